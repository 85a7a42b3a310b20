// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/customerform.h"

#include "models/catalog/lookuprepository.h"
#include "ui/widgets/moneyedit.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace accountsui {

CustomerForm::CustomerForm(records::DraftSource &source, QWidget *parent)
    : RecordForm(source, parent)
{
    setObjectName(u"customerForm"_s);
    addLine(u"name"_s, tr("&Name"), u"customer_name_Edit"_s);
    addLine(u"email"_s, tr("&Email"), u"customer_email_Edit"_s);
    addLine(u"phone"_s, tr("&Phone"), u"customer_phone_Edit"_s);
    addLine(u"street"_s, tr("&Street"), u"customer_street_Edit"_s);
    addLine(u"postal_code"_s, tr("Post&al code"), u"customer_postal_code_Edit"_s);
    addLine(u"city"_s, tr("Ci&ty"), u"customer_city_Edit"_s);
    addCountry(u"country"_s, tr("C&ountry"), u"customerCountryCombo"_s);
    addLine(u"vat_id"_s, tr("VAT &ID"), u"customer_vat_id_Edit"_s);
    //: Nothing is chosen
    const QString none = tr("None");
    addRecord(u"group"_s, tr("Gro&up"), u"customerGroupEdit"_s,
              catalog::lookup(catalog::LookupKind::Group), none);
    addRecord(u"terms"_s, tr("Payment te&rms"), u"customerTermsEdit"_s,
              catalog::lookup(catalog::LookupKind::Terms), none);
    auto *limit = new widgets::MoneyEdit(this);
    addNumber(u"credit_limit"_s, tr("Credit &limit"), u"creditLimitEdit"_s, limit);
    setHint(u"credit_limit"_s, tr("Empty means no limit."));
    connect(&source, &records::DraftSource::draftChanged, this, [&source, limit] {
        limit->setCurrency(base::Currency::parse(source.draft().text(u"currency"_s)).valueOr({}));
    });
}

} // namespace accountsui

#include "moc_customerform.cpp"
