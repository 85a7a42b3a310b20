// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartmodel.h"
#include "ui/charts/drawing.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace charts {

ChartView::ChartView(Kind kind, QWidget *parent)
    : QWidget(parent),
      m_kind(kind),
      m_model(new ChartModel(this)),
      m_drawing(Drawing::make(this)),
      m_title(new QLabel(this)),
      m_switch(new QToolButton(this)),
      m_stack(new QStackedLayout)
{
    widgets::setTextRole(m_title, widgets::TextRole::Strong);
    m_switch->setObjectName(u"chartTableButton"_s);
    m_switch->setIcon(widgets::icon(u"table"_s));
    m_switch->setText(tr("Numbers"));
    m_switch->setCheckable(true);
    m_switch->setToolTip(tr("Show the numbers behind the chart"));
    m_switch->setAccessibleName(m_switch->toolTip());
    auto *table = new widgets::TableView(this);
    table->setModel(m_model);
    table->setCopiesHeader(true);
    if (m_drawing) {
        m_stack->addWidget(m_drawing);
    }
    m_stack->addWidget(table);
    auto *header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_switch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addLayout(m_stack, 1);
    m_switch->setVisible(m_drawing != nullptr);
    connect(m_switch, &QToolButton::toggled, this, &ChartView::showTable);
    connect(&widgets::Theme::instance(), &widgets::Theme::changed, this, &ChartView::draw);
    setMinimumHeight(m_kind == Kind::StackedBar ? 110 : 180);
}

void ChartView::setData(const ChartData &chart)
{
    m_model->setData(chart);
    m_title->setText(chart.title);
    setAccessibleName(chart.title);
    QStringList sentences;
    for (qsizetype series = 0; series < chart.series.size(); ++series) {
        for (qsizetype category = 0; category < chart.categories.size(); ++category) {
            //: read by screen readers: series, category, number
            sentences.append(tr("%1, %2: %3")
                                 .arg(chart.series.at(series).name, chart.categories.at(category),
                                      m_model->text(series, category)));
        }
    }
    setAccessibleDescription(sentences.join(u"; "_s));
    draw();
}

void ChartView::showTable(bool table)
{
    m_switch->setChecked(table);
    m_stack->setCurrentIndex(table ? m_stack->count() - 1 : 0);
}

bool ChartView::showsTable() const
{
    return m_stack->currentIndex() == m_stack->count() - 1;
}

void ChartView::draw()
{
    if (m_drawing) {
        m_drawing->draw(m_kind, *m_model);
    }
}

} // namespace charts

#include "moc_chartview.cpp"
