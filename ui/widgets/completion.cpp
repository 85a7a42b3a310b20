// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/completion.h"

#include "models/records/valueselect.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace widgets {

namespace {

constexpr int MostValues = 10'000;

//! Reads the values when its edit gets the focus.
class Values final : public QObject
{
public:
    Values(QLineEdit *edit, store::Store &store, const records::Type &type,
           const records::Field &field)
        : QObject(edit), m_store(store), m_type(type), m_field(field)
    {
        auto *completer = new QCompleter(&m_values, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        edit->setCompleter(completer);
        QObject::connect(completer, qOverload<const QString &>(&QCompleter::activated), edit,
                         &QLineEdit::textEdited);
        edit->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn) {
            m_store
                .read([&type = m_type, &field = m_field](store::Database &db) {
                    return records::valuesOf(db, type, field, MostValues);
                })
                .then(this, [this](const base::Result<QStringList> &values) {
                    if (values.ok() && *values != m_values.stringList()) {
                        m_values.setStringList(*values);
                    }
                });
        }
        return false;
    }

private:
    store::Store &m_store;
    const records::Type &m_type;
    const records::Field &m_field;
    QStringListModel m_values;
};

} // namespace

void completeFromValues(QLineEdit *edit, store::Store &store, const records::Type &type,
                        const records::Field &field)
{
    new Values(edit, store, type, field);
}

} // namespace widgets
