// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"
#include "models/store/change.h"

#include <optional>

//! Parts of a record that are rows of a table of their own, such as the contacts of a customer. The
//! record is what is locked, sent and merged, so that in journal and change sets they are fields of
//! it: "contacts:17" is the whole part, as JSON of its fields by name or nothing, and
//! "contacts:17:email" one field of a part that is there. "17" is the part's natural key, with '%'
//! and ':' percent-encoded. Making or removing a part is one entry of the journal, a change one per
//! field.
namespace records {

//! What such a field is about.
struct Part
{
    const Children *list = nullptr;
    QString key;
    const Field *field = nullptr; //!< null: the part as a whole

    //! Nothing when \a name, of a field of \a record, is about no part.
    [[nodiscard]] static std::optional<Part> parse(const Type &record, const QString &name);
    //! The name of the field.
    [[nodiscard]] QString name() const;
};

//! The fields of a part that its journal keeps: neither the key nor the record it belongs to.
[[nodiscard]] QList<const Field *> partFields(const Children &list);
//! What a part says, by field; what is not set is left out.
using PartTexts = QMap<QString, QString>;
//! What tells \a part, a value, from the others of its list.
[[nodiscard]] QString partKey(const Children &list, const void *part);
//! A part as a whole, and back; nothing for a text that is none.
[[nodiscard]] QString partText(const PartTexts &texts);
[[nodiscard]] std::optional<PartTexts> partTexts(const QString &text);
//! Parts of one list of a record by key.
using Parts = QMap<QString, PartTexts>;
//! Those of \a record, a value.
[[nodiscard]] Parts partsOf(const Children &list, const void *record);
//! A part that somebody edits: neither need its key be one yet, nor its texts be well formed.
struct PartRow
{
    QString key;
    PartTexts texts;

    bool operator==(const PartRow &) const = default;
};
using PartRows = QList<PartRow>;
[[nodiscard]] PartRows partRows(const Children &list, const void *record);
//! Adds to \a changes of \a record, of \a type, what makes \a after out of \a before.
void addPartChanges(store::ChangeSet &changes, const Type &type, base::Id record,
                    const Children &list, const Parts &before, const Parts &after);
//! What a field about a part holds, as a change set tells it.
[[nodiscard]] std::optional<QString> heldBy(const PartRows &rows, const Part &part);
//! Does to \a rows what one change does: \a value is what its \a part holds then.
void apply(PartRows &rows, const Part &part, const std::optional<QString> &value);

} // namespace records
