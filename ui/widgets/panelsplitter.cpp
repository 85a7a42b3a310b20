// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panelsplitter.h"

#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace widgets {

static constexpr int LeastList = 300;

PanelSplitter::PanelSplitter(QWidget *parent) : QSplitter(Qt::Horizontal, parent)
{
    setChildrenCollapsible(false);
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(300);
    connect(this, &QSplitter::splitterMoved, timer, qOverload<>(&QTimer::start));
    connect(timer, &QTimer::timeout, this, [this] {
        if (!objectName().isEmpty()) {
            QSettings().setValue("splitters/"_L1 + objectName(), sizes().last());
        }
    });
}

PanelSplitter::PanelSplitter(QWidget *list, QWidget *panel, const QString &name, QWidget *parent)
    : PanelSplitter(parent)
{
    setObjectName(name);
    list->setMinimumWidth(LeastList);
    addWidget(list);
    addWidget(panel);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
}

void PanelSplitter::showPanelOnly()
{
    m_restored = true; // its width is not the one to remember
    for (int part = 0; part + 1 < count(); ++part) {
        widget(part)->hide();
    }
}

void PanelSplitter::showEvent(QShowEvent *event)
{
    QSplitter::showEvent(event);
    if (m_restored || count() < 2) {
        return;
    }
    m_restored = true;
    const int panel = QSettings().value("splitters/"_L1 + objectName(), m_panelWidth).toInt();
    QList<int> widths(count(), 0);
    widths.last() = panel;
    widths.first() = std::max(LeastList, width() - panel - handleWidth());
    setSizes(widths);
}

} // namespace widgets

#include "moc_panelsplitter.cpp"
