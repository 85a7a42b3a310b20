// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/paymenttermswriter.h"

using namespace Qt::StringLiterals;

namespace accounts {

PaymentTermsWriter::PaymentTermsWriter()
    : ColumnWriter(
        u"payment_terms"_s, u"payment_terms"_s,
        {{.field = u"code"_s, .required = true, .max = 40, .initial = u"#"_s},
         {.field = u"name"_s, .required = true, .max = 200, .initial = u""_s},
         {.field = u"net_days"_s, .kind = Kind::Integer, .max = 3650, .initial = qint64(0)},
         {.field = u"discount_days"_s, .kind = Kind::Integer, .max = 3650, .initial = qint64(0)},
         {.field = u"discount_rate"_s,
          .kind = Kind::Rate,
          .max = base::Rate::One,
          .initial = qint64(0)}},
        false)
{
}

QString PaymentTermsWriter::fieldGroup(const QString &) const
{
    return u"terms"_s;
}

} // namespace accounts
