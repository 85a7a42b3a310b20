// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/instants.h"
#include "models/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace store {

//! A value of a change set: nothing for an empty text, an id or an instant that is not set.
[[nodiscard]] inline std::optional<QString> orNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}
[[nodiscard]] inline std::optional<QString> orNothing(base::Id id)
{
    return id.isNull() ? std::nullopt : std::optional(id.toString());
}
[[nodiscard]] inline std::optional<QString> orNothing(const QDateTime &instant)
{
    return orNothing(base::instantText(instant));
}

//! The field of a change that makes a record (nothing → "1") or removes it ("1" → nothing).
inline const QString ExistsField = QStringLiteral("exists");

//! One field of one record before and after. Values are the field's plain text form: decimals as
//! base::decimal::toText(), ids as digits, instants as ISO UTC, lists as JSON; nothing = not set.
struct FieldChange
{
    QString entity; //!< "product", "price_list", …
    base::Id record;
    QString field;
    std::optional<QString> before;
    std::optional<QString> after;

    bool operator==(const FieldChange &) const = default;
};

//! What one step of a user changes; written, journalled, queued and undone as a whole.
struct ChangeSet
{
    QString label; //!< for the undo menu and the history, see editLabel()
    QString reason; //!< may be empty; required for guarded fields
    QList<FieldChange> changes; //!< in the order they are written

    [[nodiscard]] bool isEmpty() const { return changes.isEmpty(); }
    void add(const QString &entity, base::Id record, const QString &field,
             std::optional<QString> before, std::optional<QString> after);
    //! The records of a kind that it changes, each once.
    [[nodiscard]] QList<base::Id> records(const QString &entity) const;
    //! The change set that takes this one back.
    [[nodiscard]] ChangeSet inverse() const;
};

//! The label of an edit: what was done and to what, as the journal keeps it. The reader's language
//! words it (text::editLabel()). \a code is a word like "product.rename".
[[nodiscard]] QString editLabel(QLatin1StringView code, const QStringList &arguments = {});
//! Between the parts of a label; one without is words already, as older programs stored them.
inline constexpr QChar EditLabelSeparator(0x1F);

//! Who makes a change. \a origin tells a person at the desk ("desk") from an import or from a
//! remote system (its code), whose changes are not sent back to it.
struct Author
{
    base::Id user;
    QString name;
    QString origin = QStringLiteral("desk");
    base::Id originSystem; //!< set when the change came from a remote system
};

//! What a person's role has to allow for a change, as the words of people::Feature and
//! people::Capability.
struct Permission
{
    QString feature;
    QString capability = QStringLiteral("edit");

    bool operator==(const Permission &) const = default;
};

//! One field that somebody else changed since the record was read.
struct FieldClash
{
    QString entity;
    base::Id record;
    QString field;
    std::optional<QString> base; //!< as read
    std::optional<QString> ours; //!< as we want it
    std::optional<QString> theirs; //!< as it is now
};

} // namespace store
