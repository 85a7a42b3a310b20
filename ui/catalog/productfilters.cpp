// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productfilters.h"

#include "ui/text/statetext.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace catalogui {

ProductFilters::ProductFilters(QWidget *parent) : QWidget(parent)
{
    m_search = new widgets::SearchField(tr("Search SKU, name, brand, GTIN"), this);
    m_search->setObjectName(u"productSearchField"_s);
    m_search->setMinimumWidth(260);
    m_search->setToolTip(
        tr("Paste a column of SKUs or GTINs from a spreadsheet to see just these products, or type "
           "some with semicolons between them."));
    m_publication = new QComboBox(this);
    m_publication->setObjectName(u"publicationFilterCombo"_s);
    m_publication->setAccessibleName(tr("State on the portal"));
    m_publication->addItem(tr("All states"));
    for (const auto state : {catalog::PublicationState::Published, catalog::PublicationState::Draft,
                             catalog::PublicationState::Withdrawn}) {
        m_publication->addItem(text::stateName(catalog::publicationWord(state)), int(state));
    }
    using Complete = catalog::ProductQuery::Complete;
    m_completeness = new QComboBox(this);
    m_completeness->setObjectName(u"completenessFilterCombo"_s);
    m_completeness->setAccessibleName(tr("Completeness"));
    m_completeness->addItem(tr("Complete or not"), int(Complete::Any));
    m_completeness->addItem(tr("Complete"), int(Complete::Complete));
    m_completeness->addItem(tr("Incomplete"), int(Complete::Incomplete));
    m_portal = new QComboBox(this);
    m_portal->setObjectName(u"portalCombo"_s);
    m_portal->setAccessibleName(tr("Portal"));
    m_portal->hide();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(8);
    line->addWidget(m_search);
    connect(m_search, &widgets::SearchField::searchChanged, this, &ProductFilters::changed);
    for (QComboBox *box : {m_publication, m_completeness, m_portal}) {
        line->addWidget(box);
        connect(box, &QComboBox::activated, this, &ProductFilters::changed);
    }
}

void ProductFilters::setPortals(const QList<catalog::Portal> &portals)
{
    const base::Id before = portal();
    m_portal->clear();
    for (const catalog::Portal &each : portals) {
        m_portal->addItem(each.name, QVariant::fromValue(each.id));
        if (each.id == before) {
            m_portal->setCurrentIndex(m_portal->count() - 1);
        }
    }
    m_portal->setVisible(m_portal->count() > 1);
}

base::Id ProductFilters::portal() const
{
    return m_portal->currentData().value<base::Id>();
}

catalog::ProductQuery ProductFilters::applied(catalog::ProductQuery query) const
{
    query.codes = catalog::codesIn(m_search->text());
    query.search = query.codes.isEmpty() ? m_search->text().trimmed() : QString();
    if (query.codes.size() > catalog::MostCodes) {
        query.codes.resize(catalog::MostCodes);
    }
    query.portal = portal();
    const QVariant state = m_publication->currentData();
    query.publication
        = state.isValid() ? std::optional(catalog::PublicationState(state.toInt())) : std::nullopt;
    query.complete = catalog::ProductQuery::Complete(m_completeness->currentData().toInt());
    return query;
}

QString ProductFilters::sentenceAbout(const QStringList &missing) const
{
    constexpr int Named = 8;
    const qsizetype asked = catalog::codesIn(m_search->text()).size();
    QStringList sentences;
    if (asked > catalog::MostCodes) {
        sentences += tr("Only the first %1 of %2 codes are looked for at once.")
                         .arg(QLocale().toString(catalog::MostCodes), QLocale().toString(asked));
    }
    if (!missing.isEmpty()) {
        QString named = missing.mid(0, Named).join(u", "_s);
        if (missing.size() > Named) {
            named += u", …"_s;
        }
        sentences
            += tr("%n code(s) are not in the catalog: %1", nullptr, int(missing.size())).arg(named);
    }
    return sentences.join(u' ');
}

} // namespace catalogui

#include "moc_productfilters.cpp"
