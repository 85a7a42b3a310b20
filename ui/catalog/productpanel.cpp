// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productpanel.h"

#include "models/catalog/pricefield.h"
#include "ui/catalog/attributestab.h"
#include "ui/catalog/historytab.h"
#include "ui/catalog/packagingtab.h"
#include "ui/catalog/picturestab.h"
#include "ui/catalog/pricestab.h"
#include "ui/catalog/productwords.h"
#include "ui/catalog/texttab.h"
#include "ui/text/errortext.h"
#include "ui/text/ownernote.h"
#include "ui/widgets/action.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sidepanel.h"

#include <QAction>
#include <QLineEdit>
#include <QLocale>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

enum Tab { TextPlace, AttributesPlace, PricesPlace, PicturesPlace, PackagingPlace };

//! Where a field is edited; fields are named as in the journal, or as portals call them.
Tab placeOf(const QString &field)
{
    return field.startsWith("value:"_L1) || field.startsWith("values"_L1) || field == "family"_L1
        ? AttributesPlace
        : catalog::PriceField::isPrice(field)                         ? PricesPlace
        : field.startsWith("alt:"_L1) || field.startsWith("asset"_L1) ? PicturesPlace
        : field.startsWith("packaging"_L1)                            ? PackagingPlace
                                                                      : TextPlace;
}

} // namespace

