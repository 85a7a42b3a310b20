// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/records.h"

using namespace Qt::StringLiterals;
using namespace connectors;

namespace erpsandbox {

using store::args;

namespace {

class PaymentTermsRecords final : public Records
{
public:
    base::Result<std::optional<Payload>> load(store::Database &db,
                                              const QString &key) const override
    {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT code, name, net_days, discount_days, discount_rate "
                               "FROM payment_terms WHERE code = ?"_s,
                               args(key)));
        if (!rows.next()) {
            return std::optional<Payload>();
        }
        return std::optional<Payload>(PaymentTermsPayload{.code = rows.text(0),
                                                          .name = rows.text(1),
                                                          .netDays = int(rows.integer(2)),
                                                          .discountDays = int(rows.integer(3)),
                                                          .discountRate = rows.rate(4)});
    }
    base::Result<QStringList> keys(store::Database &db, const QString &after,
                                   int limit) const override
    {
        return keysOf(db, u"payment_terms"_s, u"code"_s, after, limit);
    }
    base::Result<std::optional<Rejection>> problem(store::Database &,
                                                   const Payload &payload) const override
    {
        const auto &terms = std::get<PaymentTermsPayload>(payload);
        constexpr int MostDays = 3650;
        if (terms.netDays < 0 || terms.netDays > MostDays) {
            return std::optional(
                Rejection{u"out-of-range"_s, u"Days lie between 0 and 3650."_s, u"netDays"_s});
        }
        if (terms.discountDays < 0 || terms.discountDays > terms.netDays) {
            return std::optional(Rejection{
                u"out-of-range"_s, u"The days for the discount lie within the days to pay."_s,
                u"discountDays"_s});
        }
        if (terms.discountRate < base::Rate() || terms.discountRate > base::Rate(base::Rate::One)) {
            return std::optional(Rejection{u"out-of-range"_s,
                                           u"The discount lies between 0 and 100 percent."_s,
                                           u"discountPercent"_s});
        }
        return std::optional<Rejection>();
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        const auto &terms = std::get<PaymentTermsPayload>(payload);
        SD_TRY(db.run(
            u"INSERT INTO payment_terms (code, name, net_days, discount_days, discount_rate) "
            "VALUES (?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name, "
            "net_days = excluded.net_days, discount_days = excluded.discount_days, "
            "discount_rate = excluded.discount_rate"_s,
            args(terms.code, terms.name, terms.netDays, terms.discountDays, terms.discountRate)));
        return {};
    }
    base::Result<Removal> remove(store::Database &db, ChangeFeed &,
                                 const QString &key) const override
    {
        SD_TRY_VALUE(const bool used, exists(db, u"customer"_s, u"terms"_s, key));
        if (used) {
            return Removal::Refused;
        }
        SD_TRY(db.run(u"DELETE FROM payment_terms WHERE code = ?"_s, args(key)));
        return Removal::Removed;
    }
};

class CustomerRecords final : public Records
{
public:
    base::Result<std::optional<Payload>> load(store::Database &db,
                                              const QString &key) const override
    {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT number, name, status, group_code, parent, email, phone, "
                               "street, postcode, city, country, vat_number, currency, terms, "
                               "credit_limit FROM customer WHERE number = ?"_s,
                               args(key)));
        if (!rows.next()) {
            return std::optional<Payload>();
        }
        CustomerPayload customer{.number = rows.text(0),
                                 .name = rows.text(1),
                                 .status = rows.text(2),
                                 .group = rows.text(3),
                                 .parent = rows.text(4),
                                 .email = rows.text(5),
                                 .phone = rows.text(6),
                                 .street = rows.text(7),
                                 .postcode = rows.text(8),
                                 .city = rows.text(9),
                                 .country = rows.text(10),
                                 .vatNumber = rows.text(11),
                                 .terms = rows.text(13)};
        SD_TRY_VALUE(customer.currency, base::Currency::parse(rows.text(12)));
        if (!rows.isNull(14)) {
            customer.creditLimit = rows.money(14, customer.currency);
        }
        return std::optional<Payload>(customer);
    }
    base::Result<QStringList> keys(store::Database &db, const QString &after,
                                   int limit) const override
    {
        return keysOf(db, u"customer"_s, u"number"_s, after, limit);
    }
    base::Result<std::optional<Rejection>> problem(store::Database &db,
                                                   const Payload &payload) const override
    {
        const auto &customer = std::get<CustomerPayload>(payload);
        if (!customer.terms.isEmpty()) {
            SD_TRY_VALUE(const bool known,
                         exists(db, u"payment_terms"_s, u"code"_s, customer.terms));
            if (!known) {
                return std::optional(Rejection{
                    u"unknown-reference"_s,
                    u"Payment terms \"%1\" are not known here."_s.arg(customer.terms), u"terms"_s});
            }
        }
        if (customer.parent == customer.number) {
            return std::optional(Rejection{u"unknown-reference"_s,
                                           u"A customer cannot be its own parent company."_s,
                                           u"parent"_s});
        }
        return std::optional<Rejection>();
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        const auto &customer = std::get<CustomerPayload>(payload);
        SD_TRY(db.run(
            u"INSERT INTO customer (number, name, status, group_code, parent, email, phone, "
            u"street, "
            "postcode, city, country, vat_number, currency, terms, credit_limit) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE "
            "SET name = excluded.name, status = excluded.status, group_code = excluded.group_code, "
            "parent = excluded.parent, email = excluded.email, phone = excluded.phone, "
            "street = excluded.street, postcode = excluded.postcode, city = excluded.city, "
            "country = excluded.country, vat_number = excluded.vat_number, "
            "currency = excluded.currency, terms = excluded.terms, "
            "credit_limit = excluded.credit_limit"_s,
            args(customer.number, customer.name, customer.status, customer.group, customer.parent,
                 customer.email, customer.phone, customer.street, customer.postcode, customer.city,
                 customer.country, customer.vatNumber, customer.currency.code(), customer.terms,
                 customer.creditLimit)));
        return {};
    }
    base::Result<Removal> remove(store::Database &db, ChangeFeed &,
                                 const QString &key) const override
    {
        SD_TRY_VALUE(const bool ordered, exists(db, u"sales_order"_s, u"customer"_s, key));
        SD_TRY_VALUE(const bool invoiced, exists(db, u"invoice"_s, u"customer"_s, key));
        if (ordered || invoiced) {
            SD_TRY(db.run(u"UPDATE customer SET status = 'blocked' WHERE number = ?"_s, args(key)));
            return Removal::Changed;
        }
        SD_TRY(db.run(u"DELETE FROM customer WHERE number = ?"_s, args(key)));
        return Removal::Removed;
    }
};

} // namespace

std::unique_ptr<Records> paymentTermsRecords()
{
    return std::make_unique<PaymentTermsRecords>();
}
std::unique_ptr<Records> customerRecords()
{
    return std::make_unique<CustomerRecords>();
}

} // namespace erpsandbox
