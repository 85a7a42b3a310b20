// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"
#include "models/store/change.h"

#include <memory>

namespace store {
class Database;
class Rows;
} // namespace store

namespace records {

//! Rows of another table that refer to a record: while there is one, the record cannot go.
struct Use
{
    QString table;
    QString column;
};

class Type;

//! A list of parts that a record has: an invoice's payments.
struct Children
{
    QString name;
    QString member; //!< of a contract
    const Type &(*type)() = nullptr;
    struct Traits
    {
        //! QT_TRANSLATE_NOOP("FieldNames", …) of one part.
        const char *label = nullptr;
        // In a contract
        qint64 least = 0;
        qint64 most = 200;
        bool isAlwaysTold = false; //!< the list must be there, even when it is empty
    };
    Traits traits;
    std::function<qsizetype(const void *record)> count;
    std::function<const void *(const void *record, qsizetype index)> at;
    std::function<void *(void *record, qsizetype index)> edit;
    std::function<void *(void *record)> append; //!< a fresh one, to be filled

    //! The field by which a part names its record, where parts are rows of a table (parts.h); null
    //! for those that only travel.
    [[nodiscard]] const Field *parent() const;
};

//! What becomes of a record here that its owner removed there.
enum class Removal {
    IsNotTold, //!< nobody else owns such records
    Follows, //!< it is removed here, too
    ByStatus, //!< nothing: such records end by their status
};

//! Which records of a kind a system gets to hear of that knows none of them yet.
enum class Audience {
    All,
    Published, //!< a sales channel: those published there
    UsedByPublished, //!< a sales channel: those that products published there use; others: none
    PlacedThere, //!< a sales channel: those that came from there; others: none
};

//! A part of a record that is queued, sent and owned for itself, under a name of its own: the
//! prices of a product.
struct Apart
{
    QString entity;
    Audience audience = Audience::All;
};

//! What one kind of record is, described once beside its value ("customer.cpp"): name, table,
//! fields in the order that a new record's are written in, key, rules. Made at the first question,
//! read by all threads. Knows nothing of the type of the value; see TypeOf.
class Type
{
public:
    Type(QString entity, QString table) : m_entity(std::move(entity)), m_table(std::move(table)) { }

    //! Name in journal, outbox, links and contracts: "payment_terms".
    [[nodiscard]] const QString &entity() const { return m_entity; }
    [[nodiscard]] const QString &table() const { return m_table; }
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }
    //! Those of which \a flag is said.
    [[nodiscard]] QList<const Field *> fieldsThat(bool Field::*flag) const;
    //! Null when there is no such field.
    [[nodiscard]] const Field *find(const QString &name) const;
    //! The natural key, by which other systems know the record; null when it has none.
    [[nodiscard]] const Field *key() const { return m_key < 0 ? nullptr : &m_fields.at(m_key); }
    //! By which people know a record; the key, unless it says nothing to them.
    [[nodiscard]] const Field *label() const { return m_label.isEmpty() ? key() : find(m_label); }
    //! What they read beside it; null when there is nothing.
    [[nodiscard]] const Field *title() const { return find(m_title); }
    [[nodiscard]] Audience audience() const { return m_audience; }
    [[nodiscard]] const QList<Apart> &apart() const { return m_apart; }
    //! Of ownership: who may say what the fields are; empty = never sent anywhere.
    [[nodiscard]] const QString &group() const { return m_group; }
    [[nodiscard]] const QString &groupOf(const Field &field) const
    {
        return field.group.isEmpty() ? m_group : field.group;
    }
    //! What a person's role has to allow for \a change of such a record.
    [[nodiscard]] store::Permission permission(const store::FieldChange &change) const
    {
        const bool isSpecial = m_isSpecial && m_isSpecial(change);
        return {m_feature, isSpecial ? m_specialCapability : QStringLiteral("edit")};
    }
    //! The table has a column id; parts whose key is all that tells them apart have none.
    [[nodiscard]] bool hasId() const { return bool(m_id.get); }
    //! The table has a column changed_at, set with every change.
    [[nodiscard]] bool isStamped() const { return bool(m_changedAt.get); }
    [[nodiscard]] const QList<Use> &uses() const { return m_uses; }
    [[nodiscard]] const QList<Children> &children() const { return m_children; }
    [[nodiscard]] Removal removal() const { return m_removal; }
    //! What another system says of such records may be taken over, where it is the owner.
    [[nodiscard]] bool isTakenOver() const { return m_removal != Removal::IsNotTold; }

