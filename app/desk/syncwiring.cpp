// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/syncwiring.h"

#include "app/sync/preview.h"
#include "app/sync/syncengine.h"
#include "ui/shell/mainwindow.h"
#include "ui/sync/statuswidget.h"
#include "ui/sync/syncpage.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldnames.h"
#include "ui/text/statetext.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace desk {

//! During a push the queue changes many times a second: the lists need not.
static constexpr int ReloadEveryMs = 700;

static void wireLists(Services &services, syncui::SyncPage *page, syncing::SyncItemModel *items,
                      syncing::SyncHistoryModel *history)
{
    auto *timer = new QTimer(page);
    timer->setSingleShot(true);
    timer->setInterval(ReloadEveryMs);
    const auto reload = [page, items, history] {
        if (page->showsHistory()) {
            history->reload();
        } else {
            items->reload();
        }
    };
    QObject::connect(timer, &QTimer::timeout, page, reload);
    QObject::connect(page, &syncui::SyncPage::shown, page, reload);
    QObject::connect(&services.sync, &engine::SyncEngine::itemsChanged, page, [page, timer] {
        if (page->isVisible() && !timer->isActive()) {
            timer->start();
        }
    });
}

static void wireContent(Services &services, syncui::SyncPage *page)
{
    QObject::connect(
        page, &syncui::SyncPage::contentRequested, page,
        [&services, page](const syncing::SyncItem &item) {
            services.store
                .read([item](store::Database &db) {
                    return engine::preview(db, item.system, item.entity, item.record);
                })
                .then(page, [page, id = item.id](const base::Result<engine::Preview> &preview) {
                    if (preview) {
                        page->showContent(id, *preview);
                    } else {
                        page->showContentProblem(id, text::sentence(preview.error()));
                    }
                });
        });
}

widgets::Page *makeSyncPage(Services &services, QWidget *parent)
{
    const bool mayEdit
        = services.edits.session().allows(people::Feature::Sync, people::Capability::Edit);
    auto items = std::make_unique<syncing::SyncItemModel>(
        services.store,
        syncing::SyncItemModel::Texts{.entityName = text::entityName,
                                      .stateName = text::stateName,
                                      .sentence = text::sentence});
    auto history = std::make_unique<syncing::SyncHistoryModel>(services.store, text::sentence);
    auto *page = new syncui::SyncPage(*items, *history, mayEdit, parent);
    auto *itemModel = items.release();
    auto *historyModel = history.release();
    itemModel->setParent(page);
    historyModel->setParent(page);

    auto *sync = &services.sync;
    QObject::connect(sync, &engine::SyncEngine::statusChanged, page, &syncui::SyncPage::setStatus);
    QObject::connect(page, &syncui::SyncPage::syncNowRequested, sync, &engine::SyncEngine::syncNow);
    QObject::connect(page, &syncui::SyncPage::pauseRequested, sync, &engine::SyncEngine::setPaused);
    QObject::connect(page, &syncui::SyncPage::retryRequested, sync, &engine::SyncEngine::retry);
    QObject::connect(page, &syncui::SyncPage::retryAllRequested, sync,
                     &engine::SyncEngine::retryAllFailed);
    QObject::connect(page, &syncui::SyncPage::leaveOutRequested, sync,
                     &engine::SyncEngine::leaveOut);
    wireLists(services, page, itemModel, historyModel);
    wireContent(services, page);
    page->setStatus(sync->status());
    return page;
}

//! Changes of systems come in swarms: pages and notices get them together.
class AppliedChanges final : public QObject
{
public:
    AppliedChanges(Services &services, QObject *parent) : QObject(parent), m_edits(services.edits)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(GatherMs);
        connect(&services.sync, &engine::SyncEngine::applied, this,
                [this](const store::ChangeSet &changes) {
                    m_gathered.changes += changes.changes;
                    m_gathered.label = changes.label;
                    ++m_count;
                    if (!m_timer.isActive()) {
                        m_timer.start();
                    }
                });
        connect(&m_timer, &QTimer::timeout, this, [this] {
            store::ChangeSet changes = std::exchange(m_gathered, {});
            if (std::exchange(m_count, 0) > 1) {
                //: A notice after a sync
                changes.label
                    = QCoreApplication::translate("desk::Sync", "%n field(s) changed by a sync",
                                                  nullptr, int(changes.changes.size()));
            }
            Q_EMIT m_edits.committed(changes);
        });
    }

private:
    static constexpr int GatherMs = 400;
    people::EditService &m_edits;
    QTimer m_timer;
    store::ChangeSet m_gathered;
    int m_count = 0;
};

void wireSync(Services &services, shell::MainWindow &window)
{
    new AppliedChanges(services, &window);
    const auto *target = &window;
    QObject::connect(&services.sync, &engine::SyncEngine::statusChanged, target,
                     [&window](const syncing::SyncStatus &status) {
                         window.setPageBadge(u"sync"_s, status.failed());
                     });
    if (auto *status = window.findChild<syncui::StatusWidget *>()) {
        QObject::connect(status, &QAbstractButton::clicked, target,
                         [&window] { window.showPage(u"sync"_s); });
    }
}

QWidget *makeStatusWidget(Services &services, QWidget *parent)
{
    auto *widget = new syncui::StatusWidget(parent);
    QObject::connect(&services.sync, &engine::SyncEngine::statusChanged, widget,
                     &syncui::StatusWidget::setStatus);
    widget->setStatus(services.sync.status());
    return widget;
}

} // namespace desk
