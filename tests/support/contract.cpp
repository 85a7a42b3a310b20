// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contract.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <utility>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace support {

class Contract::Node
{
public:
    explicit Node(YAML::Node root) : m_root(std::move(root)) { }

    [[nodiscard]] const YAML::Node &root() const { return m_root; }

    //! The node itself, or what its $ref points to.
    [[nodiscard]] YAML::Node resolved(YAML::Node node) const
    {
        while (node.IsMap() && node["$ref"]) {
            const QString path = QString::fromStdString(node["$ref"].as<std::string>());
            YAML::Node target(m_root);
            for (const QString &part : path.mid(2).split(u'/')) {
                target.reset(std::as_const(target)[part.toStdString()]); // "=" would edit the tree
            }
            node.reset(target);
        }
        return node;
    }

    [[nodiscard]] QString check(const YAML::Node &unresolved, const QJsonValue &value,
                                const QString &at) const
    {
        const YAML::Node schema = resolved(unresolved);
        if (!schema || !schema.IsMap()) {
            return at + u": the contract has no schema"_s;
        }
        for (const auto &entry : schema) {
            const QString keyword = QString::fromStdString(entry.first.as<std::string>());
            if (const QString why = checkKeyword(keyword, entry.second, schema, value, at);
                !why.isEmpty()) {
                return why;
            }
        }
        return {};
    }

    //! \a unresolved as JSON; all scalars are texts but null.
    [[nodiscard]] QJsonValue toJson(const YAML::Node &unresolved) const
    {
        const YAML::Node node = resolved(unresolved);
        if (node.IsMap()) {
            QJsonObject object;
            for (const auto &entry : node) {
                object.insert(QString::fromStdString(entry.first.as<std::string>()),
                              toJson(entry.second));
            }
            return object;
        }
        if (node.IsSequence()) {
            QJsonArray list;
            for (const auto &entry : node) {
                list.append(toJson(entry));
            }
            return list;
        }
        return node.IsScalar() ? QString::fromStdString(node.as<std::string>()) : QJsonValue();
    }

private:
    [[nodiscard]] static QString typeOf(const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Null:
            return u"null"_s;
        case QJsonValue::Bool:
            return u"boolean"_s;
        case QJsonValue::Double:
            return value.toDouble() == double(value.toInteger()) ? u"integer"_s : u"number"_s;
        case QJsonValue::String:
            return u"string"_s;
        case QJsonValue::Array:
            return u"array"_s;
        case QJsonValue::Object:
            return u"object"_s;
        case QJsonValue::Undefined:
            break;
        }
        return u"nothing"_s;
    }

    [[nodiscard]] static QStringList texts(const YAML::Node &node)
    {
        QStringList list;
        if (node.IsScalar()) {
            list.append(QString::fromStdString(node.as<std::string>()));
        }
        for (const auto &element : node) {
            list.append(QString::fromStdString(element.as<std::string>("null")));
        }
        return list;
    }

    [[nodiscard]] static QString plain(const QJsonValue &value)
    {
        return value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s)
            : value.isNull()  ? u"null"_s
                              : value.toVariant().toString();
    }

    [[nodiscard]] QString checkKeyword(const QString &keyword, const YAML::Node &rule,
                                       const YAML::Node &schema, const QJsonValue &value,
                                       const QString &at) const
    {
        static const QSet<QString> notes{u"description"_s, u"default"_s,  u"format"_s,
                                         u"example"_s,     u"examples"_s, u"contentEncoding"_s};
        if (notes.contains(keyword)) {
            return {};
        }
        if (keyword == "type"_L1) {
            const QString type = typeOf(value);
            const QStringList allowed = texts(rule);
            const bool fits
                = allowed.contains(type) || (type == "integer"_L1 && allowed.contains(u"number"_s));
            return fits ? QString() : u"%1: is %2, not %3"_s.arg(at, type, allowed.join(u'|'));
        }
        if (keyword == "enum"_L1 || keyword == "const"_L1) {
            return texts(rule).contains(plain(value))
                ? QString()
                : u"%1: \"%2\" is not allowed"_s.arg(at, plain(value));
        }
        if (keyword == "allOf"_L1 || keyword == "anyOf"_L1) {
            return checkAlternatives(keyword == "allOf"_L1, rule, value, at);
        }
        if (value.isString()) {
            return checkText(keyword, rule, value.toString(), at);
        }
        if (value.isObject()) {
            return checkObject(keyword, rule, schema, value.toObject(), at);
        }
        if (value.isArray()) {
            return checkArray(keyword, rule, value.toArray(), at);
        }
        if (value.isDouble()) {
            const bool least = keyword == "minimum"_L1;
            if (!least && keyword != "maximum"_L1) {
                return u"%1: unknown keyword %2"_s.arg(at, keyword);
            }
            const double limit = rule.as<double>();
            const bool fits = least ? value.toDouble() >= limit : value.toDouble() <= limit;
            return fits ? QString() : u"%1: %2 is out of range"_s.arg(at, plain(value));
        }
        return {};
    }

    [[nodiscard]] QString checkAlternatives(bool all, const YAML::Node &rule,
                                            const QJsonValue &value, const QString &at) const
    {
        QString last;
        for (const auto &part : rule) {
            last = check(part, value, at);
            if (last.isEmpty() != all) {
                return last;
            }
        }
        return last;
    }

    [[nodiscard]] static QString checkText(const QString &keyword, const YAML::Node &rule,
                                           const QString &text, const QString &at)
    {
        if (keyword == "pattern"_L1) {
            // JSON Schema speaks ECMA's dialect, whose \\uFEFF is \\x{FEFF} here.
            static const QRegularExpression unicode(u"\\\\u([0-9a-fA-F]{4})"_s);
            const QRegularExpression form(
                QString::fromStdString(rule.as<std::string>()).replace(unicode, u"\\x{\\1}"_s));
            if (!form.isValid()) {
                return u"%1: %2"_s.arg(at, form.errorString());
            }
            return form.match(text).hasMatch() ? QString()
                                               : u"%1: \"%2\" has the wrong form"_s.arg(at, text);
        }
        if (keyword == "maxLength"_L1 || keyword == "minLength"_L1) {
            const int limit = rule.as<int>();
            const bool fits
                = keyword == "maxLength"_L1 ? text.size() <= limit : text.size() >= limit;
            return fits ? QString() : u"%1: wrong length"_s.arg(at);
        }
        return u"%1: unknown keyword %2"_s.arg(at, keyword);
    }

    [[nodiscard]] QString checkObject(const QString &keyword, const YAML::Node &rule,
                                      const YAML::Node &schema, const QJsonObject &object,
                                      const QString &at) const
    {
        if (keyword == "required"_L1) {
            for (const QString &member : texts(rule)) {
                if (!object.contains(member)) {
                    return u"%1: %2 is missing"_s.arg(at, member);
                }
            }
            return {};
        }
        if (keyword == "properties"_L1) {
            for (const auto &member : rule) {
                const QString name = QString::fromStdString(member.first.as<std::string>());
                if (object.contains(name)) {
                    const QString why = check(member.second, object.value(name), at + u'/' + name);
                    if (!why.isEmpty()) {
                        return why;
                    }
                }
            }
            return {};
        }
        if (keyword == "additionalProperties"_L1) {
            for (const QString &member : object.keys()) {
                if (!schema["properties"][member.toStdString()]) {
                    return u"%1: %2 is not in the contract"_s.arg(at, member);
                }
            }
            return {};
        }
        return u"%1: unknown keyword %2"_s.arg(at, keyword);
    }

    [[nodiscard]] QString checkArray(const QString &keyword, const YAML::Node &rule,
                                     const QJsonArray &array, const QString &at) const
    {
        if (keyword == "items"_L1) {
            for (qsizetype i = 0; i < array.size(); ++i) {
                const QString why = check(rule, array.at(i), u"%1/%2"_s.arg(at).arg(i));
                if (!why.isEmpty()) {
                    return why;
                }
            }
            return {};
        }
        if (keyword == "minItems"_L1 || keyword == "maxItems"_L1) {
            const int limit = rule.as<int>();
            const bool fits
                = keyword == "maxItems"_L1 ? array.size() <= limit : array.size() >= limit;
            return fits ? QString() : u"%1: wrong number of entries"_s.arg(at);
        }
        if (keyword == "x-toldApartBy"_L1) { // a member that no two entries share
            QSet<QString> seen;
            const QString member = texts(rule).value(0);
            for (const QJsonValue &entry : array) {
                if (seen.contains(entry[member].toString())) {
                    return u"%1: two entries have the same %2"_s.arg(at, member);
                }
                seen.insert(entry[member].toString());
            }
            return {};
        }
        return u"%1: unknown keyword %2"_s.arg(at, keyword);
    }

    const YAML::Node m_root;
};

