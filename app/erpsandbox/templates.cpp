// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/templates.h"

#include "app/templates/template.h"

#include <QFile>
#include <QJsonArray>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace erpsandbox {

namespace {

Q_LOGGING_CATEGORY(lcTemplates, "supplierdesk.templates")

[[nodiscard]] templates::Fields toFields(const QJsonObject &object);

[[nodiscard]] templates::Value toValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Array: {
        templates::List list;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array) {
            list.append(toValue(element));
        }
        return list;
    }
    case QJsonValue::Object:
        return toFields(value.toObject());
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toInteger();
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

templates::Fields toFields(const QJsonObject &object)
{
    templates::Fields fields;
    for (auto member = object.begin(); member != object.end(); ++member) {
        fields.insert(member.key(), toValue(member.value()));
    }
    return fields;
}

} // namespace

QByteArray rendered(const QString &name, const QJsonObject &values)
{
    QFile file(u":/erpsandbox/%1.mustache"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcTemplates) << "no template" << name;
        return {};
    }
    const auto page = templates::Template::parse(file.readAll());
    if (!page.ok()) {
        qCCritical(lcTemplates) << name << page.error();
        return {};
    }
    return page->filled(toFields(values));
}

} // namespace erpsandbox
