// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/places.h"

#include "tests/tour/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/decimaledit.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pagekeys.h"
#include "ui/widgets/recordpicker.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

namespace {

//! What shows one of several contents: tabs, a bar of tabs alone, or a list of sections beside a
//! stack.
struct Chooser
{
    QTabWidget *tabs = nullptr;
    QTabBar *bar = nullptr; // without contents of its own
    QListWidget *list = nullptr;
    QStackedWidget *stack = nullptr;

    [[nodiscard]] bool isNull() const { return !tabs && !bar && !list; }
    [[nodiscard]] int count() const
    {
        return tabs ? tabs->count() : bar ? bar->count() : list ? list->count() : 0;
    }
    [[nodiscard]] QString title(int index) const
    {
        return (tabs      ? tabs->tabText(index)
                    : bar ? bar->tabText(index)
                          : list->item(index)->text())
            .remove(u'&');
    }
    QWidget *choose(int index) const
    {
        if (tabs) {
            tabs->setCurrentIndex(index);
            return tabs->currentWidget();
        }
        if (bar) {
            bar->setCurrentIndex(index);
            return bar;
        }
        list->setCurrentRow(index);
        return stack->currentWidget();
    }
};

//! The outermost one in sight.
Chooser chooserIn(const QWidget &area)
{
    const auto tabs = area.findChildren<QTabWidget *>();
    for (QTabWidget *one : tabs) {
        if (one->isVisible() && one->count() > 1) {
            return {.tabs = one};
        }
    }
    const auto bars = area.findChildren<QTabBar *>();
    for (QTabBar *bar : bars) {
        if (bar->isVisible() && bar->count() > 1) {
            return {.bar = bar};
        }
    }
    const auto lists = area.findChildren<QListWidget *>();
    for (QListWidget *list : lists) {
        auto *stack
            = list->parentWidget()->findChild<QStackedWidget *>({}, Qt::FindDirectChildrenOnly);
        if (list->isVisible() && stack && stack->count() == list->count()) {
            return {.list = list, .stack = stack};
        }
    }
    return {};
}

void selectFirst(DeskDriver &desk, const widgets::Page &page)
{
    desk.settle();
    QAbstractItemView *list = widgets::partsOf(page).list;
    if (!list || !list->model() || list->model()->rowCount() == 0) {
        return;
    }
    list->scrollToTop();
    for (int column = 0; column < list->model()->columnCount(); ++column) {
        const QRect cell = list->visualRect(list->model()->index(0, column));
        if (!cell.isEmpty()) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, cell.center());
            break;
        }
    }
    desk.settle();
}

void addPlaces(DeskDriver &desk, const Place &place, QList<Place> &all)
{
    widgets::Page *page = goTo(desk, place);
    if (!page) {
        return;
    }
    const QWidget *area = page;
    for (const int index : place.tabs) {
        area = chooserIn(*area).choose(index);
    }
    const Chooser chooser = chooserIn(*area);
    if (chooser.isNull()) {
        all.append(place);
        return;
    }
    for (int index = 0; index < chooser.count(); ++index) {
        Place inside = place;
        inside.tabs.append(index);
        inside.name += u" / "_s + chooser.title(index);
        addPlaces(desk, inside, all);
    }
}

} // namespace

QList<Place> placesOf(DeskDriver &desk)
{
    QList<Place> all;
    const auto *pages = desk.window().findChild<shell::PageStack *>();
    for (const shell::PageEntry &entry : pages->entries()) {
        addPlaces(desk, {.page = entry.id, .tabs = {}, .name = entry.id}, all);
    }
    return all;
}

widgets::Page *goTo(DeskDriver &desk, const Place &place)
{
    widgets::Page *page = desk.page(place.page);
    if (!page) {
        return nullptr;
    }
    const QWidget *area = page;
    selectFirst(desk, *page);
    for (const int index : place.tabs) {
        const Chooser chooser = chooserIn(*area);
        if (index >= chooser.count()) {
            QTest::qFail(qPrintable(u"no such tab: "_s + place.name), __FILE__, __LINE__);
            return nullptr;
        }
        area = chooser.choose(index);
        selectFirst(desk, *page);
    }
    return page;
}

QList<QWidget *> fieldsOf(const QWidget &area)
{
    QList<QWidget *> fields;
    const auto all = area.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool isField = qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
            || qobject_cast<QComboBox *>(widget) || qobject_cast<QCheckBox *>(widget);
        const bool isPart = qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<QComboBox *>(widget->parentWidget());
        if (isField && !isPart && widget->isVisible() && widget->isEnabled()
            && !widget->property("readOnly").toBool()) {
            fields.append(widget);
        }
    }
    return fields;
}

QString valueOf(const QWidget &field)
{
    if (const auto *check = qobject_cast<const QCheckBox *>(&field)) {
        return check->isChecked() ? u"on"_s : u"off"_s;
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(&field)) {
        return combo->currentText();
    }
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&field)) {
        return text->toPlainText();
    }
    return field.property("text").toString();
}

//! The first that is offered and is not chosen yet.
static void chooseAnother(widgets::RecordPicker &picker)
{
    const base::Id before = picker.record().id;
    QAbstractItemView *popup = picker.findChild<QCompleter *>()->popup();
    QTest::keyClick(&picker, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&picker, Qt::Key_Delete);
    const auto isOffered = [popup] { return popup->isVisible() && popup->model()->rowCount() > 1; };
    for (int row = 0; QTest::qWaitFor(isOffered) && row < popup->model()->rowCount(); ++row) {
        popup->setCurrentIndex(popup->model()->index(row, 0));
        QTest::keyClick(popup, Qt::Key_Return);
        if (!picker.record().id.isNull() && picker.record().id != before) {
            return;
        }
        QTest::keyClick(&picker, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&picker, Qt::Key_Delete);
    }
}

bool change(QWidget &field)
{
    field.setFocus(Qt::TabFocusReason);
    const QString before = valueOf(field);
    const auto type = [&field](const QString &text) {
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&field, text);
    };
    if (qobject_cast<QCheckBox *>(&field)) {
        QTest::keyClick(&field, Qt::Key_Space);
    } else if (auto *picker = qobject_cast<widgets::RecordPicker *>(&field)) {
        chooseAnother(*picker);
    } else if (const auto *combo = qobject_cast<QComboBox *>(&field)) {
        QTest::keyClick(&field,
                        combo->currentIndex() + 1 < combo->count() ? Qt::Key_Down : Qt::Key_Up);
    } else if (auto *day = qobject_cast<widgets::DateEdit *>(&field)) {
        type(day->date().addDays(1).toString(Qt::ISODate));
    } else if (qobject_cast<widgets::DecimalEdit *>(&field) || qobject_cast<QSpinBox *>(&field)) {
        type(before.startsWith(u'7') ? u"8"_s : u"7"_s);
    } else {
        QTest::keyClick(&field, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(&field, u"x"_s);
    }
    return valueOf(field) != before;
}

} // namespace support
