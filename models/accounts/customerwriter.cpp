// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customerwriter.h"

#include "models/accounts/customerrepository.h"

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Kind = store::ColumnWriter::Kind;

constexpr int GreatestDepth = 32; // of parent companies

QList<store::ColumnWriter::Column> columns()
{
    const QStringList statuses{u"registered"_s, u"active"_s, u"blocked"_s};
    return {
        {.field = u"number"_s, .required = true, .max = 40, .initial = u"#"_s},
        {.field = u"name"_s, .required = true, .max = 200, .initial = u""_s},
        {.field = u"group"_s, .kind = Kind::Reference, .column = u"group_id"_s},
        {.field = u"parent"_s, .kind = Kind::Reference, .column = u"parent_id"_s},
        {.field = u"status"_s, .kind = Kind::Word, .words = statuses, .initial = u"registered"_s},
        {.field = u"email"_s, .max = 254, .initial = u""_s},
        {.field = u"phone"_s, .max = 60, .initial = u""_s},
        {.field = u"street"_s, .max = 200, .initial = u""_s},
        {.field = u"postcode"_s, .max = 20, .initial = u""_s},
        {.field = u"city"_s, .max = 100, .initial = u""_s},
        {.field = u"country"_s, .max = 2, .initial = u""_s},
        {.field = u"vat_number"_s, .max = 40, .initial = u""_s},
        {.field = u"currency"_s, .required = true, .max = 3, .initial = u""_s},
        {.field = u"terms"_s, .kind = Kind::Reference, .column = u"terms_id"_s},
        {.field = u"credit_limit"_s, .kind = Kind::Money},
        {.field = u"account_manager"_s, .kind = Kind::Reference, .column = u"account_manager_id"_s},
    };
}

base::Error bad(const QString &field, const QString &value, const QString &expected)
{
    return base::failure(base::ErrorCode::Value_BadFormat, value.left(200),
                         {.field = field, .expected = expected});
}

bool isEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && at < text.size() - 1 && !text.contains(u' ');
}

bool isCountry(const QString &text)
{
    return text.size() == 2
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

} // namespace

CustomerWriter::CustomerWriter() : ColumnWriter(u"customer"_s, u"customer"_s, columns(), true) { }

QString CustomerWriter::fieldGroup(const QString &field) const
{
    return field == "terms"_L1 || field == "credit_limit"_L1 ? u"terms"_s : u"customer"_s;
}

base::Result<void> CustomerWriter::write(store::Database &db, base::Id record, const QString &field,
                                         const std::optional<QString> &value) const
{
    const QString text = value.value_or(QString());
    if (!text.isEmpty()) {
        if (field == "email"_L1 && !isEmail(text)) {
            return bad(field, text, u"name@company.example"_s);
        }
        if (field == "country"_L1 && !isCountry(text)) {
            return bad(field, text, u"DE"_s);
        }
        if (field == "currency"_L1 && !base::Currency::parse(text)) {
            return base::failure(base::ErrorCode::Value_BadCurrency, text, {.field = field});
        }
    }
    return ColumnWriter::write(db, record, field, value);
}

base::Result<void> CustomerWriter::finish(store::Database &db, base::Id record,
                                          const QSet<QString> &fields, qint64 nowMs) const
{
    SD_TRY(ColumnWriter::finish(db, record, fields, nowMs));
    SD_TRY_VALUE(const bool there, exists(db, record));
    if (!there) {
        return {};
    }
    const CustomerRepository customers(db);
    SD_TRY_VALUE(const Customer customer, customers.byId(record));
    base::Id parent = customer.parent;
    for (int depth = 0; !parent.isNull(); ++depth) {
        if (parent == record || depth == GreatestDepth) {
            return base::failure(base::ErrorCode::Value_OutOfRange, u"parent loop"_s,
                                 {.subject = customer.number, .field = u"parent"_s});
        }
        SD_TRY_VALUE(const Customer above, customers.byId(parent));
        parent = above.parent;
    }
    return {};
}

} // namespace accounts
