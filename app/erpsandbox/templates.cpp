// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/templates.h"

#include <QFile>
#include <QJsonArray>
#include <QLoggingCategory>

#if defined(__GNUC__)
#    pragma GCC diagnostic push
#    pragma GCC diagnostic ignored "-Wshadow"
#    pragma GCC diagnostic ignored "-Wconversion"
#endif
#include <kainjow/mustache.hpp>
#if defined(__GNUC__)
#    pragma GCC diagnostic pop
#endif

using namespace Qt::StringLiterals;
using kainjow::mustache::data;
using kainjow::mustache::mustache;

namespace erpsandbox {

namespace {

Q_LOGGING_CATEGORY(lcTemplates, "supplierdesk.templates")

[[nodiscard]] data toData(const QJsonValue &value);

[[nodiscard]] data toData(const QJsonObject &object)
{
    data result(data::type::object);
    for (auto member = object.begin(); member != object.end(); ++member) {
        result.set(member.key().toStdString(), toData(member.value()));
    }
    return result;
}

[[nodiscard]] data toData(const QJsonValue &value)
{
    if (value.isArray()) {
        data list(data::type::list);
        for (const auto &element : value.toArray()) {
            list.push_back(toData(element));
        }
        return list;
    }
    if (value.isObject()) {
        return toData(value.toObject());
    }
    if (value.isBool()) {
        return data(value.toBool());
    }
    if (value.isDouble()) {
        return data(QString::number(value.toInteger()).toStdString());
    }
    // An empty text hides its section, as one expects.
    const QString text = value.toString();
    return text.isEmpty() ? data(false) : data(text.toStdString());
}

} // namespace

QByteArray rendered(const QString &name, const QJsonObject &values)
{
    QFile file(u":/erpsandbox/%1.mustache"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcTemplates) << "no template" << name;
        return {};
    }
    mustache page(file.readAll().toStdString());
    if (!page.is_valid()) {
        qCCritical(lcTemplates) << name << page.error_message().c_str();
        return {};
    }
    return QByteArray::fromStdString(page.render(toData(values)));
}

} // namespace erpsandbox
