// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/services.h"

#include <QHash>
#include <QObject>

namespace widgets {
class Page;
}

namespace desk {

//! Tells pages which field groups a system owns in place of the desk, at first and whenever
//! somebody changes that. UI thread.
class OwnerWatch final : public QObject
{
    Q_OBJECT
public:
    explicit OwnerWatch(Services &services, QObject *parent = nullptr);

    //! \a page is told from now on.
    void add(widgets::Page *page);

Q_SIGNALS:
    void ownersChanged(const QHash<QString, QString> &owners);

private:
    void read();

    store::Store &m_store;
    QHash<QString, QString> m_owners;
};

} // namespace desk
