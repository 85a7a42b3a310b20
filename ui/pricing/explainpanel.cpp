// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/explainpanel.h"

#include "models/base/companytime.h"
#include "models/catalog/lookuprepository.h"
#include "ui/pricing/tracetext.h"
#include "ui/text/errortext.h"
#include "ui/text/unittext.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/recordpicker.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pricingui {

ExplainPanel::ExplainPanel(store::Store &store, pricing::PriceExplainer &explainer,
                           const base::Clock &clock, QWidget *parent)
    : QWidget(parent), m_explainer(explainer)
{
    setObjectName(u"explainPanel"_s);
    m_customer = new widgets::RecordPicker(store, catalog::lookup(catalog::LookupKind::Customer),
                                           tr("A visitor, or type a customer"), this);
    m_customer->setObjectName(u"explainCustomerEdit"_s);
    m_product = new widgets::RecordPicker(store, catalog::lookup(catalog::LookupKind::Product),
                                          tr("Type a product"), this);
    m_product->setObjectName(u"explainProductEdit"_s);
    m_quantity = new widgets::QuantityEdit(this);
    m_quantity->setObjectName(u"explainQuantityEdit"_s);
    m_quantity->setRange(1, std::numeric_limits<qint64>::max());
    m_quantity->setEmptyAllowed(false);
    m_quantity->setQuantity(base::Quantity::whole(1, u"C62"_s));
    m_day = new widgets::DateEdit(this);
    m_day->setDate(base::companytime::dayOf(clock.now()));
    m_day->setObjectName(u"explainDayEdit"_s);

    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(12);
    fields->addWidget(new widgets::FormField(tr("&Customer"), m_customer, this), 0, 0);
    fields->addWidget(new widgets::FormField(tr("&Product"), m_product, this), 0, 1);
    fields->addWidget(new widgets::FormField(tr("&Quantity"), m_quantity, this), 0, 2);
    auto *day = new widgets::FormField(tr("&Day"), m_day, this);
    fields->addWidget(day, 0, 3);
    fields->setColumnStretch(0, 2);
    fields->setColumnStretch(1, 2);
    fields->setColumnStretch(2, 1);
    fields->setColumnStretch(3, 1);

    m_answer = new QLabel(this);
    m_answer->setObjectName(u"explainAnswerLabel"_s);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    widgets::setTextRole(m_answer, widgets::TextRole::Title);
    m_detail = new QLabel(tr("Choose a product to see what it costs and why."), this);
    m_detail->setObjectName(u"explainDetailLabel"_s);
    widgets::setTextRole(m_detail, widgets::TextRole::Muted);
    m_steps = new QTreeWidget(this);
    m_steps->setObjectName(u"explainStepsTree"_s);
    m_steps->setAccessibleName(tr("Steps of the decision"));
    m_steps->setColumnCount(2);
    m_steps->setHeaderLabels({tr("Step"), tr("Price after it")});
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_steps->header()->resizeSection(1, 140);
    m_steps->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    column->addLayout(fields);
    column->addSpacing(4);
    column->addWidget(m_answer);
    column->addWidget(m_detail);
    column->addWidget(m_steps, 1);

    connect(m_customer, &widgets::RecordPicker::recordChanged, this, &ExplainPanel::ask);
    connect(m_product, &widgets::RecordPicker::recordChanged, this, [this] {
        if (!m_product->record().unit.isEmpty()) {
            m_quantity->setUnit(m_product->record().unit);
        }
        ask();
    });
    connect(m_quantity, &widgets::QuantityEdit::valueEdited, this, &ExplainPanel::ask);
    connect(m_day, &widgets::DateEdit::dateChanged, this, &ExplainPanel::ask);
    connect(m_day, &widgets::DateEdit::problemChanged, day, &widgets::FormField::setProblem);
    // The steps carry colours.
    connect(&widgets::Theme::instance(), &widgets::Theme::changed, this, &ExplainPanel::ask);
    connect(&m_explainer, &pricing::PriceExplainer::explained, this, &ExplainPanel::show);
    connect(&m_explainer, &pricing::PriceExplainer::failed, this, [this](const base::Error &error) {
        m_answer->clear();
        m_detail->setText(text::sentence(error));
        m_steps->clear();
    });
}

void ExplainPanel::setProduct(const records::LookupEntry &product)
{
    m_product->setRecord(product);
    m_quantity->setUnit(product.unit);
    ask();
}

void ExplainPanel::ask()
{
    const auto quantity = m_quantity->quantity();
    if (m_product->record().id.isNull() || !quantity || m_customer->isIncomplete()) {
        clear(); // nothing that was asked before stays as if it were the answer
        return;
    }
    // Noon of the day: what begins or ends that day at midnight is on the expected side.
    const QDateTime noon(m_day->date(), QTime(12, 0), base::companytime::zone());
    m_isAsking = true;
    m_explainer.explain(m_customer->record().id, m_product->record().id, *quantity, noon.toUTC());
}

void ExplainPanel::clear()
{
    m_isAsking = false;
    m_answer->clear();
    m_detail->setText(tr("Choose a product to see what it costs and why."));
    m_steps->clear();
}

void ExplainPanel::show(const pricing::ExplainedPrice &price)
{
    if (!m_isAsking) {
        return; // the question was taken back
    }
    const QLocale locale;
    const QString unit = text::unitName(price.quantity.unit());
    const qint64 basis = price.result.basis;
    const QString priced = basis == 1 ? unit : locale.toString(basis) + u' ' + unit;
    if (price.result.isPriced()) {
        //: The answer; %1 price, %2 currency, %3 unit
        m_answer->setText(
            tr("%1 %2 per %3")
                .arg(price.result.net.toText(locale), price.result.net.currency().code(), priced));
        //: Below the answer; %1 list price, %2 quantity, %3 unit, %4 total
        m_detail->setText(tr("List price %1. %2 %3 cost %4.")
                              .arg(price.result.unitPrice.toText(locale),
                                   price.quantity.toText(locale), unit,
                                   price.total ? price.total->toText(locale) : QString()));
    } else {
        m_answer->setText(tr("No price"));
        m_detail->setText(tr("No price list of this customer has a price for this product, "
                             "quantity and day, so it can't be ordered."));
    }
    m_steps->clear();
    for (const TraceLine &line : traceLines(price)) {
        auto *item = new QTreeWidgetItem(m_steps, {line.text, line.amount});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setIcon(0,
                      line.used ? widgets::icon(u"check"_s, widgets::Token::Success)
                                : widgets::icon(u"close"_s, widgets::Token::Muted));
        item->setToolTip(0, line.text);
        if (!line.used) {
            item->setForeground(0, widgets::colour(widgets::Token::Muted));
        }
    }
}

} // namespace pricingui

#include "moc_explainpanel.cpp"