    //! The columns of a select that restore() understands: id, the fields, changed_at, version; of
    //! those, what the value has.
    [[nodiscard]] QStringList columns() const;
    //! Fills the value \a record from a row that begins with columns() at \a first.
    void restore(void *record, const store::Rows &rows, int first = 0) const;
    //! The values of columns() that a new row is written with, but for the version.
    [[nodiscard]] QVariantList row(const void *record) const;
    [[nodiscard]] QStringList rowColumns() const;
    [[nodiscard]] QVariant stored(const void *record, const Field &field) const
    {
        return field.access.get(record);
    }
    //! What only the desk knows of \a record is gone afterwards: id, version, what is local. What
    //! is left is what systems tell each other.
    void makeTold(void *record) const;
    //! Called when all fields of a value are set: amounts get the record's currency.
    void settle(void *record) const;
    [[nodiscard]] base::Id id(const void *record) const;
    [[nodiscard]] qint64 version(const void *record) const
    {
        return m_version.get(record).toLongLong();
    }
    //! Limits and rules that need no other records. Errors name the field.
    [[nodiscard]] base::Result<void> checkValue(const void *record) const;
    //! What the fields of a record must say together. Errors name the field.
    [[nodiscard]] base::Result<void> check(store::Database &db, const void *record) const;
    [[nodiscard]] bool hasRules() const { return bool(m_rule) || bool(m_storeRule); }
    //! A fresh value that restore() and the like can fill.
    [[nodiscard]] std::shared_ptr<void> make() const { return m_make(); }

protected:
    void add(Field field, bool isKey = false);

    QString m_label;
    QString m_title = QStringLiteral("name");
    Audience m_audience = Audience::All;
    QList<Apart> m_apart;
    QString m_group;
    QString m_feature;
    QString m_specialCapability;
    bool (*m_isSpecial)(const store::FieldChange &) = nullptr;
    QList<Use> m_uses;
    QList<Children> m_children;
    Removal m_removal = Removal::IsNotTold;
    Access m_id;
    Access m_version;
    Access m_changedAt;
    std::function<void(void *)> m_settle;
    std::function<base::Result<void>(const void *)> m_rule;
    std::function<base::Result<void>(store::Database &, const void *)> m_storeRule;
    std::function<std::shared_ptr<void>()> m_make;

private:
    QString m_entity;
    QString m_table;
    QList<Field> m_fields;
    qsizetype m_key = -1;
};

//! The description of records that are a T in memory. T is a plain struct with id and version, and
//! with changedAt where the table is stamped; or one that only travels, which has none of them.
template <typename T>
class TypeOf final : public Type
{
public:
    //! \a table: where it is not called like the entity.
    explicit TypeOf(const QString &entity, const QString &table = {})
        : Type(entity, table.isEmpty() ? entity : table)
    {
        if constexpr (requires(T value) { value.id; }) {
            m_id = access(&T::id, {});
        }
        if constexpr (requires(T value) { value.version; }) {
            m_version = access(&T::version, {}); // parts have none
        }
        if constexpr (requires(T value) { value.changedAt; }) {
            m_changedAt = access(&T::changedAt, {});
        }
        m_make = [] { return std::make_shared<T>(); };
    }

