// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/looks.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHash>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QTabBar>
#include <QTextDocumentFragment>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace support {

namespace {

QString describe(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QString text = label ? label->text() : button ? button->text() : widget.accessibleName();
    return u"%1 %2 \"%3\""_s.arg(QString::fromLatin1(widget.metaObject()->className()),
                                 widget.objectName(), text.left(40));
}

//! A part of another control, which speaks for it.
bool isPart(const QWidget &widget)
{
    for (const QWidget *above = widget.parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(above) || qobject_cast<const QComboBox *>(above)
            || qobject_cast<const QLineEdit *>(above) || qobject_cast<const QTabBar *>(above)
            || qobject_cast<const QHeaderView *>(above)) {
            return true;
        }
    }
    return widget.objectName().startsWith("qt_"_L1);
}

bool isControl(const QWidget &widget)
{
    return !isPart(widget)
        && (qobject_cast<const QAbstractButton *>(&widget)
            || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
            || qobject_cast<const QAbstractSpinBox *>(&widget)
            || qobject_cast<const QPlainTextEdit *>(&widget)
            || (qobject_cast<const QAbstractItemView *>(&widget)
                && !qobject_cast<const QHeaderView *>(&widget)));
}

QList<QWidget *> inSight(const QWidget &area)
{
    QList<QWidget *> shown;
    const auto all = area.findChildren<QWidget *>();
    std::ranges::copy_if(all, std::back_inserter(shown), [&area](const QWidget *widget) {
        return widget->isVisible() && widget->window() == area.window()
            && !widget->visibleRegion().isEmpty();
    });
    return shown;
}

//! As WCAG counts it.
double luminance(QRgb colour)
{
    const auto part = [](int value) {
        const double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(qRed(colour)) + 0.7152 * part(qGreen(colour))
        + 0.0722 * part(qBlue(colour));
}

double contrast(QRgb one, QRgb other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

//! Of the colour most seen in \a area to the one that stands out most against it; 0 where all is
//! one colour.
double contrastIn(const QImage &picture, const QRect &area)
{
    QHash<QRgb, int> seen;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            ++seen[picture.pixel(x, y)];
        }
    }
    QRgb ground = 0;
    int most = 0;
    for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    }
    double best = 0;
    for (auto it = seen.cbegin(); seen.size() > 1 && it != seen.cend(); ++it) {
        best = std::max(best, contrast(it.key(), ground));
    }
    return best;
}

//! Where a widget says something, in its own pixels; empty where it does not.
QRect textArea(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        const bool says = label->pixmap(Qt::ReturnByValue).isNull()
            && !QTextDocumentFragment::fromHtml(label->text()).toPlainText().trimmed().isEmpty();
        return says ? label->contentsRect() : QRect();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        constexpr int Border = 4;
        const bool isIcon = widget.property("toolButtonStyle").toInt() == Qt::ToolButtonIconOnly
            && widget.inherits("QToolButton");
        return button->text().isEmpty() || isIcon
            ? QRect()
            : widget.rect().adjusted(Border, Border, -Border, -Border);
    }
    return {};
}

//! A control that its surroundings move into sight.
bool scrolls(const QWidget &widget, const QWidget &area)
{
    for (const QWidget *above = widget.parentWidget(); above && above != &area;
         above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above)) {
            return true;
        }
    }
    return false;
}

} // namespace

QStringList namelessControls(QWidget &window)
{
    QStringList found;
    const auto shown = inSight(window);
    for (QWidget *widget : shown) {
        if (!isControl(*widget)) {
            continue;
        }
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(widget);
        if (!heard) {
            found += describe(*widget) + u" is not there at all"_s;
        } else if (heard->text(QAccessible::Name).trimmed().isEmpty()) {
            found += describe(*widget) + u" has no name"_s;
        } else if (heard->role() == QAccessible::NoRole || heard->role() == QAccessible::Client) {
            found += describe(*widget) + u" has no role"_s;
        }
    }
    return found;
}

QStringList faintTexts(QWidget &window)
{
    constexpr double Needed = 4.5;
    constexpr int Fine = 2; // thin strokes reach their colour
    QImage picture(window.size() * Fine, QImage::Format_RGB32);
    picture.setDevicePixelRatio(Fine);
    window.render(&picture);
    picture.setDevicePixelRatio(1);
    const auto measure = [&](const QWidget &widget, const QRect &area) {
        const QRect seen = area & widget.visibleRegion().boundingRect();
        const QRect place(widget.mapTo(&window, seen.topLeft()) * Fine, seen.size() * Fine);
        return seen.isEmpty() ? 0 : contrastIn(picture, place & picture.rect());
    };
    QStringList found;
    const auto shown = inSight(window);
    for (const QWidget *widget : shown) {
        const double is = widget->isEnabled() ? measure(*widget, textArea(*widget)) : 0;
        if (is > 1 && is < Needed) {
            found += u"%1 %2"_s.arg(describe(*widget)).arg(is, 0, 'f', 2);
        }
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (!view || !view->model() || !view->isEnabled()
            || qobject_cast<const QHeaderView *>(view)) {
            continue;
        }
        for (int row = 0; row < std::min(view->model()->rowCount(), 4); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QModelIndex index = view->model()->index(row, column);
                const bool isWhole = view->viewport()->rect().contains(view->visualRect(index));
                const double cell = index.data().toString().isEmpty() || !isWhole
                    ? 0
                    : measure(*view->viewport(), view->visualRect(index));
                if (cell > 1 && cell < Needed) {
                    found += u"%1 \"%2\" %3"_s.arg(view->objectName(), index.data().toString())
                                 .arg(cell, 0, 'f', 2);
                }
            }
        }
    }
    return found;
}

QStringList misplacedControls(QWidget &page)
{
    QStringList found;
    QList<QWidget *> solid;
    const auto all = page.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool isLabel = qobject_cast<QLabel *>(widget) && !textArea(*widget).isEmpty();
        if (!widget->isVisible() || widget->window() != page.window()
            || (!isControl(*widget) && !isLabel && !qobject_cast<QProgressBar *>(widget))
            || isPart(*widget)) {
            continue;
        }
        const QRect place(widget->mapTo(&page, QPoint()), widget->size());
        if (!scrolls(*widget, page)) {
            if (!page.rect().contains(place)) {
                found += describe(*widget) + u" is outside"_s;
            }
            solid.append(widget);
        }
        if (qobject_cast<QAbstractButton *>(widget)
            && widget->width() < widget->minimumSizeHint().width()) {
            found += describe(*widget) + u" is cut"_s;
        }
    }
    for (qsizetype i = 0; i < solid.size(); ++i) {
        for (qsizetype j = i + 1; j < solid.size(); ++j) {
            const QWidget &one = *solid.at(i);
            const QWidget &other = *solid.at(j);
            const QRect a(one.mapTo(&page, QPoint()), one.size());
            const QRect b(other.mapTo(&page, QPoint()), other.size());
            if (a.intersects(b) && !one.isAncestorOf(&other) && !other.isAncestorOf(&one)) {
                found += describe(one) + u" lies over "_s + describe(other);
            }
        }
    }
    return found;
}

} // namespace support
