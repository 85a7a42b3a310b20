// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/remotesystem.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace syncing {

static const QStringList &roleWords()
{
    static const QStringList words{u"portal"_s, u"erp"_s, u"marketplace"_s, u"procurement"_s};
    return words;
}

static bool isAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

QString roleWord(RemoteSystem::Role role)
{
    return records::wordOf(roleWords(), role);
}

} // namespace syncing

namespace records {

template <>
const TypeOf<syncing::RemoteSystem> &type()
{
    using syncing::RemoteSystem;
    static const auto described
        = TypeOf<RemoteSystem>(u"remote_system"_s)
              .field(&RemoteSystem::role, u"role"_s, {.words = syncing::roleWords()})
              .field(&RemoteSystem::connector, u"connector"_s, {.required = true, .max = 100})
              .key(&RemoteSystem::code, u"code"_s, {.max = 500})
              .field(&RemoteSystem::name, u"name"_s, {.required = true, .max = 500})
              .field(&RemoteSystem::url, u"url"_s,
                     {.max = 500,
                      .check = &syncing::isAddress,
                      .expected = u"https://portal.example.com"_s})
              .field(&RemoteSystem::enabled, u"enabled"_s, {.initial = qint64(1)})
              .guardedBy(u"settings"_s)
              .usedIn(u"sales_order"_s, u"portal_id"_s)
              .usedIn(u"publication"_s, u"portal_id"_s)
              .usedIn(u"price_list_assignment"_s, u"target_id"_s);
    return described;
}

} // namespace records
