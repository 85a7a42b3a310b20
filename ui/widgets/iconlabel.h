// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace widgets {

//! A line icon that stands beside a text. Painted from the icon each time, so it follows the colour
//! scheme and the pixel ratio of the screen, which a label with a pixmap does not. For the eye
//! only: the text beside it says the same.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    //! \a size: edge in device-independent pixels.
    explicit IconLabel(int size, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace widgets
