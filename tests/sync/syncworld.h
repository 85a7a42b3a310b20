// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/payloads.h"
#include "app/httpserver/server.h"
#include "tests/support/faultproxy.h"
#include "tests/sync/syncdesk.h"

#include <QMap>

#include <atomic>
#include <functional>
#include <memory>

namespace support {

//! The clock of a machine that is wrong by a constant.
class WrongClock final : public base::Clock
{
public:
    explicit WrongClock(const base::Clock &right) : m_right(right) { }
    [[nodiscard]] qint64 nowMs() const override { return m_right.nowMs() + m_aheadMs; }
    void setAhead(qint64 ms) { m_aheadMs = ms; }

private:
    const base::Clock &m_right;
    std::atomic<qint64> m_aheadMs = 0;
};

//! The three places in one process: a desk, the real portal and the real ERP sandbox behind real
//! HTTP on loopback, with a proxy before each that does nothing until its plan says so. Speaks of
//! everything by natural key and can say whether the three agree.
class SyncWorld
{
public:
    explicit SyncWorld(Server server = Server::Sqlite);
    //! What older programs left of such a world: desk.sql, portal.sql and erpsandbox.sql, see
    //! restoreOlder().
    struct Older
    {
        QString folder;
        int deskVersion = 0;
        int serverVersion = 0;
        qint64 nowMs = 0; //!< when they were last used
    };
    //! The same brought up to date.
    SyncWorld(Server server, const Older &older);
    ~SyncWorld();

    ManualClock clock;
    WrongClock portalClock{clock}; //!< right unless a test sets it
    WrongClock erpClock{clock};
    SyncDesk desk;
    FaultPlan faults; //!< of both proxies
    int deadlineMs = 20'000; //!< of the connectors made from now on

    //! A sync as a person starts it.
    syncing::SyncStatus sync() { return desk.sync(true); }
    //! Everything arrived: nothing waits, nothing failed, the three say the same, nothing is there
    //! twice. Empty when so, else what is wrong.
    [[nodiscard]] QString disagreement();
    //! Lets programs of their own sync this desk: what they need in their environment.
    [[nodiscard]] QList<std::pair<QString, QString>> openToPrograms();
    //! Requests that were to change something at portal or ERP, since the last call.
    [[nodiscard]] int writesAsked();
    //! Moves with every change at portal or ERP, whoever makes it.
    [[nodiscard]] qint64 feedPosition();
    //! Whether the disk of the portal's database has room for more than is there.
    void setRoomAtPortal(bool hasRoom);
    //! Where the portal keeps a content; empty when it has not all of it.
    [[nodiscard]] QString contentAtPortal(const QString &sha256) const;
    //! Runs around everything that the portal answers from now on; empty = nothing does.
    void meddleAtPortal(httpserver::Server::Gate meddling);
    //! What the proxies held back arrives; true when there was something.
    bool deliverLate();

    // What people do at the portal and in the ERP
    //! A customer orders; the number of the order.
    QString placeOrder(const QString &customer, const QString &sku, int pieces);
    void changeCustomerAtErp(const QString &number,
                             const std::function<void(accounts::Customer &)> &change);
    //! False when the ERP does not have it.
    bool setNameAtErp(const QString &sku, const QString &name);
    //! False when the ERP has no price of it.
    bool setPriceAtErp(const QString &sku, const QString &amount);
    void setStock(const QString &sku, int pieces);
    void moveOrder(const QString &number, const QString &status);
    void payInvoiceOf(const QString &order);
    void addTerms(const QString &code, int netDays);
    //! Whatever else happens in the ERP's tables, without a word in its feed.
    void changeAtErp(const QString &sql);
    [[nodiscard]] qint64 atErp(const QString &sql);
    [[nodiscard]] qint64 atPortal(const QString &sql);
    [[nodiscard]] QStringList ordersAtErp(const QString &status);

private:
    void open(const Older *older);
    struct PortalSide;
    struct ErpSide;
    using Records = QMap<QString, connectors::Payload>;

    [[nodiscard]] Records onDesk(connectors::Entity entity, base::Id system);
    [[nodiscard]] Records onPortal(connectors::Entity entity);
    [[nodiscard]] Records onErp(connectors::Entity entity);
    [[nodiscard]] QString compareOrders();
    //! What of a record an ERP knows at all.
    [[nodiscard]] static connectors::Payload asErpKeeps(connectors::Payload payload);
    [[nodiscard]] static QString compare(const QString &where, connectors::Entity entity,
                                         const Records &here, const Records &there);

    int m_submitted = 0;
    std::unique_ptr<PortalSide> m_portal;
    std::unique_ptr<ErpSide> m_erp;
    std::unique_ptr<FaultProxy> m_portalProxy;
    std::unique_ptr<FaultProxy> m_erpProxy;
};

} // namespace support
