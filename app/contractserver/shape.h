// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace contractserver {

//! Why an item of a batch is not accepted: the words of the contract.
struct Rejection
{
    QString code; //!< "missing", "wrong-type", "too-long", "bad-format", "out-of-range" …
    QString detail; //!< a sentence
    QString field; //!< as "prices[0].amount"

    [[nodiscard]] QJsonObject toJson() const;
};

class Shape;

//! One field of an object of the contract. No text of any kind may hold what
//! base::plaintext::badCharacter() names; only Text may have several lines.
struct Field
{
    enum Kind {
        Text, //!< least … most characters
        Key, //!< text of 1 to 100 characters
        Word, //!< one of words
        Amount, //!< money, at most four decimals, least … most in 1/10 000
        Percent, //!< 0 to 100, at most four decimals
        Number, //!< a quantity, at most three decimals, least … most in 1/1 000
        Currency,
        Unit, //!< one the catalog knows
        UnitOrNone, //!< the same, or empty
        Instant,
        Date,
        Sha256,
        Digits, //!< 1 to 18 of them: a cursor
        Integer, //!< least … most
        Flag,
        Object, //!< as \a shape says
        List, //!< of least … most \a shape objects
        Keys, //!< list of SHA-256 texts, at most \a most
    };
    QString name;
    Kind kind = Text;
    bool required = false;
    bool nullable = false;
    qint64 least = 0;
    qint64 most = 0;
    QStringList words = {};
    const Shape *shape = nullptr;
    QString toldApartBy = {}; //!< of a List: a member that no two of the objects share
};

//! What an object of the contract looks like. Made once, read by all threads.
class Shape
{
public:
    //! What several fields must say together. Asked only when each field fits by itself; \a path
    //! is what the names of the fields begin with.
    using Rule = std::optional<Rejection> (*)(const QJsonObject &object, const QString &path);

    explicit Shape(QList<Field> fields, QList<Rule> rules = {})
        : m_fields(std::move(fields)), m_rules(std::move(rules))
    {
    }

    //! Nothing when \a object fits. An unknown member is refused: whoever sends it means something
    //! by it.
    [[nodiscard]] std::optional<Rejection> check(const QJsonObject &object,
                                                 const QString &path = {}) const;
    //! The fields of these names alone, without rules.
    [[nodiscard]] Shape only(const QStringList &names) const;
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }
    //! \a object with the fields of the shape only.
    [[nodiscard]] QJsonObject cleaned(const QJsonObject &object) const;

private:
    QList<Field> m_fields;
    QList<Rule> m_rules;
};

//! A rejection whose sentence begins with the name of the field.
[[nodiscard]] Rejection rejected(const QString &code, const QString &field, const QString &what);

} // namespace contractserver
