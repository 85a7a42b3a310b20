// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/connectordescription.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QVBoxLayout;
namespace widgets {
class FormField;
}

namespace settings {

//! The part of a connection's form that its connector asks for: a field for each of its options.
class ConnectorForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectorForm(bool mayEdit, QWidget *parent = nullptr);

    //! The fields of \a connector; none when it is null.
    void setConnector(const syncing::ConnectorDescription *connector);
    void fill(const syncing::RemoteSystem &system, bool isNew);
    //! Puts what is typed into \a system.
    void apply(syncing::RemoteSystem &system) const;
    //! What is typed as secret; empty when it stays as it is.
    [[nodiscard]] QString secret() const;
    void clearSecret();
    //! Marks what is wrong in \a system; true when nothing is.
    bool check(const syncing::RemoteSystem &system);

Q_SIGNALS:
    void edited();

private:
    struct Field
    {
        syncing::ConnectorOption option;
        QLineEdit *edit = nullptr;
        widgets::FormField *field = nullptr;
    };
    void addField(const syncing::ConnectorOption &option);

    const bool m_mayEdit;
    std::optional<QString> m_connector; // that the fields are of
    QVBoxLayout *m_layout = nullptr;
    QList<Field> m_fields;
};

} // namespace settings
