// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationrail.h"

#include "ui/widgets/icon.h"

#include <QAction>
#include <QEvent>
#include <QLocale>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shell {
namespace {

constexpr int OpenWidth = 184;
constexpr int ClosedWidth = 52;
constexpr int NarrowWindow = 1100; // narrower than that: icons only
constexpr auto CollapsedKey = "window/railCollapsed"_L1;

} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QFrame(parent),
      m_top(new QVBoxLayout),
      m_bottom(new QVBoxLayout),
      m_collapse(new QToolButton(this)),
      m_collapsed(QSettings().value(CollapsedKey).toBool())
{
    setObjectName(u"navigationRail"_s);
    setAccessibleName(tr("Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 8, 8);
    layout->setSpacing(2);
    m_top->setSpacing(2);
    m_bottom->setSpacing(2);
    layout->addLayout(m_top);
    layout->addStretch(1);
    layout->addLayout(m_bottom);
    m_collapse->setObjectName(u"collapseRailButton"_s);
    m_collapse->setIconSize(QSize(18, 18));
    m_collapse->setFixedHeight(34);
    m_collapse->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_collapse->setFocusPolicy(Qt::TabFocus);
    connect(m_collapse, &QToolButton::clicked, this, [this] { setCollapsed(!isCollapsed()); });
    layout->addWidget(m_collapse);
    window()->installEventFilter(this);
    updateButtons();
}

void NavigationRail::addPage(const QString &id, QAction *action, bool atBottom)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(id + "PageButton"_L1);
    button->setIconSize(QSize(18, 18));
    button->setFixedHeight(34);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    (atBottom ? m_bottom : m_top)->addWidget(button);
    m_buttons.insert(id, button);
    // A changed action gives its button the bare title again.
    connect(action, &QAction::changed, this, &NavigationRail::updateButtons);
    updateButtons();
}

void NavigationRail::setBadge(const QString &id, qint64 count)
{
    m_counts.insert(id, count);
    updateButtons();
}

void NavigationRail::setCollapsed(bool collapsed)
{
    if (!m_narrow) {
        QSettings().setValue(CollapsedKey, collapsed);
    }
    m_collapsed = collapsed;
    m_narrow = false;
    updateButtons();
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize) {
        const bool isNarrow = window()->width() < NarrowWindow;
        if (isNarrow != std::exchange(m_wasNarrow, isNarrow)) {
            m_narrow = isNarrow;
            m_collapsed = QSettings().value(CollapsedKey).toBool();
            updateButtons();
        }
    }
    return QFrame::eventFilter(watched, event);
}

QString NavigationRail::buttonText(const QString &id) const
{
    const QString title = m_buttons.value(id)->defaultAction()->iconText();
    const qint64 count = m_counts.value(id);
    //: page title and how many of its records need a look
    return "  "_L1 + (count > 0 ? tr("%1 (%2)").arg(title, locale().toString(count)) : title);
}

void NavigationRail::updateButtons()
{
    setFixedWidth(isCollapsed() ? ClosedWidth : OpenWidth);
    const auto look = [this](QToolButton *button) {
        const bool wordsOnly = button->icon().isNull();
        button->setToolButtonStyle(wordsOnly           ? Qt::ToolButtonTextOnly
                                       : isCollapsed() ? Qt::ToolButtonIconOnly
                                                       : Qt::ToolButtonTextBesideIcon);
    };
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        it.value()->setText(buttonText(it.key()));
        look(it.value());
    }
    m_collapse->setIcon(widgets::icon(isCollapsed() ? u"expand"_s : u"collapse"_s));
    m_collapse->setText("  "_L1 + (isCollapsed() ? tr("Widen") : tr("Collapse")));
    m_collapse->setToolTip(isCollapsed() ? tr("Show the words beside the icons")
                                         : tr("Show icons only"));
    m_collapse->setAccessibleName(m_collapse->toolTip());
    look(m_collapse);
}

} // namespace shell

#include "moc_navigationrail.cpp"
