// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/base/quantity.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace json {

//! Reads the members of one JSON object of a contract as values. The first member that is missing
//! or wrong is kept as the error, Net_BadAnswer naming it; reading goes on with empty values, so
//! that a whole record is read without asking after each member.
class Reader
{
public:
    explicit Reader(QJsonObject object, QString path = {})
        : m_object(std::move(object)), m_path(std::move(path))
    {
    }

    //! Empty when the member is left out or null.
    [[nodiscard]] QString text(QLatin1StringView name);
    //! Must be there and not empty.
    [[nodiscard]] QString requiredText(QLatin1StringView name);
    //! One of \a words; must be there.
    [[nodiscard]] QString word(QLatin1StringView name, const QStringList &words);
    [[nodiscard]] qint64 integer(QLatin1StringView name, qint64 otherwise = 0);
    [[nodiscard]] bool flag(QLatin1StringView name, bool otherwise);
    [[nodiscard]] base::Currency currency(QLatin1StringView name);
    [[nodiscard]] base::Money money(QLatin1StringView name, base::Currency currency);
    [[nodiscard]] std::optional<base::Money> optionalMoney(QLatin1StringView name,
                                                           base::Currency currency);
    [[nodiscard]] base::Quantity quantity(QLatin1StringView name, const QString &unit);
    [[nodiscard]] base::Rate percent(QLatin1StringView name);
    //! Invalid when the member is left out or null.
    [[nodiscard]] QDateTime instant(QLatin1StringView name);
    [[nodiscard]] QDate date(QLatin1StringView name);
    [[nodiscard]] QJsonObject object(QLatin1StringView name);
    //! Empty when left out.
    [[nodiscard]] QJsonArray array(QLatin1StringView name);
    [[nodiscard]] QStringList texts(QLatin1StringView name);

    //! Reads every object of an array with \a read(Reader &) and keeps the first error.
    template <typename Read>
    [[nodiscard]] auto list(QLatin1StringView name, Read read)
    {
        QList<std::invoke_result_t<Read, Reader &>> values;
        for (const auto &element : array(name)) {
            Reader reader(element.toObject(),
                          m_path + name + QString::number(values.size()) + u'/');
            values.append(read(reader));
            adopt(reader);
        }
        return values;
    }

    //! Reads the object \a name, nothing when it is left out, with \a read(Reader &) and keeps its
    //! first error.
    template <typename Read>
    [[nodiscard]] auto part(QLatin1StringView name, Read read)
    {
        Reader reader(object(name), m_path + name + u'/');
        auto value = read(reader);
        adopt(reader);
        return value;
    }

    [[nodiscard]] bool has(QLatin1StringView name) const { return m_object.contains(name); }
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }
    //! \a value, or the first error.
    template <typename T>
    [[nodiscard]] base::Result<T> result(T value) const
    {
        return m_error ? base::Result<T>(*m_error) : base::Result<T>(std::move(value));
    }

private:
    void adopt(const Reader &part);
    void wrong(QLatin1StringView name, const QString &why);
    template <typename T>
    [[nodiscard]] T checked(QLatin1StringView name, base::Result<T> value);

    QJsonObject m_object;
    QString m_path;
    std::optional<base::Error> m_error;
};

} // namespace json
