// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/describedrecords.h"
#include "app/erpsandbox/records.h"

using namespace Qt::StringLiterals;
using namespace connectors;

namespace erpsandbox {

using store::args;

namespace {

class PaymentTermsRecords final : public DescribedRecords<accounts::PaymentTerms>
{
public:
    PaymentTermsRecords() : DescribedRecords(u"payment_terms"_s) { }

    base::Result<std::optional<Rejection>> problem(store::Database &,
                                                   const Payload &payload) const override
    {
        const auto &type = records::type<accounts::PaymentTerms>();
        const auto right = type.checkValue(&std::get<accounts::PaymentTerms>(payload));
        if (right) {
            return std::optional<Rejection>();
        }
        const auto &context = right.error().context;
        const QString member = type.find(context.field)->member;
        return std::optional(Rejection{
            u"out-of-range"_s,
            u"The member %1 does not fit; the limit is %2."_s.arg(member, context.expected),
            member});
    }
    base::Result<Removal> remove(store::Database &db, ChangeFeed &,
                                 const QString &key) const override
    {
        SD_TRY_VALUE(const bool used, exists(db, u"customer"_s, u"terms"_s, key));
        if (used) {
            return Removal::Refused;
        }
        SD_TRY(rows().remove(db, key));
        return Removal::Removed;
    }
};

class CustomerRecords final : public DescribedRecords<accounts::Customer>
{
public:
    CustomerRecords() : DescribedRecords(u"customer"_s, {{u"group"_s, u"group_code"_s}}) { }

    base::Result<std::optional<Rejection>> problem(store::Database &db,
                                                   const Payload &payload) const override
    {
        const auto &customer = std::get<accounts::Customer>(payload);
        if (!customer.terms.key.isEmpty()) {
            SD_TRY_VALUE(const bool known,
                         exists(db, u"payment_terms"_s, u"code"_s, customer.terms.key));
            if (!known) {
                return std::optional(
                    Rejection{u"unknown-reference"_s,
                              u"Payment terms \"%1\" are not known here."_s.arg(customer.terms.key),
                              u"terms"_s});
            }
        }
        if (customer.parent.key == customer.number) {
            return std::optional(Rejection{u"unknown-reference"_s,
                                           u"A customer cannot be its own parent company."_s,
                                           u"parent"_s});
        }
        return std::optional<Rejection>();
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
        SD_TRY(rows().remove(db, key));
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
