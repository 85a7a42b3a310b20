// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customergroupwriter.h"

using namespace Qt::StringLiterals;

namespace accounts {

CustomerGroupWriter::CustomerGroupWriter()
    : ColumnWriter(
        u"customer_group"_s, u"customer_group"_s,
        {{.field = u"code"_s, .required = true, .max = 40, .initial = u"#"_s},
         {.field = u"name"_s, .required = true, .max = 200, .initial = u""_s},
         {.field = u"priority"_s, .kind = Kind::Integer, .max = 10'000, .initial = qint64(100)}},
        false)
{
}

QString CustomerGroupWriter::fieldGroup(const QString &) const
{
    return u"customer"_s;
}

} // namespace accounts
