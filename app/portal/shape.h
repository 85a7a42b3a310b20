// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace portal {

//! Why an item of a batch is not accepted: the words of the contract.
struct Rejection
{
    QString code; //!< "missing", "wrong-type", "too-long", "bad-format", "out-of-range" …
    QString detail; //!< a sentence
    QString field;

    [[nodiscard]] QJsonObject toJson() const;
};

class Shape;

//! One field of an object of the contract.
struct Field
{
    enum Kind {
        Text, //!< most: characters
        Key, //!< text of 1 to 100 characters
        Word, //!< one of words
        Amount, //!< money, at most four decimals
        Percent, //!< 0 to 100, at most four decimals
        Number, //!< a quantity, at most three decimals
        Currency,
        Unit,
        Instant,
        Date,
        Sha256,
        Integer, //!< least … most
        Flag,
        Object, //!< as \a shape says
        List, //!< of \a shape objects, at most \a most
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
};

//! What an object of the contract looks like. Made once, read by all threads.
class Shape
{
public:
    explicit Shape(QList<Field> fields) : m_fields(std::move(fields)) { }

    //! Nothing when \a object fits. Unknown fields are allowed and ignored.
    [[nodiscard]] std::optional<Rejection> check(const QJsonObject &object,
                                                 const QString &path = {}) const;
    //! \a object with the fields of the shape only.
    [[nodiscard]] QJsonObject cleaned(const QJsonObject &object) const;

private:
    QList<Field> m_fields;
};

} // namespace portal
