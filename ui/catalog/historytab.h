// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/changelog.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
namespace catalog {
class ProductEditor;
}

namespace catalogui {

//! Who changed what and when in the product shown: one branch per step, one line per field with
//! what it was before and after. Loaded when it is looked at.
class HistoryTab final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryTab(catalog::ProductEditor &editor, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void show(const QList<store::JournalEntry> &entries);

    catalog::ProductEditor &m_editor;
    QTreeWidget *m_tree = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace catalogui