    //! The natural key: required, unique, one line of at most 100 characters.
    TypeOf &key(QString T::*member, const QString &name, Field field = {})
    {
        field.required = true;
        field.max = field.max > 0 ? field.max : 100;
        field.initial = QStringLiteral("#");
        return put(access(member, {}), name, Kind::Text, false, std::move(field), true);
    }
    //! One that is the id of another record: that tells parts apart which link two records.
    template <typename P>
    TypeOf &key(P T::*part, base::Id P::*member, const QString &name, Field field = {})
    {
        field.required = true;
        return put(access(part, member, {}), name, Kind::Reference, false, std::move(field), true);
    }
    template <typename M>
    TypeOf &field(M T::*member, const QString &name, Field field = {})
    {
        Access reach = access(member, field.words);
        if constexpr (std::is_same_v<M, QString>) {
            if (field.kind == Kind::Reference) { // by natural key only
                reach.key = [member](const void *record) {
                    return static_cast<const T *>(record)->*member;
                };
            }
        }
        return put(std::move(reach), name, binding::kindOf<M>(), binding::IsOptional<M>,
                   std::move(field));
    }
    //! A member of a member, as a validity's beginning.
    template <typename P, typename M>
    TypeOf &field(P T::*part, M P::*member, const QString &name, Field field = {})
    {
        Access reach = access(part, member, field.words);
        return put(std::move(reach), name, binding::kindOf<M>(), binding::IsOptional<M>,
                   std::move(field));
    }
    //! What the description of a member tells others: its key is the key.
    template <typename P>
    TypeOf &allOf(P T::*part, const TypeOf<P> &described)
    {
        for (const Field &inner : described.fields()) {
            if (inner.isLocal) {
                continue;
            }
            Field field = inner;
            field.access.get = [part, get = inner.access.get](const void *record) {
                return get(&(static_cast<const T *>(record)->*part));
            };
            field.access.set = [part, set = inner.access.set](void *record, const QVariant &value) {
                set(&(static_cast<T *>(record)->*part), value);
            };
            if (inner.access.ref) {
                field.access.ref = [part, ref = inner.access.ref](void *record) -> Ref & {
                    return ref(&(static_cast<T *>(record)->*part));
                };
            }
            if (inner.access.key) {
                field.access.key = [part, key = inner.access.key](const void *record) {
                    return key(&(static_cast<const T *>(record)->*part));
                };
            }
            add(std::move(field), &inner == described.key());
        }
        for (const Children &inner : described.children()) {
            Children list = inner;
            list.count = [part, count = inner.count](const void *record) {
                return count(&(static_cast<const T *>(record)->*part));
            };
            list.at = [part, at = inner.at](const void *record, qsizetype index) {
                return at(&(static_cast<const T *>(record)->*part), index);
            };
            list.edit = [part, edit = inner.edit](void *record, qsizetype index) {
                return edit(&(static_cast<T *>(record)->*part), index);
            };
            list.append = [part, append = inner.append](void *record) {
                return append(&(static_cast<T *>(record)->*part));
            };
            m_children += std::move(list);
        }
        return *this;
    }
    //! The currency of records that keep it in their amounts.
    template <typename... M>
    TypeOf &currencyOf(const QString &name, base::Money T::*first, M T::*...others)
    {
        return currencyOf(name, Field{.required = true}, first, others...);
    }
    template <typename... M>
    TypeOf &currencyOf(const QString &name, Field field, base::Money T::*first, M T::*...others)
    {
        Access reach;
        reach.get = [first](const void *record) {
            return store::toDb((static_cast<const T *>(record)->*first).currency().code());
        };
        reach.set = [first, others...](void *record, const QVariant &stored) {
            const base::Currency currency = base::Currency::parse(stored.toString()).valueOr({});
            const auto change
                = [&](base::Money &amount) { amount = base::Money(amount.units(), currency); };
            T *value = static_cast<T *>(record);
            change(value->*first);
            (change(value->*others), ...);
        };
        return put(std::move(reach), name, Kind::Currency, false, std::move(field));
    }

    //! The unit of a quantity, where a record tells it.
    TypeOf &unitOf(const QString &name, base::Quantity T::*quantity)
    {
        Access reach;
        reach.get = [quantity](const void *record) {
            return store::toDb((static_cast<const T *>(record)->*quantity).unit());
        };
        reach.set = [quantity](void *record, const QVariant &stored) {
            base::Quantity &value = static_cast<T *>(record)->*quantity;
            value = base::Quantity(value.count(), stored.toString());
        };
        return put(std::move(reach), name, Kind::Unit, false, {.required = true});
    }

