// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/answers.h"
#include "app/portal/changefeed.h"

//! Answers that the routes of the portal's API share.
namespace portal {

//! The document with its ETag.
[[nodiscard]] httpserver::Response withVersion(const QJsonObject &document, qint64 version);
//! A page of a list: \a items is a JSON list, \a next where the following page begins, or null.
[[nodiscard]] httpserver::Response listAnswer(const QByteArray &items, const QJsonValue &next);
[[nodiscard]] QJsonObject toJson(const ChangeFeed::Change &change);

} // namespace portal
