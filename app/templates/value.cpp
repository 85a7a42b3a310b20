// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/templates/value.h"

namespace templates {

Value::Value(List list) : m_kind(Several), m_list(std::make_shared<const List>(std::move(list))) { }

Value::Value(Fields fields)
    : m_kind(Group), m_fields(std::make_shared<const Fields>(std::move(fields)))
{
}

bool Value::isShown() const
{
    switch (m_kind) {
    case Nothing:
    case False:
        return false;
    case Text:
        return !m_text.isEmpty();
    case Several:
        return !m_list->isEmpty();
    case True:
    case Group:
        break;
    }
    return true;
}

void Fields::insert(const QString &name, const Value &value)
{
    for (auto &[known, kept] : m_fields) {
        if (known == name) {
            kept = value;
            return;
        }
    }
    m_fields.emplaceBack(name, value);
}

const Value *Fields::find(const QString &name) const
{
    for (const auto &[known, value] : m_fields) {
        if (known == name) {
            return &value;
        }
    }
    return nullptr;
}

} // namespace templates
