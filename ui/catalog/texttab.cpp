// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/texttab.h"

#include "models/catalog/lookuprepository.h"
#include "models/catalog/unit.h"
#include "ui/text/unittext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

QList<widgets::RecordForm::Choice> unitChoices()
{
    QList<widgets::RecordForm::Choice> choices;
    for (const QString &code : catalog::unit::codes()) {
        choices.append({.text = text::unitName(code), .value = code});
    }
    return choices;
}

} // namespace

TextTab::TextTab(catalog::ProductEditor &editor, base::Currency currency, QWidget *parent)
    : widgets::RecordForm(editor, parent)
{
    addLine(u"name"_s, tr("&Name"), u"productNameEdit"_s);
    beginRow();
    //: The supplier's own article code
    addLine(u"sku"_s, tr("S&KU"), u"productSkuEdit"_s);
    //: Article number below a bar code
    addLine(u"gtin"_s, tr("GT&IN"), u"productGtinEdit"_s);
    endRow();
    beginRow();
    addLine(u"brand"_s, tr("&Brand"), u"productBrandEdit"_s);
    addWords(u"status"_s, tr("S&tatus"), u"productStatusCombo"_s);
    endRow();
    addRecord(u"category"_s, tr("&Category"), u"productCategoryEdit"_s,
              catalog::lookup(catalog::LookupKind::Category), tr("None"));
    beginRow();
    addChoice(u"unit"_s, tr("Base &unit"), u"productUnitCombo"_s, unitChoices());
    //: What one unit costs the company itself; %1 = currency
    addDecimal(u"cost"_s, tr("C&ost (%1)").arg(currency.code()), u"productCostEdit"_s,
               exchange::NumberField::money(currency));
    addCountry(u"country_of_origin"_s, tr("Country o&f origin"), u"productCountryCombo"_s);
    endRow();
    addText(u"summary"_s, tr("Su&mmary"), u"productSummaryEdit"_s, 3);
    addText(u"description"_s, tr("&Description"), u"productDescriptionEdit"_s, 9);
    addStretch();
}

} // namespace catalogui

#include "moc_texttab.cpp"
