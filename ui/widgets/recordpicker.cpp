// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordpicker.h"

#include "ui/widgets/icon.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr int PauseMs = 150;
constexpr qsizetype MostRecent = 5;

QList<base::Id> recentOnes(const QString &key)
{
    QList<base::Id> ids;
    for (const QString &id : QSettings().value(key).toStringList()) {
        ids += base::Id::parse(id);
    }
    return ids;
}

} // namespace

RecordPicker::RecordPicker(store::Store &store, const records::Lookup &lookup,
                           const QString &placeholder, QWidget *parent)
    : QLineEdit(parent),
      m_model(new records::LookupModel(store, lookup, this)),
      m_completer(new QCompleter(m_model, this)),
      m_pause(new QTimer(this)),
      m_recentKey(u"recent/"_s + lookup.kind)
{
    setPlaceholderText(placeholder);
    setClearButtonEnabled(true);
    QAction *all = addAction(icon(u"chevron-down"_s, Token::Muted), TrailingPosition);
    all->setToolTip(tr("Choose"));
    connect(all, &QAction::triggered, this, &RecordPicker::offerAll);
    // The model finds; the completer only shows.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_completer->setWidget(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(PauseMs);
    connect(m_pause, &QTimer::timeout, this, &RecordPicker::search);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_resolving = false;
        m_record = {};
        if (typed.trimmed().isEmpty()) {
            m_pause->stop();
            m_completer->popup()->hide();
        } else {
            m_pause->start();
        }
        Q_EMIT recordChanged();
    });
    connect(this, &QLineEdit::returnPressed, this, &RecordPicker::resolve);
    connect(m_model, &records::LookupModel::found, this, &RecordPicker::offer);
    connect(m_model, &records::LookupModel::named, this, [this](const records::LookupEntry &entry) {
        m_known.insert(entry.id, entry);
        if (entry.id == m_record.id && !(entry == m_record)) {
            setRecord(entry);
        }
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &RecordPicker::take);
}

void RecordPicker::setRecord(const records::LookupEntry &record)
{
    m_record = record;
    if (!record.id.isNull()) {
        m_known.insert(record.id, record);
    }
    setText(record.label());
    setCursorPosition(0);
}

void RecordPicker::setId(base::Id id)
{
    setRecord(m_known.value(id, {.id = id, .code = {}, .name = {}, .unit = {}}));
    if (!id.isNull()) { // it may be called something else by now
        m_model->name(id);
    }
}

QString RecordPicker::labelOf(base::Id id) const
{
    const QString label = m_known.value(id).label();
    return label.isEmpty() && !id.isNull() ? id.toString() : label;
}

bool RecordPicker::isIncomplete() const
{
    return m_record.id.isNull() && !text().trimmed().isEmpty();
}

void RecordPicker::search()
{
    const QString typed = m_record.id.isNull() ? text().trimmed() : QString();
    //: Makes a record; %1 is its name
    m_model->setNewRow(m_creator && !typed.isEmpty() ? tr("Create “%1”").arg(typed) : QString());
    m_model->search(typed, recentOnes(m_recentKey));
}

void RecordPicker::offerAll()
{
    if (!isReadOnly()) {
        setFocus();
        m_pause->stop();
        search();
    }
}

void RecordPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down) {
        offerAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void RecordPicker::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (text().isEmpty()) {
        offerAll();
    }
}

void RecordPicker::resolve()
{
    if (isIncomplete()) {
        m_resolving = true;
        m_pause->stop();
        search();
    }
}

void RecordPicker::offer()
{
    const auto &entries = m_model->entries();
    // Return takes the only one, or the one whose code or name was typed in full.
    if (m_resolving) {
        for (const records::LookupEntry &entry : entries) {
            const QString full = entry.code.isEmpty() ? entry.name : entry.code;
            if (entries.size() == 1 || full.compare(text().trimmed(), Qt::CaseInsensitive) == 0) {
                choose(entry);
                return;
            }
        }
    }
    if (hasFocus() && m_model->rowCount() > 0) {
        m_completer->complete();
    }
}

void RecordPicker::take(const QModelIndex &index)
{
    const auto id = index.data(Qt::UserRole).value<base::Id>();
    if (id.isNull()) {
        m_creator(text().trimmed(), [this](base::Id made) {
            setId(made);
            remember(made);
            Q_EMIT recordChanged();
        });
        return;
    }
    for (const records::LookupEntry &entry : m_model->entries()) {
        if (entry.id == id) {
            choose(entry);
            return;
        }
    }
}

void RecordPicker::choose(const records::LookupEntry &record)
{
    m_resolving = false;
    m_completer->popup()->hide();
    setRecord(record);
    remember(record.id);
    Q_EMIT recordChanged();
}

void RecordPicker::remember(base::Id id)
{
    QList<base::Id> recent = recentOnes(m_recentKey);
    recent.removeAll(id);
    recent.prepend(id);
    QStringList texts;
    for (const base::Id one : recent.mid(0, MostRecent)) {
        texts += one.toString();
    }
    QSettings().setValue(m_recentKey, texts);
}

} // namespace widgets

#include "moc_recordpicker.cpp"
