// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace support {

//! An OpenAPI document of resources/contracts, to hold real answers against. Knows the part of
//! JSON Schema that the contracts use; a keyword it does not know is an error, not ignored.
class Contract
{
public:
    //! \a file e.g. ":/contracts/erp.yaml".
    explicit Contract(const QString &file);
    explicit Contract(const QByteArray &yaml);
    ~Contract();

    //! "GET /api/v1/items/{sku}" …
    [[nodiscard]] QStringList operations() const;
    //! What is wrong with an answer of an operation ("GET /api/v1/items"); empty when it fits.
    [[nodiscard]] QString answerProblem(const QString &operation, int status,
                                        const QJsonValue &body) const;
    //! The same for a value and a schema of components/schemas.
    [[nodiscard]] QString problem(const QString &schema, const QJsonValue &value) const;

    //! A schema of components/schemas, with what its references point to.
    [[nodiscard]] QJsonObject schema(const QString &name) const;

private:
    class Node;
    std::unique_ptr<Node> m_root;
};

} // namespace support
