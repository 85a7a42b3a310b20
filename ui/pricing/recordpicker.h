// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/lookupmodel.h"

#include <QLineEdit>

class QCompleter;
class QTimer;

namespace pricingui {

//! A line where people type a number or part of a name and choose the record from what is found.
//! Empty means no record. Text that matches nothing chosen is marked.
class RecordPicker final : public QLineEdit
{
    Q_OBJECT
public:
    RecordPicker(store::Store &store, pricing::LookupKind kind, const QString &placeholder,
                 QWidget *parent = nullptr);

    //! Null when nothing is chosen.
    [[nodiscard]] const pricing::LookupEntry &record() const { return m_record; }
    void setRecord(const pricing::LookupEntry &record);
    //! Something is typed that is no record.
    [[nodiscard]] bool isIncomplete() const;

Q_SIGNALS:
    void recordChanged();

private:
    void offer();
    void choose(const pricing::LookupEntry &record);
    void resolve();

    pricing::LookupModel *m_model = nullptr;
    QCompleter *m_completer = nullptr;
    QTimer *m_pause = nullptr;
    pricing::LookupEntry m_record;
    bool m_resolving = false; // Return was pressed before the answer came
};

} // namespace pricingui