    template <typename C>
    TypeOf &children(QList<C> T::*member, const QString &name, const Children::Traits &traits = {})
    {
        Children list{.name = name, .member = name, .type = &ofChild<C>, .traits = traits};
        list.count = [member](const void *record) {
            return (static_cast<const T *>(record)->*member).size();
        };
        list.at = [member](const void *record, qsizetype index) -> const void * {
            return &(static_cast<const T *>(record)->*member).at(index);
        };
        list.edit = [member](void *record, qsizetype index) -> void * {
            return &(static_cast<T *>(record)->*member)[index];
        };
        list.append = [member](void *record) -> void * {
            return &(static_cast<T *>(record)->*member).emplaceBack();
        };
        m_children += std::move(list);
        return *this;
    }
    //! The fields label() and title(), where they are not the key and the name.
    TypeOf &shownBy(const QString &label, const QString &title)
    {
        m_label = label;
        m_title = title;
        return *this;
    }
    TypeOf &toldTo(Audience audience)
    {
        m_audience = audience;
        return *this;
    }
    TypeOf &sentApart(const QString &entity, Audience audience)
    {
        m_apart += Apart{entity, audience};
        return *this;
    }
    //! Whose records they are, as a word of people::Feature.
    TypeOf &guardedBy(const QString &feature)
    {
        m_feature = feature;
        return *this;
    }
    //! Some changes need another capability than "edit".
    TypeOf &guardedBy(const QString &feature, const QString &capability,
                      bool (*needsIt)(const store::FieldChange &))
    {
        m_specialCapability = capability;
        m_isSpecial = needsIt;
        return guardedBy(feature);
    }
    TypeOf &ownedAs(const QString &group)
    {
        m_group = group;
        return *this;
    }
    //! Others may own such records.
    TypeOf &takenOver(Removal removal)
    {
        m_removal = removal;
        return *this;
    }
    TypeOf &usedIn(const QString &table, const QString &column)
    {
        m_uses += Use{table, column};
        return *this;
    }
    TypeOf &settled(void (*complete)(T &))
    {
        m_settle = [complete](void *record) { complete(*static_cast<T *>(record)); };
        return *this;
    }
    //! Values that belong together. Asked after every change of a record.
    TypeOf &rule(base::Result<void> (*holds)(const T &))
    {
        m_rule = [holds](const void *record) { return holds(*static_cast<const T *>(record)); };
        return *this;
    }
    //! The same where other records have a say.
    TypeOf &rule(base::Result<void> (*holds)(store::Database &, const T &))
    {
        m_storeRule = [holds](store::Database &db, const void *record) {
            return holds(db, *static_cast<const T *>(record));
        };
        return *this;
    }

    using Type::children;
    using Type::key;
    using Type::restore;
    [[nodiscard]] T restored(const store::Rows &rows, int first = 0) const
    {
        T value;
        restore(&value, rows, first);
        return value;
    }

private:
    template <typename C>
    static const Type &ofChild();
    template <typename M>
    static Access access(M T::*member, const QStringList &words)
    {
        Access reach;
        reach.get = [member, words](const void *record) {
            return binding::stored(static_cast<const T *>(record)->*member, words);
        };
        reach.set = [member, words](void *record, const QVariant &stored) {
            binding::restore(static_cast<T *>(record)->*member, stored, words);
        };
        if constexpr (std::is_same_v<M, Ref>) {
            reach.ref
                = [member](void *record) -> Ref & { return static_cast<T *>(record)->*member; };
            reach.key = [member](const void *record) {
                return (static_cast<const T *>(record)->*member).key;
            };
        }
        return reach;
    }
    template <typename P, typename M>
    static Access access(P T::*part, M P::*member, const QStringList &words)
    {
        Access reach;
        reach.get = [part, member, words](const void *record) {
            return binding::stored(static_cast<const T *>(record)->*part.*member, words);
        };
        reach.set = [part, member, words](void *record, const QVariant &stored) {
            binding::restore(static_cast<T *>(record)->*part.*member, stored, words);
        };
        return reach;
    }
    TypeOf &put(Access reach, const QString &name, Kind kind, bool isOptional, Field field,
                bool isKey = false)
    {
        field.access = std::move(reach);
        add(completed(std::move(field), name, kind, isOptional), isKey);
        return *this;
    }
};

//! The description of T; each feature defines it beside its value.
template <typename T>
[[nodiscard]] const TypeOf<T> &type();

template <typename T>
template <typename C>
const Type &TypeOf<T>::ofChild()
{
    return records::type<C>();
}

//! Words of an enumeration, in the order of its enumerators, as they are stored and sent.
template <typename E>
[[nodiscard]] QString wordOf(const QStringList &words, E value)
{
    return words.value(int(value));
}
//! Nothing for an unknown word.
template <typename E>
[[nodiscard]] std::optional<E> fromWord(const QStringList &words, QStringView word)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i) == word) {
            return E(i);
        }
    }
    return std::nullopt;
}

} // namespace records
