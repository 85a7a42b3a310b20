// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/customerdetails.h"
#include "models/store/change.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace widgets {
class FormField;
class MoneyEdit;
} // namespace widgets

namespace accountsui {

//! Master data of one customer as a form. What was typed becomes one change set of the fields that
//! differ from what was read.
class CustomerForm final : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerForm(bool editable, QWidget *parent = nullptr);

    //! Shows what is stored; what was typed is lost.
    void setContent(const accounts::CustomerDetails::Content &content);
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] bool isValid() const;
    //! The fields that differ; empty when none does.
    [[nodiscard]] store::ChangeSet changes() const;

Q_SIGNALS:
    void edited();

private:
    struct TextField
    {
        QString field; //!< of the change set
        QLineEdit *edit = nullptr;
        widgets::FormField *form = nullptr;
        QString stored;
    };
    void addText(QVBoxLayout *column, const QString &field, const QString &label);
    void addChoice(QVBoxLayout *column, QComboBox *&combo, widgets::FormField *&form,
                   const QString &name, const QString &label);
    void check();

    accounts::Customer m_stored;
    QList<TextField> m_texts;
    QComboBox *m_group = nullptr;
    widgets::FormField *m_groupForm = nullptr;
    QComboBox *m_terms = nullptr;
    widgets::FormField *m_termsForm = nullptr;
    widgets::MoneyEdit *m_limit = nullptr;
    widgets::FormField *m_limitForm = nullptr;
    bool m_filling = false;
};

} // namespace accountsui
