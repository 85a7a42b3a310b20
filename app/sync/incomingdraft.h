// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/incomingreader.h"
#include "models/records/parts.h"
#include "models/store/recordwriter.h"

namespace engine {

//! Merges the fields of one record that a system tells with what is stored.
class IncomingReader::Draft
{
public:
    //! \a record null: a new record is made. \a isNew with an id: one that the desk removed is made
    //! again.
    Draft(IncomingReader &reader, const QString &entity, base::Id record, bool isNew = false);

    //! What the fields said when both sides last agreed; without it there is no common ground.
    void setBase(const Fields &fields);
    //! All that is stored of the fields that set() will ask for.
    void know(const QMap<QString, QString> &stored);
    //! Merges \a value into the field. Empty text = not set.
    base::Result<void> set(const QString &field, const QString &value);
    base::Result<void> set(const QString &field, std::optional<QString> value);
    //! The same of several, which are read in one go.
    base::Result<void> setAll(const Fields &fields);
    //! Merges the parts of \a told, a value of \a type, one by one, and those that both sides have
    //! field by field. \a base: what was agreed on, or null.
    base::Result<void> setParts(const records::Type &type, const records::Children &list,
                                const void *told, const void *base);
    //! \a theirs is nothing that the desk, the owner, can hold: noted, and the desk's record sent.
    void overrule(const QString &field, const QString &element, const QString &theirs);
    //! Every field is taken over, whoever owns it: for records that come into being.
    void takeAll() { m_takeAll = true; }
    //! The removal of the record as a field of its own: \a exists there or not.
    base::Result<void> setExists(bool here, bool there, syncing::Owner owner);
    [[nodiscard]] Incoming finish(const QString &label);

private:
    [[nodiscard]] syncing::Owner owner(const QString &field) const;
    //! The open conflict about a field.
    [[nodiscard]] const syncing::Conflict *openConflict(const QString &field,
                                                        const QString &element) const;
    [[nodiscard]] syncing::Sides sides(const QString &field, const QString &element,
                                       const std::optional<QString> &base, bool hasBase) const;
    base::Result<void> removeParts();
    [[nodiscard]] records::PartTexts partBase(const records::Part &part, records::PartTexts base);
    void dispute(const QString &field, const QString &element, const syncing::Sides &sides,
                 syncing::Verdict verdict, syncing::Owner owner);
    IncomingReader &m_reader;
    const store::RecordWriter *m_writer;
    Incoming m_incoming;
    store::FieldValues m_base;
    store::FieldValues m_stored; // that was read already
    QList<syncing::Conflict> m_replaced; // open ones about parts, which are judged anew
    bool m_knowsAll = false;
    bool m_hasBase = false;
    bool m_isNew = false;
    bool m_takeAll = false;
};

template <typename T, typename Map>
base::Result<void> IncomingReader::merge(Draft &draft, const T &payload, Map fields)
{
    if (const std::optional<T> base = agreed<T>()) {
        // A base that names what is gone by now is none.
        if (const base::Result<Fields> before = fields(*base)) {
            draft.setBase(*before);
        }
    }
    SD_TRY_VALUE(const Fields told, fields(payload));
    return draft.setAll(told);
}

} // namespace engine
