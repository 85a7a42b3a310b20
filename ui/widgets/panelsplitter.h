// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace widgets {

//! A list and its side panel (or other parts side by side) with a divider whose place is
//! remembered in QSettings under the splitter's objectName. The first part takes what room there
//! is; set the objectName before it is shown.
class PanelSplitter final : public QSplitter
{
    Q_OBJECT
public:
    explicit PanelSplitter(QWidget *parent = nullptr);
    PanelSplitter(QWidget *list, QWidget *panel, const QString &name, QWidget *parent = nullptr);

    //! Width of the last part before the user changes it; 420 px unless told.
    void setPanelWidth(int width) { m_panelWidth = width; }
    //! Hides everything but the last part.
    void showPanelOnly();

protected:
    void showEvent(QShowEvent *event) override;

private:
    int m_panelWidth = 420;
    bool m_restored = false;
};

} // namespace widgets
