// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/conflictmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace syncui {

//! One conflict: whose field it is, what both sides say, what they agreed on before, and room for
//! another value.
class ConflictDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictDetails(QWidget *parent = nullptr);

    //! \a model says names; \a mayDecide: offer another value?
    void setItem(const syncing::ConflictItem &item, const syncing::ConflictModel &model,
                 bool mayDecide);
    //! What was typed as another value.
    [[nodiscard]] QString otherValue() const;

Q_SIGNALS:
    //! Enter was pressed in the other value, or it changed.
    void otherValueChanged();

private:
    QLabel *m_explanation = nullptr;
    QLabel *m_field = nullptr;
    QLabel *m_owner = nullptr;
    QLabel *m_base = nullptr;
    QLabel *m_ours = nullptr;
    QLabel *m_theirs = nullptr;
    QLabel *m_theirsTitle = nullptr;
    QLabel *m_outcome = nullptr;
    QLabel *m_otherTitle = nullptr;
    QLineEdit *m_other = nullptr;
};

} // namespace syncui
