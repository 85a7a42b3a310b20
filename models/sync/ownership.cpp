// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/ownership.h"

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace syncing {

QString ownerWord(Owner owner)
{
    switch (owner) {
    case Owner::None:
        return u"none"_s;
    case Owner::Desk:
        return u"desk"_s;
    case Owner::Remote:
        return u"remote"_s;
    case Owner::Both:
        return u"both"_s;
    }
    return {};
}

std::optional<Owner> ownerFromWord(const QString &word)
{
    for (const Owner owner : {Owner::None, Owner::Desk, Owner::Remote, Owner::Both}) {
        if (ownerWord(owner) == word) {
            return owner;
        }
    }
    return std::nullopt;
}

const QStringList &fieldGroups()
{
    static const QStringList groups{u"text"_s,     u"assets"_s, u"category"_s, u"publication"_s,
                                    u"price"_s,    u"stock"_s,  u"discount"_s, u"promotion"_s,
                                    u"customer"_s, u"terms"_s,  u"order"_s,    u"order_status"_s,
                                    u"invoice"_s};
    return groups;
}

} // namespace syncing
