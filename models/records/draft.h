// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/fieldtext.h"
#include "models/records/parts.h"

namespace records {

//! An edited copy of one record with its parts: each field as the text that would be stored, or
//! that somebody is still typing, beside what is stored now. Checks the fields and what they say
//! together, knows what is not saved yet and turns it into changes. Fields are named as in change
//! sets; the parts of a list as a whole by the name of the list. A plain value; no database, no
//! window.
class Draft
{
public:
    //! By field; a missing one is not set.
    using Texts = QMap<QString, QString>;
    //! What the text of a field is kept as that the description does not know, as an attribute.
    using Reader = std::function<base::Result<QString>(const QString &field, const Texts &all)>;
    //! By list; a missing one is empty.
    using Lists = QMap<QString, PartRows>;

    Draft() = default; //!< of no record
    //! A stored record.
    Draft(const Type &type, base::Id id, const Texts &stored, const Lists &parts = {});
    [[nodiscard]] static Draft of(const Type &type, const void *record);
    template <typename T>
    [[nodiscard]] static Draft of(const T &record)
    {
        return of(type<T>(), &record);
    }
    //! One that does not exist yet and begins as \a begun.
    [[nodiscard]] static Draft makeNew(const Type &type, base::Id id, const Texts &begun,
                                       const Lists &parts = {});
    template <typename T>
    [[nodiscard]] static Draft makeNew(const T &begun)
    {
        const Draft draft = of(begun);
        return makeNew(type<T>(), begun.id, draft.m_texts, draft.m_parts);
    }
    //! What a draft keeps of a text that an editor cannot read in its locale, so that it is never
    //! taken for a stored one ("1.5" on a German desk); and back, to be shown.
    [[nodiscard]] static QString unreadable(const QString &typed);
    [[nodiscard]] static QString shown(const QString &text);
    void setReader(Reader reader) { m_reader = std::move(reader); }

    [[nodiscard]] bool isNull() const { return m_id.isNull(); }
    [[nodiscard]] base::Id id() const { return m_id; }
    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] const Texts &texts() const { return m_texts; }
    [[nodiscard]] bool isStoredAs(const Draft &other) const
    {
        return m_stored == other.m_stored && m_storedParts == other.m_storedParts;
    }
    [[nodiscard]] QString text(const QString &field) const { return m_texts.value(field); }
    [[nodiscard]] QString storedText(const QString &field) const { return m_stored.value(field); }
    //! Null when the description does not know it.
    [[nodiscard]] const Field *described(const QString &field) const;
    void setText(const QString &field, const QString &text);
    [[nodiscard]] PartRows parts(const QString &list) const { return m_parts.value(list); }
    [[nodiscard]] const Lists &allParts() const { return m_parts; }
    void setParts(const QString &list, const PartRows &rows);

    [[nodiscard]] bool isModified(const QString &field) const;
    [[nodiscard]] QStringList modifiedFields() const;
    //! A new record is dirty once anything was typed.
    [[nodiscard]] bool isDirty() const;
    //! What is wrong with a field as it is now, seen alone.
    [[nodiscard]] std::optional<base::Error> problem(const QString &field) const;
    //! All problems by field; where there are none, what the fields say together.
    [[nodiscard]] QMap<QString, base::Error> problems() const;

    //! What is not stored yet, in stored form, without a label. Fields with problems are left out.
    [[nodiscard]] store::ChangeSet changes() const;
    //! What removes the record as it is stored, with its parts, without a label.
    [[nodiscard]] store::ChangeSet removal() const;
    //! The record as it would be; T is what the draft is of.
    template <typename T>
    [[nodiscard]] T record() const
    {
        T value;
        value.id = m_id;
        fill(records::type<T>(), &value);
        return value;
    }

    void revert();
    //! Takes note that \a changes, which changes() gave, are written. What was typed since stays.
    void written(const store::ChangeSet &changes);
    //! Takes over what somebody else stored meanwhile. Fields edited here stay edited; one that
    //! both changed is a clash when it is saved.
    void rebase(const Draft &stored);
    //! Ends a clash: our text stays, to be saved over theirs, or theirs is taken.
    void resolve(const QString &field, const std::optional<QString> &theirs, bool keepOurs);

protected:
    [[nodiscard]] const Reader &reader() const { return m_reader; }
    //! Neither typed nor begun with: what is so of a new record from the start.
    void setStoredText(const QString &field, const QString &text);
    //! What a new record holds now is what it began with.
    void beginHere();

private:
    [[nodiscard]] base::Result<QString> normalized(const QString &field) const;
    [[nodiscard]] base::Result<Parts> normalizedParts(const Children &list) const;
    [[nodiscard]] QList<const Children *> describedLists() const;
    [[nodiscard]] const Children *listCalled(const QString &name) const;
    [[nodiscard]] QStringList modifiedTexts() const;
    [[nodiscard]] bool isModified(const Children &list) const;
    void rebaseParts(const Children &list, const PartRows &theirs);
    void fill(const Type &type, void *record) const;

    const Type *m_type = nullptr;
    base::Id m_id;
    bool m_isNew = false;
    Texts m_stored;
    Texts m_texts;
    Lists m_storedParts;
    Lists m_parts;
    Texts m_initial; // what a new record begins with; it is not dirty before this changes
    Lists m_initialParts;
    Reader m_reader;
};

} // namespace records
