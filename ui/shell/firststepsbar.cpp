// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firststepsbar.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

constexpr auto OpenKey = "firstStepsOpen"_L1;
constexpr auto SkippedKey = "firstStepsSkipped"_L1;

QToolButton *makeButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard to the page
    return button;
}

} // namespace

FirstStepsBar::FirstStepsBar(const QList<FirstStep> &steps, const QString &company, QWidget *parent)
    : QFrame(parent), m_steps(steps), m_group(company + u'/'), m_text(new QLabel(this))
{
    const QSettings settings;
    const QStringList skipped = settings.value(m_group + SkippedKey).toStringList();
    m_skipped = QSet(skipped.cbegin(), skipped.cend());
    m_isOpen = settings.value(m_group + OpenKey).toBool();
    setObjectName(u"firstStepsBar"_s);
    setAccessibleName(tr("First steps"));
    auto *title = new QLabel(tr("First steps"), this);
    widgets::setTextRole(title, widgets::TextRole::Strong);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(title);
    row->addSpacing(8);
    int number = 0;
    for (const FirstStep &step : m_steps) {
        auto *button = makeButton(step.id + "StepButton"_L1,
                                  //: number of a step, its title
                                  tr("%1 %2").arg(locale().toString(++number), step.title), this);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::clicked, this, [this, id = step.id] { choose(id); });
        m_buttons.insert(step.id, button);
        row->addWidget(button);
    }
    row->addStretch(1);
    auto *closeButton = makeButton(u"closeFirstStepsButton"_s, tr("Close"), this);
    closeButton->setIcon(widgets::icon(u"close"_s));
    closeButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    closeButton->setToolTip(tr("Close. Help › First steps shows them again."));
    closeButton->setAccessibleName(tr("Close the first steps"));
    closeButton->setAutoRaise(true);
    connect(closeButton, &QToolButton::clicked, this, &FirstStepsBar::close);
    row->addWidget(closeButton);
    m_text->setObjectName(u"firstStepLabel"_s);
    m_text->setWordWrap(true);
    widgets::setTextRole(m_text, widgets::TextRole::Muted);
    m_go = makeButton(u"goToStepButton"_s, {}, this);
    m_go->setProperty("primary", true);
    connect(m_go, &QToolButton::clicked, this, [this] {
        const auto step = std::ranges::find(m_steps, m_current, &FirstStep::id);
        if (step != m_steps.end()) {
            Q_EMIT stepRequested(*step);
        }
    });
    m_skip = makeButton(u"skipStepButton"_s, tr("Skip"), this);
    m_skip->setProperty("outlined", true);
    connect(m_skip, &QToolButton::clicked, this, &FirstStepsBar::skip);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_text, 1);
    second->addWidget(m_skip);
    second->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 10);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addLayout(second);
    hide();
}

void FirstStepsBar::setDone(const QSet<QString> &done, bool isNew)
{
    m_done = done;
    if (isNew && !QSettings().contains(m_group + OpenKey)) {
        m_isOpen = true;
        remember(OpenKey, true);
    }
    if (m_current.isEmpty() || isSettled(m_current)) {
        showNext();
    } else {
        update();
    }
}

void FirstStepsBar::reopen()
{
    m_isOpen = true;
    m_skipped.clear(); // whoever asks for the steps wants to see them all
    remember(OpenKey, true);
    remember(SkippedKey, QStringList());
    showNext();
    show();
}

void FirstStepsBar::close()
{
    m_isOpen = false;
    remember(OpenKey, false);
    hide();
}

void FirstStepsBar::skip()
{
    m_skipped.insert(m_current);
    remember(SkippedKey, QStringList(m_skipped.cbegin(), m_skipped.cend()));
    showNext();
}

void FirstStepsBar::remember(QLatin1String key, const QVariant &value) const
{
    QSettings().setValue(m_group + key, value);
}

bool FirstStepsBar::isSettled(const QString &id) const
{
    return m_done.contains(id) || m_skipped.contains(id);
}

void FirstStepsBar::choose(const QString &id)
{
    m_current = id;
    update();
}

void FirstStepsBar::showNext()
{
    const auto next = std::ranges::find_if(
        m_steps, [this](const FirstStep &step) { return !isSettled(step.id); });
    m_current = next == m_steps.end() ? QString() : next->id;
    update();
}

void FirstStepsBar::update()
{
    const bool anyLeft = std::ranges::any_of(
        m_steps, [this](const FirstStep &step) { return !isSettled(step.id); });
    for (const FirstStep &step : m_steps) {
        QToolButton *button = m_buttons.value(step.id);
        const bool done = m_done.contains(step.id);
        button->setIcon(done ? widgets::icon(u"check"_s, widgets::Token::Success) : QIcon());
        button->setChecked(step.id == m_current);
        //: name of a step that is done
        button->setAccessibleName(done ? tr("%1, done").arg(step.title)
                                      : m_skipped.contains(step.id)
                                      //: name of a step that was skipped
                                      ? tr("%1, skipped").arg(step.title)
                                      : step.title);
        if (step.id == m_current) {
            m_text->setText(done ? tr("Done. %1").arg(step.text) : step.text);
            m_go->setText(step.button);
        }
    }
    if (m_current.isEmpty()) {
        m_text->setText(tr("That's all. Everything else is in the menus and under Ctrl+K."));
    }
    m_go->setVisible(!m_current.isEmpty());
    m_skip->setVisible(!m_current.isEmpty() && !isSettled(m_current));
    setVisible(m_isOpen && (anyLeft || isVisible()));
}

} // namespace shell

#include "moc_firststepsbar.cpp"
