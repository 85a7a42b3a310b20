// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productfilters.h"

#include "models/catalog/productlistmodel.h"
#include "ui/text/statetext.h"
#include "ui/widgets/listfilters.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

using Model = catalog::ProductListModel;

const QString Complete = u"complete"_s;
const QString Incomplete = u"incomplete"_s;

} // namespace

ProductFilters::ProductFilters(QWidget *parent) : QWidget(parent)
{
    auto *search = new widgets::SearchField(tr("Search SKU, name, brand, GTIN"), this);
    search->setObjectName(u"productSearchField"_s);
    search->setMinimumWidth(260);
    search->setToolTip(
        tr("Paste a column of SKUs or GTINs from a spreadsheet to see just these products, or type "
           "some with semicolons between them."));
    m_filters = new widgets::ListFilters(search, this);
    QList<widgets::ListFilters::Choice> states;
    for (const auto state : {catalog::PublicationState::Published, catalog::PublicationState::Draft,
                             catalog::PublicationState::Withdrawn}) {
        const QString word = catalog::publicationWord(state);
        states.append({text::stateName(word), word});
    }
    auto *publication
        = m_filters->addChoice({.code = u"publication"_s,
                                .name = tr("State on the portal"),
                                .column = Model::PublicationColumn},
                               u"publicationFilterCombo"_s, tr("All states"), states, this);
    auto *completeness = m_filters->addChoice(
        {.code = u"completeness"_s,
         .name = tr("Completeness"),
         .column = Model::CompletenessColumn,
         .ofCell =
             [](const QModelIndex &cell) {
                 return cell.data(Model::CompletenessRole).toInt() < 100 ? Incomplete : Complete;
             }},
        u"completenessFilterCombo"_s, tr("Complete or not"),
        {{tr("Complete"), Complete}, {tr("Incomplete"), Incomplete}}, this);
    m_filters->add({.code = u"brand"_s,
                    .name = tr("Brand"),
                    .column = Model::BrandColumn,
                    .ofCell = [](const QModelIndex &cell) { return cell.data().toString(); },
                    .words = [](const QString &brand) { return brand; }});
    m_portal = new QComboBox(this);
    m_portal->setObjectName(u"portalCombo"_s);
    m_portal->setAccessibleName(tr("Portal"));
    m_portal->hide();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(8);
    for (QWidget *each :
         std::initializer_list<QWidget *>{search, publication, completeness, m_portal}) {
        line->addWidget(each);
    }
    connect(m_filters, &widgets::ListFilters::changed, this, &ProductFilters::changed);
    connect(m_portal, &QComboBox::activated, this, &ProductFilters::changed);
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
    const QString search = m_filters->search();
    query.codes = catalog::codesIn(search);
    query.search = query.codes.isEmpty() ? search : QString();
    if (query.codes.size() > catalog::MostCodes) {
        query.codes.resize(catalog::MostCodes);
    }
    query.brand = m_filters->value(u"brand"_s);
    query.portal = portal();
    const QString state = m_filters->value(u"publication"_s);
    query.publication
        = state.isEmpty() ? std::nullopt : std::optional(catalog::publicationFromWord(state));
    const QString share = m_filters->value(u"completeness"_s);
    using Asked = catalog::ProductQuery::Complete;
    query.complete = share == Complete ? Asked::Complete
        : share == Incomplete          ? Asked::Incomplete
                                       : Asked::Any;
    return query;
}

QString ProductFilters::sentenceAbout(const QStringList &missing) const
{
    constexpr int Named = 8;
    const qsizetype asked = catalog::codesIn(m_filters->search()).size();
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
