// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/pipelinestrip.h"

#include "models/orders/pipelinemodel.h"
#include "ui/text/statetext.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;
using orders::PipelineModel;

namespace ordersui {

namespace {

constexpr int Gap = 8;
constexpr int Padding = 10;
constexpr int BarHeight = 4;
constexpr int TileHeight = 80;
constexpr int LeastTileWidth = 96;

} // namespace

PipelineStrip::PipelineStrip(QAbstractItemModel *model, QWidget *parent)
    : QWidget(parent), m_model(model)
{
    setObjectName(u"pipelineStrip"_s);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Orders by status"));
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        updateDescription();
        update();
    });
    connect(&widgets::Theme::instance(), &widgets::Theme::changed, this,
            qOverload<>(&QWidget::update));
}

void PipelineStrip::setChosen(std::optional<int> row)
{
    if (m_chosen != row) {
        m_chosen = row;
        update();
    }
}

QSize PipelineStrip::sizeHint() const
{
    return {orders::OrderStatusCount * (LeastTileWidth + 40), TileHeight};
}

QSize PipelineStrip::minimumSizeHint() const
{
    return {orders::OrderStatusCount * LeastTileWidth, TileHeight};
}

QRect PipelineStrip::tile(int row) const
{
    const int count = std::max(1, m_model->rowCount());
    const int left = (width() + Gap) * row / count;
    const int next = (width() + Gap) * (row + 1) / count;
    return {left, 0, next - left - Gap, height()};
}

int PipelineStrip::rowAt(const QPoint &at) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (tile(row).contains(at)) {
            return row;
        }
    }
    return -1;
}

void PipelineStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qint64 most = 1;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        most = std::max(most, m_model->index(row, 0).data(PipelineModel::CountRole).toLongLong());
    }
    const Worth worth = worthThatFits();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        paintTile(painter, row, most, worth);
    }
}

QString PipelineStrip::worthText(int row, Worth worth) const
{
    const QString text = m_model->index(row, PipelineModel::WorthColumn).data().toString();
    return worth == Worth::Nothing ? QString()
        : worth == Worth::Number   ? text.section(u' ', 0, -2)
                                   : text;
}

//! The same in all tiles: with the currency, without, or nothing.
PipelineStrip::Worth PipelineStrip::worthThatFits() const
{
    for (const Worth worth : {Worth::Amount, Worth::Number}) {
        bool fits = true;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            fits = fits
                && fontMetrics().horizontalAdvance(worthText(row, worth))
                    <= tile(row).width() - 2 * Padding;
        }
        if (fits) {
            return worth;
        }
    }
    return Worth::Nothing;
}

void PipelineStrip::paintTile(QPainter &painter, int row, qint64 most, Worth worth) const
{
    using widgets::Token;
    const QRectF box = QRectF(tile(row)).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool chosen = m_chosen == row;
    const bool focused = hasFocus() && m_current == row;
    painter.setPen(
        QPen(widgets::colour(chosen || focused ? Token::Accent : Token::Border), focused ? 2 : 1));
    painter.setBrush(widgets::colour(chosen                 ? Token::AccentSoft
                                         : m_hovered == row ? Token::Hover
                                                            : Token::Raised));
    painter.drawRoundedRect(box, 6, 6);

    const QModelIndex index = m_model->index(row, PipelineModel::StatusColumn);
    const QString state = index.data(PipelineModel::StateRole).toString();
    const qint64 count = index.data(PipelineModel::CountRole).toLongLong();
    const QRect inner = tile(row).adjusted(Padding, 8, -Padding, -8);
    const QFontMetrics metrics(font());
    painter.setPen(widgets::colour(Token::Muted));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(text::stateName(state), Qt::ElideRight, inner.width()));
    QFont strong = font();
    strong.setPointSizeF(strong.pointSizeF() + 3);
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(widgets::colour(count > 0 ? Token::Text : Token::Muted));
    const QRect second(inner.left(), inner.top() + metrics.height(), inner.width(),
                       QFontMetrics(strong).height());
    const QString number = m_model->index(row, PipelineModel::CountColumn).data().toString();
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter, number);
    painter.setFont(font());
    painter.setPen(widgets::colour(Token::Muted));
    painter.drawText(QRect(inner.left(), second.bottom() + 1, inner.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, worthText(row, worth));

    QRect bar(inner.left(), inner.bottom() - BarHeight + 1, inner.width(), BarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(widgets::colour(Token::NeutralSoft));
    painter.drawRoundedRect(bar, 2, 2);
    if (count > 0) {
        bar.setWidth(std::max(BarHeight, int(bar.width() * count / most)));
        painter.setBrush(widgets::colour(widgets::toneColour(widgets::toneOf(state))));
        painter.drawRoundedRect(bar, 2, 2);
    }
}

void PipelineStrip::toggle(int row)
{
    if (row >= 0 && row < m_model->rowCount()) {
        m_current = row;
        m_chosen = m_chosen == row ? std::nullopt : std::optional(row);
        update();
        Q_EMIT chosen(m_chosen);
    }
}

void PipelineStrip::mousePressEvent(QMouseEvent *event)
{
    toggle(rowAt(event->position().toPoint()));
}

void PipelineStrip::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (row != m_hovered) {
        m_hovered = row;
        setToolTip(row < 0 ? QString() : tileText(row));
        update();
    }
}

void PipelineStrip::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void PipelineStrip::keyPressEvent(QKeyEvent *event)
{
    const int last = m_model->rowCount() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        m_current = std::max(0, m_current - 1);
        break;
    case Qt::Key_Right:
        m_current = std::min(last, m_current + 1);
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
        toggle(m_current);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

QString PipelineStrip::tileText(int row) const
{
    const QString state = m_model->index(row, 0).data(PipelineModel::StateRole).toString();
    //: Read out to people who do not see the chart; %1 status, %2 number of orders, %3 worth
    return tr("%1: %2, %3")
        .arg(text::stateName(state),
             m_model->index(row, PipelineModel::CountColumn).data().toString(),
             m_model->index(row, PipelineModel::WorthColumn).data().toString());
}

void PipelineStrip::updateDescription()
{
    QStringList parts;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        parts += tileText(row);
    }
    setAccessibleDescription(parts.join(u"; "_s));
}

} // namespace ordersui

#include "moc_pipelinestrip.cpp"
