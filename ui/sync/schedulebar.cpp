// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/schedulebar.h"

#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace syncui {

//! What is offered first: the night, when nobody waits for the portal.
static constexpr int NightBegins = 20;
static constexpr int NightEnds = 6;

ScheduleBar::ScheduleBar(bool mayEdit, QWidget *parent) : QWidget(parent), m_mayEdit(mayEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_interval = addBox(u"intervalBox"_s, tr("Check for changes"));
    for (const auto &[words, seconds] :
         {std::pair(tr("every 15 seconds"), 15), std::pair(tr("every minute"), 60),
          std::pair(tr("every 5 minutes"), 300), std::pair(tr("every hour"), 3600),
          std::pair(tr("manually"), 0)}) {
        m_interval->addItem(words, seconds);
    }
    makeHours();
    m_mediaLimit = addBox(u"mediaLimitBox"_s, tr("Media at most"));
    const QLocale locale;
    for (const qint64 bytes : {0LL, 256LL * 1024, 1024LL * 1024, 5LL * 1024 * 1024}) {
        m_mediaLimit->addItem(
            //: A speed; %1 is an amount of data such as "1 MiB"
            bytes == 0 ? tr("no limit") : tr("%1/s").arg(locale.formattedDataSize(bytes, 0)),
            bytes);
    }
    row->addStretch();
    connect(m_when, &QComboBox::activated, this,
            [this] { showHours(m_when->currentData().toBool()); });
    for (QComboBox *choice : {m_interval, m_when, m_mediaLimit}) {
        connect(choice, &QComboBox::activated, this, &ScheduleBar::tell);
    }
}

QComboBox *ScheduleBar::addBox(const QString &name, const QString &what)
{
    auto *label = new QLabel(what, this);
    widgets::setTextRole(label, widgets::TextRole::Muted);
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setAccessibleName(what);
    choice->setEnabled(m_mayEdit);
    label->setBuddy(choice);
    auto *row = qobject_cast<QHBoxLayout *>(layout());
    if (row->count() > 0) {
        row->addSpacing(12);
    }
    row->addWidget(label);
    row->addWidget(choice);
    return choice;
}

void ScheduleBar::makeHours()
{
    m_when = addBox(u"hoursBox"_s, tr("Automatic sync"));
    m_when->addItem(tr("at any time"), false);
    m_when->addItem(tr("only from"), true);
    m_hours = new QWidget(this);
    auto *row = new QHBoxLayout(m_hours);
    row->setContentsMargins({});
    row->setSpacing(8);
    const auto time = [this](const QString &name, const QString &what, int hour) {
        auto *edit = new QTimeEdit(QTime(hour, 0), m_hours);
        edit->setObjectName(name);
        edit->setAccessibleName(what);
        edit->setEnabled(m_mayEdit);
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
        edit->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
        connect(edit, &QTimeEdit::editingFinished, this, &ScheduleBar::tell);
        return edit;
    };
    m_from = time(u"hoursFromEdit"_s, tr("From"), NightBegins);
    m_to = time(u"hoursToEdit"_s, tr("To"), NightEnds);
    row->addWidget(m_from);
    //: Between two times of day
    row->addWidget(new QLabel(tr("to"), m_hours));
    row->addWidget(m_to);
    layout()->addWidget(m_hours);
    showHours(false);
}

void ScheduleBar::showHours(bool some)
{
    m_hours->setVisible(some);
}

void ScheduleBar::tell()
{
    syncing::SyncSettings settings;
    settings.pullSeconds = m_interval->currentData().toInt();
    settings.mediaBytesPerSecond = m_mediaLimit->currentData().toLongLong();
    if (m_when->currentData().toBool()) {
        settings.hours = syncing::Hours{.from = m_from->time(), .to = m_to->time()};
    }
    if (settings != m_settings) {
        m_settings = settings;
        Q_EMIT settingsChanged(settings);
    }
}

void ScheduleBar::setSettings(const syncing::SyncSettings &settings)
{
    if (m_from->hasFocus() || m_to->hasFocus()) {
        return;
    }
    m_settings = settings;
    const auto select = [](QComboBox *choice, const QVariant &value, const QString &words) {
        int index = choice->findData(value);
        if (index < 0) { // set by hand elsewhere
            choice->addItem(words, value);
            index = choice->count() - 1;
        }
        choice->setCurrentIndex(index);
    };
    select(m_interval, settings.pullSeconds,
           tr("every %n second(s)", nullptr, settings.pullSeconds));
    select(m_mediaLimit, settings.mediaBytesPerSecond,
           tr("%1/s").arg(locale().formattedDataSize(settings.mediaBytesPerSecond)));
    m_when->setCurrentIndex(settings.hours ? 1 : 0);
    showHours(settings.hours.has_value());
    if (settings.hours) {
        m_from->setTime(settings.hours->from);
        m_to->setTime(settings.hours->to);
    }
}

} // namespace syncui

#include "moc_schedulebar.cpp"
