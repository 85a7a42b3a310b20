// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/familyrepository.h"
#include "models/records/editservice.h"

#include <QObject>

#include <functional>

namespace catalog {

//! Families and their attributes for the one who arranges them. Each step is one edit that can
//! be undone; what is shown follows what is stored. UI thread only.
class FamiliesEditor final : public QObject
{
    Q_OBJECT
public:
    using Reach = FamilyRepository::Reach;

    FamiliesEditor(store::Store &store, records::EditService &edits, base::IdMaker &ids,
                   QObject *parent = nullptr);

    [[nodiscard]] bool canEdit() const;
    void load();
    [[nodiscard]] const QList<Family> &families() const { return m_data.families; }
    [[nodiscard]] const QList<Attribute> &attributes() const { return m_data.attributes; }
    [[nodiscard]] Reach reach(base::Id family) const { return m_data.reach.value(family); }
    //! Null when there is none.
    [[nodiscard]] const Family *family(base::Id id) const;

    //! A new family; its code is made from its name. Its id comes with familyMade(), or goes
    //! to \a made instead.
    void addFamily(const QString &name, const std::function<void(base::Id)> &made = {});
    void renameFamily(base::Id family, const QString &name);
    void removeFamily(base::Id family);

    //! Attributes of a family, in order.
    void setAttributes(base::Id family, const QList<FamilyAttribute> &attributes,
                       const QString &label);
    //! Adds the attribute called \a name, a new one of kind text when there is none.
    void addAttribute(base::Id family, const QString &name);
    //! The fields in which \a after differs from what is stored under its id.
    void changeAttribute(const Attribute &after);

Q_SIGNALS:
    void changed();
    void familyMade(base::Id family);
    //! Reading or writing failed; nothing was written.
    void failed(const base::Error &error);

private:
    struct Data
    {
        QList<Family> families;
        QList<Attribute> attributes;
        QHash<base::Id, Reach> reach;
    };
    [[nodiscard]] static base::Result<Data> read(store::Database &db);
    void commit(const store::ChangeSet &changes, std::function<void()> then = {});

    store::Store &m_store;
    records::EditService &m_edits;
    base::IdMaker &m_ids;
    Data m_data;
};

} // namespace catalog