Contract::Contract(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(file));
    }
    m_root = std::make_unique<Node>(YAML::Load(source.readAll().toStdString()));
}

Contract::Contract(const QByteArray &yaml)
    : m_root(std::make_unique<Node>(YAML::Load(yaml.toStdString())))
{
}

Contract::~Contract() = default;

QStringList Contract::operations() const
{
    static const QSet<QString> methods{u"get"_s,    u"post"_s, u"put"_s,    u"patch"_s,
                                       u"delete"_s, u"head"_s, u"options"_s};
    QStringList all;
    for (const auto &path : m_root->root()["paths"]) {
        for (const auto &method : path.second) {
            const QString name = QString::fromStdString(method.first.as<std::string>());
            if (methods.contains(name)) {
                all.append(name.toUpper() + u' '
                           + QString::fromStdString(path.first.as<std::string>()));
            }
        }
    }
    return all;
}

QString Contract::answerProblem(const QString &operation, int status, const QJsonValue &body) const
{
    const qsizetype space = operation.indexOf(u' ');
    const YAML::Node described = m_root->root()["paths"][operation.mid(space + 1).toStdString()]
                                               [operation.left(space).toLower().toStdString()];
    if (!described) {
        return operation + u" is not in the contract"_s;
    }
    const YAML::Node exact = described["responses"][std::to_string(status)];
    const YAML::Node response
        = exact.IsDefined() || status < 400 ? exact : described["responses"]["default"];
    if (!response) {
        return u"%1: status %2 is not in the contract"_s.arg(operation).arg(status);
    }
    const YAML::Node content = m_root->resolved(response)["content"];
    // A problem, unless the contract says that this status has an answer of its own.
    const YAML::Node problem = content["application/problem+json"];
    const YAML::Node media
        = status >= 400 && problem.IsDefined() ? problem : content["application/json"];
    return m_root->check(media["schema"], body, operation);
}

QString Contract::problem(const QString &schema, const QJsonValue &value) const
{
    return m_root->check(m_root->root()["components"]["schemas"][schema.toStdString()], value,
                         schema);
}

QJsonObject Contract::schema(const QString &name) const
{
    return m_root->toJson(m_root->root()["components"]["schemas"][name.toStdString()]).toObject();
}

} // namespace support
