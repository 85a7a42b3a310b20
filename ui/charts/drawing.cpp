// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/drawing.h"

#ifdef SD_HAVE_CHARTS

#    include "ui/charts/chartmodel.h"
#    include "ui/widgets/theme.h"

#    include <QBarCategoryAxis>
#    include <QBarSeries>
#    include <QBarSet>
#    include <QCategoryAxis>
#    include <QChart>
#    include <QChartView>
#    include <QGraphicsLayout>
#    include <QHorizontalStackedBarSeries>
#    include <QLegend>
#    include <QLineSeries>
#    include <QToolTip>
#    include <QVBoxLayout>
#    include <QValueAxis>

namespace charts {
namespace {

using widgets::Token;

QColor seriesColour(qsizetype index)
{
    constexpr Token tokens[] = {Token::Series1, Token::Series2, Token::Series3, Token::Series4};
    return widgets::colour(tokens[index % 4]);
}

double drawn(const ChartData &data, qint64 count)
{
    double value = double(count);
    for (int i = 0; i < data.places; ++i) {
        value /= 10;
    }
    return value;
}

void styleAxis(QAbstractAxis *axis, bool grid)
{
    axis->setLabelsColor(widgets::colour(Token::Muted));
    axis->setGridLineColor(widgets::colour(Token::Border));
    axis->setGridLineVisible(grid);
    axis->setLineVisible(false);
    axis->setMinorGridLineVisible(false);
}

QAbstractAxis *namesOfBars(QChart *chart, const QStringList &categories)
{
    auto *names = new QBarCategoryAxis(chart);
    names->append(categories);
    return names;
}

//! A line has more points than there is room for names.
QAbstractAxis *namesOfPoints(QChart *chart, const QStringList &categories)
{
    constexpr qsizetype MostNames = 12;
    auto *names = new QCategoryAxis(chart);
    names->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    names->setRange(0, double(std::max<qsizetype>(categories.size() - 1, 1)));
    const qsizetype step = std::max<qsizetype>(1, (categories.size() + MostNames - 1) / MostNames);
    for (qsizetype at = 0; at < categories.size(); at += step) {
        QString name = categories.at(at);
        while (names->categoriesLabels().contains(name)) {
            name += QChar(0x200b); // the axis takes no name twice
        }
        names->append(name, double(at));
    }
    return names;
}

//! One pair of axes for all \a series.
void addAxes(QChart *chart, const QList<QAbstractSeries *> &series, const ChartData &data,
             QAbstractAxis *names)
{
    auto *values = new QValueAxis(chart);
    double greatest = 0;
    for (const Series &one : data.series) {
        for (const qint64 count : one.counts) {
            greatest = std::max(greatest, drawn(data, count));
        }
    }
    values->setRange(0, greatest > 0 ? greatest : 1);
    values->setTickCount(5);
    values->applyNiceNumbers();
    values->setLabelFormat(QStringLiteral("%.0f"));
    styleAxis(names, false);
    styleAxis(values, true);
    chart->addAxis(names, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    for (QAbstractSeries *one : series) {
        one->attachAxis(names);
        one->attachAxis(values);
    }
}

} // namespace

struct Drawing::Parts
{
    QChartView *view = nullptr;

    void addBars(QAbstractBarSeries *bars, const ChartModel &model, bool stacked)
    {
        const ChartData &data = model.chart();
        for (qsizetype i = 0; i < data.series.size(); ++i) {
            auto *set = new QBarSet(data.series.at(i).name, bars);
            for (const qint64 count : data.series.at(i).counts) {
                set->append(drawn(data, count));
            }
            set->setColor(seriesColour(i));
            set->setBorderColor(Qt::transparent);
            set->setLabelColor(widgets::colour(Token::Text));
            bars->append(set);
        }
        bars->setBarWidth(0.6);
        QObject::connect(bars, &QAbstractBarSeries::hovered, bars,
                         [this, &model, bars](bool over, int category, QBarSet *set) {
                             tell(model, over, bars->barSets().indexOf(set), category);
                         });
        QChart *chart = view->chart();
        chart->addSeries(bars);
        if (!stacked) {
            addAxes(chart, {bars}, data, namesOfBars(chart, data.categories));
            return;
        }
        auto *names = new QBarCategoryAxis(chart);
        names->append(data.categories);
        styleAxis(names, false);
        names->setVisible(data.categories.size() > 1);
        chart->addAxis(names, Qt::AlignLeft);
        bars->attachAxis(names);
        auto *values = new QValueAxis(chart);
        double sum = 0;
        for (const Series &one : data.series) {
            sum += one.counts.isEmpty() ? 0 : drawn(data, one.counts.first());
        }
        values->setRange(0, sum > 0 ? sum : 1);
        values->setVisible(false);
        chart->addAxis(values, Qt::AlignBottom);
        bars->attachAxis(values);
    }

