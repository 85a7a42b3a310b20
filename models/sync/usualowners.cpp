// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/usualowners.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

struct Usual
{
    QLatin1StringView group;
    Owner portal;
    Owner erp;
};
constexpr Usual Table[] = {
    {"text"_L1, Owner::Desk, Owner::Desk},      {"assets"_L1, Owner::Desk, Owner::None},
    {"category"_L1, Owner::Desk, Owner::None},  {"publication"_L1, Owner::Desk, Owner::None},
    {"price"_L1, Owner::Desk, Owner::Desk},     {"stock"_L1, Owner::Desk, Owner::Remote},
    {"discount"_L1, Owner::Desk, Owner::None},  {"promotion"_L1, Owner::Desk, Owner::None},
    {"customer"_L1, Owner::Desk, Owner::Desk},  {"terms"_L1, Owner::Desk, Owner::Remote},
    {"order"_L1, Owner::Remote, Owner::Desk},   {"order_status"_L1, Owner::Desk, Owner::Remote},
    {"invoice"_L1, Owner::Desk, Owner::Remote},
};

} // namespace

Owner usualOwner(RemoteSystem::Kind kind, const QString &group)
{
    for (const Usual &each : Table) {
        if (each.group == group) {
            return kind == RemoteSystem::Kind::Portal ? each.portal : each.erp;
        }
    }
    return Owner::None;
}

bool isTakenFrom(RemoteSystem::Kind kind, const QString &group)
{
    static const QStringList portal{u"customer"_s, u"order"_s};
    static const QStringList erp{u"text"_s,  u"price"_s, u"stock"_s,        u"customer"_s,
                                 u"terms"_s, u"order"_s, u"order_status"_s, u"invoice"_s};
    return (kind == RemoteSystem::Kind::Portal ? portal : erp).contains(group);
}

} // namespace syncing
