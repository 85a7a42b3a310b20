// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/draft.h"

#include <QObject>

namespace store {
class Store;
}

namespace records {

//! Whoever holds the draft that a form shows. UI thread.
class DraftSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual const Type &type() const = 0;
    [[nodiscard]] virtual const Draft &draft() const = 0;
    //! Where forms look for what can be chosen; null: nowhere.
    [[nodiscard]] virtual store::Store *store() const { return nullptr; }
    //! fieldChanged() follows when that is another text.
    virtual void setText(const QString &field, const QString &text) = 0;

Q_SIGNALS:
    //! Another record, or the same one with other texts than those typed here.
    void draftChanged();
    //! One field of the draft has another text.
    void fieldChanged(const QString &field);
};

} // namespace records