    void addLines(const ChartModel &model)
    {
        const ChartData &data = model.chart();
        QChart *chart = view->chart();
        QList<QAbstractSeries *> lines;
        for (qsizetype i = 0; i < data.series.size(); ++i) {
            auto *line = new QLineSeries(chart);
            line->setName(data.series.at(i).name);
            for (qsizetype at = 0; at < data.series.at(i).counts.size(); ++at) {
                line->append(double(at), drawn(data, data.series.at(i).counts.at(at)));
            }
            line->setPen(QPen(seriesColour(i), 2));
            chart->addSeries(line);
            lines.append(line);
            QObject::connect(line, &QLineSeries::hovered, line,
                             [this, &model, i](const QPointF &point, bool over) {
                                 tell(model, over, i, qsizetype(std::lround(point.x())));
                             });
        }
        addAxes(chart, lines, data, namesOfPoints(chart, data.categories));
    }

    void tell(const ChartModel &model, bool over, qsizetype series, qsizetype category) const
    {
        const ChartData &data = model.chart();
        if (!over || series < 0 || series >= data.series.size() || category < 0
            || category >= data.categories.size()) {
            QToolTip::hideText();
            return;
        }
        QToolTip::showText(QCursor::pos(),
                           //: series, category, number
                           Drawing::tr("%1, %2: %3")
                               .arg(data.series.at(series).name, data.categories.at(category),
                                    model.text(series, category)),
                           view);
    }
};

Drawing::Drawing(QWidget *parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->view = new QChartView(this);
    m_parts->view->setRenderHint(QPainter::Antialiasing);
    m_parts->view->setFrameShape(QFrame::NoFrame);
    m_parts->view->setBackgroundBrush(Qt::NoBrush);
    m_parts->view->setStyleSheet(QStringLiteral("background: transparent; border: none;"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_parts->view);
}

Drawing::~Drawing() = default;

Drawing *Drawing::make(QWidget *parent)
{
    return new Drawing(parent);
}

void Drawing::draw(Kind kind, const ChartModel &model)
{
    auto *chart = new QChart;
    chart->setLocalizeNumbers(true);
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->setVisible(model.chart().series.size() > 1);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setLabelColor(widgets::colour(Token::Muted));
    chart->legend()->setMarkerShape(QLegend::MarkerShapeCircle);
    const std::unique_ptr<QChart> before(m_parts->view->chart());
    m_parts->view->setChart(chart);
    switch (kind) {
    case Kind::Bar:
        m_parts->addBars(new QBarSeries(chart), model, false);
        break;
    case Kind::StackedBar:
        m_parts->addBars(new QHorizontalStackedBarSeries(chart), model, true);
        break;
    case Kind::Line:
        m_parts->addLines(model);
        break;
    }
    for (QAbstractAxis *axis : chart->axes()) {
        axis->setLabelsFont(font());
    }
    chart->legend()->setFont(font());
}

} // namespace charts

#else

namespace charts {

struct Drawing::Parts
{
};

Drawing::Drawing(QWidget *parent) : QWidget(parent) { }

Drawing::~Drawing() = default;

Drawing *Drawing::make(QWidget *)
{
    return nullptr;
}

void Drawing::draw(Kind, const ChartModel &) { }

} // namespace charts

#endif

#include "moc_drawing.cpp"
