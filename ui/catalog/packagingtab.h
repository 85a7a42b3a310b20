// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
namespace catalog {
class PackagingModel;
class ProductEditor;
} // namespace catalog
namespace widgets {
class TableView;
}

namespace catalogui {

//! Packages above the base unit of the product being edited.
class PackagingTab final : public QWidget
{
    Q_OBJECT
public:
    explicit PackagingTab(catalog::ProductEditor &editor, QWidget *parent = nullptr);

private:
    void showState();
    void removeSelected();

    catalog::ProductEditor &m_editor;
    catalog::PackagingModel *m_model = nullptr;
    widgets::TableView *m_view = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_hint = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace catalogui
