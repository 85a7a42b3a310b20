// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/category.h"
#include "models/records/editservice.h"

#include <QObject>

#include <functional>

namespace catalog {

//! The category tree for the one who arranges it: each step is one edit that can be undone. Works
//! on the tree it was last told by setCategories() and its own steps since, so that several in a
//! row need not wait for each other; a tree that moved on meanwhile is merged or refused by the
//! change log. UI thread only.
class CategoriesEditor final : public QObject
{
    Q_OBJECT
public:
    static constexpr int MaxNameLength = 200;

    CategoriesEditor(records::EditService &edits, base::IdMaker &ids, QObject *parent = nullptr);

    [[nodiscard]] bool canEdit() const;
    void setCategories(const QList<Category> &categories);

    //! The last one below \a parent (null: at the top); its code is made from its name. Its id
    //! comes with made(), or goes to \a made instead.
    void add(const QString &name, base::Id parent, const std::function<void(base::Id)> &made = {});
    void rename(base::Id category, const QString &name);
    //! Below \a parent, before the one that has \a place among its children now; behind all of them
    //! when there are not that many. Nothing happens when it would come below itself.
    void move(base::Id category, base::Id parent, int place);
    //! One step among its siblings: -1 up, 1 down.
    void step(base::Id category, int by);
    //! Only an empty one can go: failed() with Store_InUse else.
    void remove(base::Id category);

    //! Its place among its siblings and how many they are.
    struct Place
    {
        int at = -1;
        int of = 0;
    };
    [[nodiscard]] Place place(base::Id category) const;

Q_SIGNALS:
    void made(base::Id category);
    //! Nothing was written.
    void failed(const base::Error &error);

private:
    [[nodiscard]] const Category *find(base::Id id) const;
    //! Children of \a parent, in order.
    [[nodiscard]] QList<Category> childrenOf(base::Id parent) const;
    void commit(const store::ChangeSet &changes, std::function<void()> then = {});
    //! What was told, and the steps on top of it.
    void refresh();

    struct Step
    {
        int number = 0;
        store::ChangeSet changes;
        int tellings = 0; // since it was written
        bool isWritten = false;
    };
    records::EditService &m_edits;
    base::IdMaker &m_ids;
    QList<Category> m_told;
    QList<Step> m_steps; // that m_told may not have yet
    int m_lastStep = 0;
    QList<Category> m_categories;
};

} // namespace catalog