ProductPanel::ProductPanel(catalog::ProductEditor &editor, catalog::Publisher &publisher,
                           media::Thumbnailer &thumbnails, base::Currency currency, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_publisher(publisher),
      m_panel(new widgets::SidePanel(this)),
      m_message(new widgets::MessageBar(this)),
      m_badge(new widgets::Badge(this))
{
    setObjectName(u"productPanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    m_panel->addTitleWidget(m_badge);
    makeActions();
    makeTabs(thumbnails, currency);
    connect(m_panel, &widgets::SidePanel::closeRequested, this, &ProductPanel::closeRequested);
    connect(&m_editor, &catalog::ProductEditor::draftChanged, this, &ProductPanel::showProduct);
    connect(&m_editor, &catalog::ProductEditor::fieldChanged, this, &ProductPanel::showProduct);
    connect(&m_editor, &catalog::ProductEditor::contextChanged, this, &ProductPanel::showProduct);
    connect(&m_editor, &catalog::ProductEditor::stateChanged, this, &ProductPanel::showState);
    showProduct();
    showState();
}

void ProductPanel::makeActions()
{
    m_save = widgets::makeAction(u"save"_s, tr("&Save"), u"saveProductAction"_s, this);
    m_save->setShortcut(QKeySequence::Save);
    m_revert = widgets::makeAction({}, tr("&Discard"), u"revertProductAction"_s, this);
    m_publish = widgets::makeAction(u"publish"_s, tr("Publish"), u"publishProductAction"_s, this);
    m_withdraw = widgets::makeAction(u"withdraw"_s, tr("Withdraw from the portal"),
                                     u"withdrawProductAction"_s, this);
    m_duplicate = widgets::makeAction(u"copy"_s, tr("Duplicate product"),
                                      u"duplicateProductAction"_s, this);
    for (QAction *action : {m_publish, m_withdraw, m_duplicate}) {
        m_panel->addHeaderAction(action);
    }
    m_panel->setFooterActions({m_save, m_revert});
    connect(m_save, &QAction::triggered, this, &ProductPanel::saveRequested);
    connect(m_revert, &QAction::triggered, &m_editor, &catalog::ProductEditor::revert);
    connect(m_duplicate, &QAction::triggered, this, &ProductPanel::duplicateRequested);
    connect(m_publish, &QAction::triggered, this, [this] {
        m_publisher.setState({m_editor.draft().id()}, m_portal,
                             catalog::PublicationState::Published);
    });
    connect(m_withdraw, &QAction::triggered, this, [this] {
        m_publisher.setState({m_editor.draft().id()}, m_portal,
                             catalog::PublicationState::Withdrawn);
    });
}

void ProductPanel::setCreator(const QString &field, const widgets::RecordPicker::Creator &creator)
{
    QWidget *editor
        = m_text->hasField(field) ? m_text->editorOf(field) : m_attributes->editorOf(field);
    if (auto *picker = qobject_cast<widgets::RecordPicker *>(editor)) {
        picker->setCreator(creator);
    }
}

void ProductPanel::makeTabs(media::Thumbnailer &thumbnails, base::Currency currency)
{
    m_text = new TextTab(m_editor, currency, this);
    m_attributes = new AttributesTab(m_editor, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"productTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    const std::pair<QWidget *, QString> tabs[] = {
        {m_text, tr("Text")},
        {m_attributes, tr("Attributes")},
        {new PricesTab(m_editor, this), tr("Prices")},
        {new PicturesTab(m_editor, thumbnails, this), tr("Media")},
        {new PackagingTab(m_editor, this), tr("Packaging")},
        {new HistoryTab(m_editor, this), tr("Activity")},
    };
    for (const auto &[widget, title] : tabs) {
        // A margin above keeps the first label off the tab bar.
        auto *holder = new QWidget(this);
        auto *layout = new QVBoxLayout(holder);
        layout->setContentsMargins(0, 12, 0, 0);
        layout->addWidget(widget);
        m_tabs->addTab(holder, title);
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &ProductPanel::fitTabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ProductPanel::showOwner);
    fitTabs();
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(16, 0, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(m_tabs, 1);
    m_panel->setBody(body);
}

//! Only the tab in view says how much room is needed: no scrolling past the end of a short one.
void ProductPanel::fitTabs()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const bool isShown = i == m_tabs->currentIndex();
        m_tabs->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                         isShown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
}

void ProductPanel::setOwners(const QHash<QString, QString> &owners)
{
    m_owners = owners;
    showOwner();
}

//! Of what the tab in view shows.
void ProductPanel::showOwner()
{
    const int tab = m_tabs->currentIndex();
    const QString group = tab == TextPlace ? u"text"_s
        : tab == PricesPlace               ? u"price"_s
                                           : QString();
    m_panel->setNote(text::ownerNote(group, m_owners.value(group)));
}

void ProductPanel::setPortal(base::Id portal)
{
    m_portal = portal;
    showProduct();
    showState();
}

void ProductPanel::focusEditor()
{
    m_tabs->setCurrentIndex(TextPlace);
    if (QWidget *name = m_text->editorOf(u"name"_s)) {
        name->setFocus(Qt::ShortcutFocusReason);
    }
}

void ProductPanel::focusField(base::Id product, const QString &field)
{
    if (m_editor.hasProduct() && m_editor.draft().id() == product) {
        goToField(field);
    } else {
        m_awaited = product;
        m_awaitedField = field;
    }
}

void ProductPanel::goToField(const QString &field)
{
    const Tab place = placeOf(field);
    m_tabs->setCurrentIndex(place);
    QWidget *editor = place == TextPlace ? m_text->editorOf(field)
        : place == AttributesPlace       ? m_attributes->editorOf(field)
                                         : nullptr;
    if (editor) {
        editor->setFocus(Qt::ShortcutFocusReason);
    }
}

void ProductPanel::showSentence(const base::Error &error)
{
    m_message->showMessage(widgets::MessageKind::Danger, text::sentence(error));
}

void ProductPanel::showRefusal(const base::Error &error)
{
    m_text->showRefusal(error);
}

void ProductPanel::clearMessage()
{
    m_message->clear();
}

void ProductPanel::showAllProblems(bool all)
{
    m_text->showAllProblems(all);
    m_attributes->showAllProblems(all);
    if (!all) {
        return;
    }
    // The tab with the first problem comes to the front.
    const auto problems = m_editor.draft().problems();
    if (problems.isEmpty()) {
        return;
    }
    m_tabs->setCurrentIndex(placeOf(problems.firstKey()));
}

void ProductPanel::showProduct()
{
    const catalog::ProductDraft &draft = m_editor.draft();
    const QString name = draft.text(u"name"_s).trimmed();
    m_panel->setTitle(!name.isEmpty() ? name : draft.isNew() ? tr("New product") : QString());
    if (!m_editor.hasProduct()) {
        m_panel->setSubtitle({});
        return;
    }
    const QStringList missing = m_editor.missing();
    QStringList words;
    for (const QString &field : missing) {
        words += fieldText(m_editor.context(), field);
    }
    const QString percent = QLocale().toString(m_editor.completeness());
    const QString sku = draft.text(u"sku"_s).trimmed();
    const QString complete = sku.isEmpty() ? tr("%1 % complete").arg(percent)
                                           //: Below a product's name: %1 = SKU, %2 = number
                                           : tr("%1 · %2 % complete").arg(sku, percent);
    m_panel->setSubtitle(missing.isEmpty()
                             ? complete
                             //: %1 = "SKU · 80 % complete", %2 = list of fields
                             : tr("%1 · missing: %2").arg(complete, words.join(tr(", "))));
    if (!m_awaited.isNull() && draft.id() == m_awaited) {
        m_awaited = {};
        goToField(m_awaitedField);
    }
    const catalog::Product product = draft.product();
    m_badge->setState(product.status == catalog::ProductStatus::Discontinued
                          ? catalog::statusWord(product.status)
                          : catalog::publicationWord(product.publication(m_portal)));
}

void ProductPanel::showState()
{
    const catalog::ProductDraft &draft = m_editor.draft();
    const bool has = m_editor.hasProduct();
    const bool dirty = has && draft.isDirty();
    const bool busy = m_editor.isSaving() || m_editor.picturesUnderWay() > 0;
    m_save->setEnabled(has && (dirty || draft.isNew()) && !busy
                       && (m_editor.canEdit() || (m_editor.canEditPrices() && !draft.isNew())));
    m_save->setText(m_editor.isSaving() ? tr("Saving…") : tr("&Save"));
    m_revert->setEnabled(dirty && !busy);
    m_text->setReadOnly(!m_editor.canEdit());
    m_attributes->setReadOnly(!m_editor.canEdit());
    m_duplicate->setEnabled(has && !draft.isNew() && m_editor.canEdit());
    const auto state = draft.product().publication(m_portal);
    const bool stored = has && !draft.isNew() && !m_portal.isNull();
    m_publish->setVisible(state != catalog::PublicationState::Published);
    m_withdraw->setVisible(state == catalog::PublicationState::Published);
    for (QAction *action : {m_publish, m_withdraw}) {
        action->setEnabled(stored && m_publisher.isAllowed());
    }
    const QString why = !m_publisher.isAllowed()
        ? tr("Your role may not publish products. Ask an administrator.")
        : m_portal.isNull() ? tr("There is no portal yet: add one in Settings.")
                            : QString();
    m_publish->setToolTip(why.isEmpty() ? tr("Publish on the portal") : why);
    m_withdraw->setToolTip(why.isEmpty() ? tr("Withdraw from the portal") : why);
    showTabProblems();
}

void ProductPanel::showTabProblems()
{
    QSet<int> marked;
    const auto problems = m_editor.draft().problems();
    for (auto it = problems.cbegin(); it != problems.cend(); ++it) {
        const QString &field = it.key();
        if (!m_editor.draft().isModified(field)) {
            continue; // nobody has typed there yet
        }
        marked.insert(placeOf(field));
    }
    for (int tab = TextPlace; tab <= PackagingPlace; ++tab) {
        m_tabs->setTabIcon(tab, marked.contains(tab) ? widgets::icon(u"danger"_s) : QIcon());
        m_tabs->setTabToolTip(
            tab, marked.contains(tab) ? tr("Something here needs correcting") : QString());
    }
}

} // namespace catalogui

#include "moc_productpanel.cpp"
