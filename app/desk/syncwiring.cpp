// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/syncwiring.h"

#include "app/sync/comparison.h"
#include "app/sync/decision.h"
#include "app/sync/preview.h"
#include "app/sync/secretconnectors.h"
#include "app/sync/syncengine.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/synclagrepository.h"
#include "models/sync/systemchanges.h"
#include "ui/shell/mainwindow.h"
#include "ui/sync/comparedialog.h"
#include "ui/sync/dryrundialog.h"
#include "ui/sync/statuswidget.h"
#include "ui/sync/syncpage.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldnames.h"
#include "ui/text/statetext.h"

#include <QCoreApplication>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {

//! During a push the queue changes many times a second: the lists need not.
static constexpr int ReloadEveryMs = 700;

//! The chart of the lag shows so many points, however long it looks back.
static constexpr qsizetype LagPoints = 48;
static constexpr qint64 LagMs = 24LL * 3'600'000;
static constexpr int DryRunLimit = 300;

//! Lag of each system in minutes over the last day.
static charts::ChartData lagChart(const QList<syncing::LagSample> &samples,
                                  const QList<syncing::SystemStatus> &systems)
{
    charts::ChartData chart;
    //: Title of a chart: for how many minutes the oldest record that waits for a system has waited
    chart.title = QCoreApplication::translate("desk::Sync",
                                              "Lag in minutes: age of the oldest queued record");
    //: Unit: minutes
    chart.unit = QCoreApplication::translate("desk::Sync", "min");
    chart.places = 1;
    chart.shownPlaces = 1;
    QMap<QDateTime, QHash<base::Id, qint64>> byTime;
    for (const syncing::LagSample &sample : samples) {
        byTime[sample.at].insert(sample.system, sample.oldestMs / 6'000);
    }
    for (const syncing::SystemStatus &system : systems) {
        if (system.system.enabled && chart.series.size() < 4) {
            chart.series.append({.name = system.system.name, .counts = {}});
        }
    }
    const QList<QDateTime> times = byTime.keys();
    const qsizetype step = std::max<qsizetype>(1, (times.size() + LagPoints - 1) / LagPoints);
    for (qsizetype from = 0; from < times.size(); from += step) {
        chart.categories.append(
            QLocale().toString(times.at(from).toLocalTime().time(), QLocale::ShortFormat));
        qsizetype series = 0;
        for (const syncing::SystemStatus &system : systems) {
            if (!system.system.enabled || series >= chart.series.size()) {
                continue;
            }
            qint64 worst = 0; // of the samples that share a point
            for (qsizetype i = from; i < std::min(from + step, times.size()); ++i) {
                worst = std::max(worst, byTime.value(times.at(i)).value(system.system.id));
            }
            chart.series[series++].counts.append(worst);
        }
    }
    return chart;
}

struct SideNotes
{
    qint64 openConflicts = 0;
    syncing::SyncSettings settings;
    QList<syncing::LagSample> lag;
};

static void readNotes(Services &services, syncui::SyncPage *page)
{
    const qint64 now = services.clock.nowMs();
    services.store
        .read([now](store::Database &db) -> base::Result<SideNotes> {
            SideNotes notes;
            SD_TRY_VALUE(notes.openConflicts, syncing::ConflictRepository(db).countOpen());
            SD_TRY_VALUE(notes.settings, syncing::readSyncSettings(db));
            SD_TRY_VALUE(notes.lag, syncing::SyncLagRepository(db).since(now - LagMs));
            return notes;
        })
        .then(page, [page, &services](const base::Result<SideNotes> &notes) {
            if (notes) {
                page->setOpenConflicts(notes->openConflicts);
                page->setSettings(notes->settings);
                page->setLag(lagChart(notes->lag, services.sync.status().systems));
            }
        });
}

static void wireLists(Services &services, syncui::SyncPage *page, syncing::SyncItemModel *items,
                      syncing::ConflictModel *conflicts, syncing::SyncHistoryModel *history)
{
    auto *timer = new QTimer(page);
    timer->setSingleShot(true);
    timer->setInterval(ReloadEveryMs);
    const auto reload = [&services, page, items, conflicts, history] {
        readNotes(services, page);
        if (page->showsConflicts()) {
            conflicts->reload();
        } else if (page->showsHistory()) {
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
    QObject::connect(&services.edits.events(), &records::Events::changed, page, [page, timer] {
        if (page->isVisible() && !timer->isActive()) {
            timer->start(); // a decision, or one that was taken back
        }
    });
}

static QList<syncui::DiffLine> diffLines(const engine::Preview &preview)
{
    QList<syncui::DiffLine> lines;
    for (const engine::PreviewLine &line : preview) {
        lines.append({line.field, line.before, line.after});
    }
    return lines;
}

static void wireDecisions(Services &services, syncui::SyncPage *page)
{
    QObject::connect(
        page, &syncui::SyncPage::decided, page, [&services, page](const syncui::Decision &made) {
            services.store
                .read([made, writers = &services.writers](store::Database &db) {
                    return engine::decision(db, *writers, made.item.conflict, made.outcome,
                                            made.value);
                })
                .then(page, [&services, page, made](const base::Result<store::ChangeSet> &read) {
                    if (!read) {
                        page->showMessage(widgets::MessageKind::Warning,
                                          text::sentence(read.error()));
                        return;
                    }
                    page->clearMessage();
                    store::ChangeSet changes = *read;
                    changes.label = store::editLabel("conflict.resolve"_L1,
                                                     {made.item.key, made.item.systemName});
                    services.edits.commit(changes);
                });
        });
}

static void wireRemovals(Services &services, syncui::SyncPage *page)
{
    QObject::connect(
        page, &syncui::SyncPage::removalDecided, page,
        [&services, page](const syncing::RemovalHold &hold, const QString &system, bool remove) {
            services.edits.commit(syncing::decisionAbout(hold, system, remove))
                .then(page, [&services, page, hold](const base::Result<base::Id> &edit) {
                    if (edit) {
                        page->clearMessage();
                        services.sync.syncNow();
                    } else {
                        page->showMessage(widgets::MessageKind::Warning,
                                          text::sentence(edit.error()));
                        page->askAgain(hold);
                    }
                });
        });
}

static void wireDryRun(Services &services, syncui::SyncPage *page)
{
    QObject::connect(page, &syncui::SyncPage::dryRunRequested, page, [&services, page] {
        services.store.read([](store::Database &db) { return engine::dryRun(db, DryRunLimit); })
            .then(page, [&services, page](const base::Result<QList<engine::Planned>> &planned) {
                if (!planned) {
                    page->showMessage(widgets::MessageKind::Warning,
                                      text::sentence(planned.error()));
                    return;
                }
                QList<syncui::PlannedRecord> records;
                for (const engine::Planned &one : *planned) {
                    records.append(
                        {.kind = syncui::PlannedRecord::Kind(int(one.kind)),
                         .system = one.systemName,
                         .entity = text::entityName(one.entity),
                         .key = one.key,
                         .title = one.title,
                         .problem = one.problem ? text::sentence(*one.problem) : QString(),
                         .changes = diffLines(one.changes)});
                }
                auto *dialog = new syncui::DryRunDialog(page);
                dialog->setRecords(records, services.sync.status().pending());
                dialog->show();
            });
    });
}

static void wireComparison(Services &services, syncui::SyncPage *page)
{
    QObject::connect(
        page, &syncui::SyncPage::compareRequested, page,
        [&services](syncui::CompareDialog *dialog, const QString &entity, const QString &key) {
            const auto connect = engine::secretConnectors(services.secrets, services.clock);
            services.store
                .read([entity, key](store::Database &db) {
                    return engine::comparisonQuestion(db, entity, key);
                })
                .then(dialog,
                      [dialog, connect](const base::Result<engine::ComparisonQuestion> &question) {
                          if (!question) {
                              return;
                          }
                          // The systems may take their time: on a thread of its own.
                          base::Answer(QtConcurrent::run([question = *question, connect] {
                              return engine::compare(question, connect, {});
                          })).then(dialog, [dialog](const engine::Comparison &comparison) {
                              QList<syncui::ComparedSide> sides;
                              for (const auto &side : comparison.sides) {
                                  sides.append(
                                      {.name = side.name.isEmpty()
                                           ? QCoreApplication::translate("desk::Sync", "Desk")
                                           : side.name,
                                       .there = side.there,
                                       .problem
                                       = side.problem ? text::sentence(*side.problem) : QString(),
                                       .lines = side.lines});
                              }
                              dialog->setSides(comparison.entity, comparison.key, sides);
                          });
                      });
        });
}

static void wireSettings(Services &services, syncui::SyncPage *page)
{
    QObject::connect(page, &syncui::SyncPage::settingsChanged, page,
                     [&services, page](const syncing::SyncSettings &settings) {
                         services.store
                             .write([settings](store::Database &db) {
                                 return syncing::writeSyncSettings(db, settings);
                             })
                             .then(page, [&services, page](const base::Result<void> &done) {
                                 if (!done) {
                                     page->showMessage(widgets::MessageKind::Warning,
                                                       text::sentence(done.error()));
                                 }
                                 services.sync.nudge();
                             });
                     });
    QObject::connect(page, &syncui::SyncPage::ownershipRequested, page, [page] {
        if (auto *window = qobject_cast<shell::MainWindow *>(page->window())) {
            window->showPage(u"settings"_s);
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
                        page->showContent(id, diffLines(*preview));
                    } else {
                        page->showContentProblem(id, text::sentence(preview.error()));
                    }
                });
        });
}

widgets::Page *makeSyncPage(Services &services, QWidget *parent)
{
    const bool mayEdit = services.session.allows(people::Feature::Sync, people::Capability::Edit);
    auto items = std::make_unique<syncing::SyncItemModel>(
        services.store,
        syncing::SyncItemModel::Texts{.entityName = text::entityName,
                                      .stateName = text::stateName,
                                      .sentence = text::sentence});
    auto history = std::make_unique<syncing::SyncHistoryModel>(services.store, text::sentence);
    auto conflicts = std::make_unique<syncing::ConflictModel>(
        services.store,
        syncing::ConflictModel::Texts{.fieldName = text::fieldName, .stateName = text::stateName});
    auto *page = new syncui::SyncPage(*items, *conflicts, *history, mayEdit, parent);
    auto *itemModel = items.release();
    auto *conflictModel = conflicts.release();
    conflictModel->setParent(page);
    auto *historyModel = history.release();
    itemModel->setParent(page);
    historyModel->setParent(page);

    auto *sync = &services.sync;
    QObject::connect(sync, &engine::SyncEngine::statusChanged, page, &syncui::SyncPage::setStatus);
    QObject::connect(page, &syncui::SyncPage::syncNowRequested, sync, &engine::SyncEngine::syncNow);
    QObject::connect(page, &syncui::SyncPage::pauseRequested, sync, &engine::SyncEngine::setPaused);
    QObject::connect(sync, &engine::SyncEngine::uploadsChanged, page,
                     &syncui::SyncPage::setUploads);
    QObject::connect(page, &syncui::SyncPage::pauseUploadsRequested, sync,
                     &engine::SyncEngine::setUploadsPaused);
    QObject::connect(page, &syncui::SyncPage::retryRequested, sync, &engine::SyncEngine::retry);
    QObject::connect(page, &syncui::SyncPage::retryAllRequested, sync,
                     &engine::SyncEngine::retryAllFailed);
    QObject::connect(page, &syncui::SyncPage::leaveOutRequested, sync,
                     &engine::SyncEngine::leaveOut);
    QObject::connect(page, &syncui::SyncPage::retryLikeRequested, sync,
                     &engine::SyncEngine::retryLike);
    wireLists(services, page, itemModel, conflictModel, historyModel);
    wireContent(services, page);
    wireDecisions(services, page);
    wireRemovals(services, page);
    wireDryRun(services, page);
    wireComparison(services, page);
    wireSettings(services, page);
    page->setStatus(sync->status());
    page->setUploads(sync->uploads());
    return page;
}

void wireSync(Services &services, shell::MainWindow &window)
{
    const auto *target = &window;
    QObject::connect(&services.sync, &engine::SyncEngine::statusChanged, target,
                     [&window](const syncing::SyncStatus &status) {
                         window.setPageBadge(u"sync"_s, status.needsPerson());
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
