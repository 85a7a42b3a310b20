// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/listmodel.h"
#include "models/sync/conflict.h"

namespace syncing {

//! A conflict as people read it.
struct ConflictItem
{
    Conflict conflict;
    QString systemName;
    QString key; //!< SKU, number, code …
    QString title;
    QString part; //!< whose field it is, where that is one of a part: "Anna Weber · Purchasing"
    //! The values in words: references by their keys instead of ids, parts without their JSON;
    //! nothing = not set.
    MergeValue base;
    MergeValue ours;
    MergeValue theirs;
};

//! What a system and the desk did not agree on, newest first: open ones, or also how they ended.
class ConflictModel final : public records::ColumnsModel<ConflictItem>
{
    Q_OBJECT
public:
    enum Column {
        KeyColumn,
        FieldColumn,
        OursColumn,
        TheirsColumn,
        SystemColumn,
        OwnerColumn,
        NotedColumn,
        OutcomeColumn,
    };
    enum Role {
        ItemRole = FirstOwnRole, //!< the ConflictItem
    };
    //! How words of the database are said to people; ui knows.
    struct Texts
    {
        std::function<QString(const QString &entity, const QString &field)> fieldName;
        std::function<QString(const QString &word)> stateName;
    };

    ConflictModel(store::Store &store, Texts texts, QObject *parent = nullptr);

    [[nodiscard]] bool showsResolved() const { return m_resolved; }
    //! Also those that are settled. Reloads.
    void showResolved(bool settled);
    //! Who owns the field, in words.
    [[nodiscard]] QString ownerText(const ConflictItem &item) const;
    [[nodiscard]] QString fieldText(const ConflictItem &item) const;

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const ConflictItem &item, int column, int role) const override;

private:
    Texts m_texts;
    bool m_resolved = false;
};

} // namespace syncing

Q_DECLARE_METATYPE(syncing::ConflictItem)
