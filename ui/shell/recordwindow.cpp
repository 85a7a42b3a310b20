// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recordwindow.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/page.h"
#include "ui/widgets/sidepanel.h"

#include <QAction>
#include <QCloseEvent>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {

RecordWindow::RecordWindow(const PageEntry &entry, const QString &entity, base::Id record)
    : m_pageId(entry.id),
      m_pageTitle(entry.title),
      m_entity(entity),
      m_record(record),
      m_page(entry.factory(this))
{
    setObjectName(u"recordWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(widgets::icon(entry.icon));
    setWindowTitle(m_pageTitle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    m_page->showPanelOnly();
    for (widgets::SidePanel *panel : m_page->findChildren<widgets::SidePanel *>()) {
        panel->installEventFilter(this);
        connect(panel, &QWidget::windowTitleChanged, this, [this](const QString &title) {
            //: title of a window: what it shows, e.g. a product's name, and the page
            setWindowTitle(title.isEmpty() ? m_pageTitle : tr("%1 – %2").arg(title, m_pageTitle));
        });
    }
    auto *close = new QAction(tr("Close the window"), this);
    close->setObjectName(u"closeRecordWindowAction"_s);
    close->setShortcuts({QKeySequence(QKeySequence::Close), QKeySequence(Qt::Key_Escape)});
    connect(close, &QAction::triggered, this, &QWidget::close);
    addAction(close);
    if (!restoreGeometry(QSettings().value(geometryKey()).toByteArray())) {
        resize(560, 720);
    }
    m_page->showRecord(entity, record);
}

QString RecordWindow::geometryKey() const
{
    return "recordWindows/"_L1 + m_pageId;
}

void RecordWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && m_page->hasUnsavedChanges()) {
        event->ignore();
        m_page->leave([this] {
            m_mayClose = true;
            QTimer::singleShot(0, this, &QWidget::close);
        });
        return;
    }
    QSettings().setValue(geometryKey(), saveGeometry());
    QWidget::closeEvent(event);
}

bool RecordWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::HideToParent && isVisible()) {
        m_mayClose = true; // the panel has asked
        QTimer::singleShot(0, this, &QWidget::close);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shell

#include "moc_recordwindow.cpp"
