// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <concepts>
#include <memory>

namespace templates {

class Fields;
class Value;
using List = QList<Value>;

//! What a template shows at one place: a text, a flag, a list or a group of fields. A plain value,
//! cheap to copy. (QJsonValue encodes every text anew; a page has hundreds.)
class Value
{
public:
    Value() = default; //!< nothing: as if it were missing
    Value(const QString &text) : m_kind(Text), m_text(text) { }
    template <std::same_as<bool> Flag> // no pointer turns into one
    Value(Flag flag) : m_kind(flag ? True : False)
    {
    }
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) Value(Number number)
        : m_kind(Text), m_text(QString::number(number))
    {
    }
    Value(List list);
    Value(Fields fields);

    //! Empty unless it is a text or a number.
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const List *list() const { return m_list.get(); } //!< null when it is none
    [[nodiscard]] const Fields *fields() const { return m_fields.get(); } //!< null when it is none
    //! Is a section of it shown? Not for nothing, false, an empty text or an empty list.
    [[nodiscard]] bool isShown() const;

private:
    enum Kind { Nothing, False, True, Text, Several, Group };
    Kind m_kind = Nothing;
    QString m_text;
    std::shared_ptr<const List> m_list;
    std::shared_ptr<const Fields> m_fields;
};

//! Values by name; there are few of them. Keeps names as they are: use literals.
class Fields
{
public:
    Fields() = default;
    Fields(std::initializer_list<std::pair<QString, Value>> fields) : m_fields(fields) { }

    //! Replaces one of the same name.
    void insert(const QString &name, const Value &value);
    //! Null when there is none.
    [[nodiscard]] const Value *find(const QString &name) const;

private:
    QList<std::pair<QString, Value>> m_fields;
};

} // namespace templates

Q_DECLARE_TYPEINFO(templates::Value, Q_RELOCATABLE_TYPE);
