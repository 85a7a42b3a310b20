// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QAbstractItemModel;

namespace ordersui {

//! The pipeline at a glance: a tile for each status with how many orders stand there, what they
//! are worth and a bar as long as their share. A click on a tile filters by it, another click
//! takes the filter away; Left, Right and Space do the same.
class PipelineStrip final : public QWidget
{
    Q_OBJECT
public:
    //! \a model as orders::PipelineModel; not owned.
    explicit PipelineStrip(QAbstractItemModel *model, QWidget *parent = nullptr);

    //! The row whose tile is pressed in, if any.
    void setChosen(std::optional<int> row);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(std::optional<int> row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect tile(int row) const;
    [[nodiscard]] int rowAt(const QPoint &at) const;
    enum class Worth { Amount, Number, Nothing }; //!< how tiles say what their orders are worth
    [[nodiscard]] Worth worthThatFits() const;
    [[nodiscard]] QString worthText(int row, Worth worth) const;
    void paintTile(QPainter &painter, int row, qint64 most, Worth worth) const;
    void toggle(int row);
    //! A tile in words: status, number of orders, worth.
    [[nodiscard]] QString tileText(int row) const;
    void updateDescription();

    QAbstractItemModel *m_model = nullptr;
    std::optional<int> m_chosen;
    int m_hovered = -1;
    int m_current = 0; // where the keyboard is
};

} // namespace ordersui
