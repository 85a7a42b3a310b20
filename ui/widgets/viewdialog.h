// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/views.h"
#include "ui/widgets/readingorder.h"

class QCheckBox;
class QLineEdit;

namespace widgets {

class FormField;

//! Asks for the name of a view and, where the person may, for the roles that see it as well.
class ViewDialog final : public Dialog
{
    Q_OBJECT
public:
    //! \a view as it is so far; a null id for a new one.
    ViewDialog(const people::Views &views, const people::View &view, QWidget *parent = nullptr);

    //! What has been said.
    [[nodiscard]] people::View view() const;

private:
    void check();
    void accept() override;

    const people::Views &m_views;
    const people::View m_view;
    QLineEdit *m_name = nullptr;
    FormField *m_nameField = nullptr;
    QList<std::pair<QString, QCheckBox *>> m_roles; // by id
};

} // namespace widgets
