// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/lookupmodel.h"

#include <QLineEdit>

class QCompleter;
class QTimer;

namespace widgets {

//! A line where people type a number or part of a name and choose the record from what is found;
//! those chosen last are offered first. Empty means no record. Text that matches nothing chosen is
//! marked.
class RecordPicker final : public QLineEdit
{
    Q_OBJECT
public:
    RecordPicker(store::Store &store, const records::Lookup &lookup, const QString &placeholder,
                 QWidget *parent = nullptr);

    //! Null when nothing is chosen.
    [[nodiscard]] const records::LookupEntry &record() const { return m_record; }
    void setRecord(const records::LookupEntry &record);
    //! The same of one whose name must be read first.
    void setId(base::Id id);
    //! What a record is called that was shown here before; else its id.
    [[nodiscard]] QString labelOf(base::Id id) const;
    //! Something is typed that is no record.
    [[nodiscard]] bool isIncomplete() const;

    //! Called back when a record called \a name is there.
    using Creator
        = std::function<void(const QString &name, const std::function<void(base::Id)> &made)>;
    //! Offers to make what is typed.
    void setCreator(const Creator &creator) { m_creator = creator; }

Q_SIGNALS:
    //! Something else is chosen or typed.
    void recordChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void search();
    void offerAll();
    void offer();
    void take(const QModelIndex &index);
    void choose(const records::LookupEntry &record);
    void resolve();
    void remember(base::Id id);

    records::LookupModel *m_model = nullptr;
    QCompleter *m_completer = nullptr;
    QTimer *m_pause = nullptr;
    records::LookupEntry m_record;
    QHash<base::Id, records::LookupEntry> m_known;
    Creator m_creator;
    const QString m_recentKey;
    bool m_resolving = false; // Return was pressed before the answer came
};

} // namespace widgets
