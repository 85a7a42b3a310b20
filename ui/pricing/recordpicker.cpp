// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/recordpicker.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QTimer>

namespace pricingui {

namespace {

constexpr int PauseMs = 150;

} // namespace

RecordPicker::RecordPicker(store::Store &store, pricing::LookupKind kind,
                           const QString &placeholder, QWidget *parent)
    : QLineEdit(parent),
      m_model(new pricing::LookupModel(store, kind, this)),
      m_completer(new QCompleter(m_model, this)),
      m_pause(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setClearButtonEnabled(true);
    // The model finds; the completer only shows.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setWidget(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(PauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { m_model->search(text()); });
    connect(this, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_resolving = false;
        if (!m_record.id.isNull()) {
            m_record = {};
            Q_EMIT recordChanged();
        }
        if (typed.trimmed().isEmpty()) {
            m_pause->stop();
            m_completer->popup()->hide();
        } else {
            m_pause->start();
        }
    });
    connect(this, &QLineEdit::returnPressed, this, &RecordPicker::resolve);
    connect(m_model, &pricing::LookupModel::found, this, &RecordPicker::offer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                const auto id = index.data(Qt::UserRole).value<base::Id>();
                for (const pricing::LookupEntry &entry : m_model->entries()) {
                    if (entry.id == id) {
                        choose(entry);
                        return;
                    }
                }
            });
}

void RecordPicker::setRecord(const pricing::LookupEntry &record)
{
    m_record = record;
    setText(pricing::LookupModel::label(record));
    setCursorPosition(0);
}

bool RecordPicker::isIncomplete() const
{
    return m_record.id.isNull() && !text().trimmed().isEmpty();
}

void RecordPicker::resolve()
{
    if (isIncomplete()) {
        m_resolving = true;
        m_pause->stop();
        m_model->search(text());
    }
}

void RecordPicker::offer()
{
    const auto &entries = m_model->entries();
    // Return takes the only one, or the one whose code was typed in full.
    if (m_resolving) {
        for (const pricing::LookupEntry &entry : entries) {
            if (entries.size() == 1
                || entry.code.compare(text().trimmed(), Qt::CaseInsensitive) == 0) {
                choose(entry);
                return;
            }
        }
    }
    if (hasFocus() && !entries.isEmpty()) {
        m_completer->complete();
    }
}

void RecordPicker::choose(const pricing::LookupEntry &record)
{
    m_resolving = false;
    m_completer->popup()->hide();
    setRecord(record);
    Q_EMIT recordChanged();
}

} // namespace pricingui

#include "moc_recordpicker.cpp"
