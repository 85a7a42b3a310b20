// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/pagedmodelbase.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/listfilters.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using widgets::Chip;
using widgets::ListFilters;
using widgets::TableView;

using Values = QMap<QString, QString>;

//! Filters described once, and what follows from them.
class TestListFilters final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QWidget> m_window;
    QStandardItemModel *m_model = nullptr;
    widgets::SearchField *m_search = nullptr;
    ListFilters *m_filters = nullptr;
    QComboBox *m_status = nullptr;
    QCheckBox *m_overdue = nullptr;
    TableView *m_table = nullptr;
    widgets::ListFrame *m_frame = nullptr;

    [[nodiscard]] QList<Chip *> chips() const
    {
        QList<Chip *> shown;
        for (Chip *chip : m_window->findChildren<Chip *>()) {
            if (chip->isVisible()) {
                shown += chip;
            }
        }
        return shown;
    }
    [[nodiscard]] QStringList sentences() const
    {
        QStringList sentences;
        for (const Chip *chip : chips()) {
            sentences += chip->text();
        }
        return sentences;
    }
    template <typename Part>
    [[nodiscard]] Part *part(const QString &name) const
    {
        return m_window->findChild<Part *>(name);
    }

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void chipsSayWhatIsAskedFor_data();
    void chipsSayWhatIsAskedFor();
    void chipsAreRemoved_data();
    void chipsAreRemoved();
    void allAreCleared();
    void cellsStandForValues_data();
    void cellsStandForValues();
    void choicesThatComeLater();
    void oneChangeForAll();
    void severalRows();
};

void TestListFilters::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 400);
    m_model = new QStandardItemModel(4, 3, m_window.get());
    m_model->setHorizontalHeaderLabels({u"Name"_s, u"Status"_s, u"Overdue"_s});
    for (int row = 0; row < 4; ++row) {
        m_model->setItem(row, 0, new QStandardItem(u"Name %1"_s.arg(row)));
        m_model->setItem(row, 1, new QStandardItem(row < 2 ? u"blocked"_s : u"gone"_s));
        m_model->setItem(row, 2, new QStandardItem(row == 0 ? u"5.00"_s : QString()));
    }
    m_model->item(3, 1)->setData(u"active"_s, store::PagedModelBase::StateRole);
    auto *column = new QVBoxLayout(m_window.get());
    m_search = new widgets::SearchField(u"Search"_s, m_window.get());
    m_filters = new ListFilters(m_search, m_window.get());
    m_status = m_filters->addChoice(
        {.code = u"status"_s, .name = u"Status"_s, .column = 1}, u"statusCombo"_s, u"Any status"_s,
        {{u"Active"_s, u"active"_s}, {u"Blocked"_s, u"blocked"_s}}, m_window.get());
    m_overdue
        = m_filters->addCheck({.code = u"overdue"_s,
                               .name = u"Only overdue"_s,
                               .column = 2,
                               .ofCell =
                                   [](const QModelIndex &cell) {
                                       return cell.data().toString().isEmpty() ? QString() : u"1"_s;
                                   }},
                              u"overdueCheck"_s, m_window.get());
    m_table = new TableView(m_window.get());
    m_table->setModel(m_model);
    m_frame = new widgets::ListFrame({.list = u"customers"_s, .noMatch = u"No customers match"_s},
                                     m_table, *m_filters, m_window.get());
    column->addWidget(m_search);
    column->addWidget(m_status);
    column->addWidget(m_overdue);
    column->addWidget(m_frame, 1);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestListFilters::chipsSayWhatIsAskedFor_data()
{
    QTest::addColumn<Values>("asked");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("nothing") << Values{} << QStringList{};
    QTest::newRow("a choice") << Values{{u"status"_s, u"blocked"_s}}
                              << QStringList{u"Status: Blocked"_s};
    QTest::newRow("a check") << Values{{u"overdue"_s, u"1"_s}} << QStringList{u"Only overdue"_s};
    QTest::newRow("both, in the order of the description")
        << Values{{u"overdue"_s, u"1"_s}, {u"status"_s, u"active"_s}}
        << QStringList{u"Status: Active"_s, u"Only overdue"_s};
    QTest::newRow("what is no filter here") << Values{{u"colour"_s, u"red"_s}} << QStringList{};
    QTest::newRow("a value without words")
        << Values{{u"status"_s, u"asleep"_s}} << QStringList{u"Status: …"_s};
}

void TestListFilters::chipsSayWhatIsAskedFor()
{
    QFETCH(const Values, asked);
    QFETCH(const QStringList, said);
    m_filters->set(asked, {});
    QCOMPARE(sentences(), said);
    QCOMPARE(m_overdue->isChecked(), asked.contains(u"overdue"_s));
    QCOMPARE(m_status->currentData().toString(),
             asked.value(u"status"_s) == u"asleep"_s ? QString() : asked.value(u"status"_s));
    for (const Chip *chip : chips()) {
        QVERIFY(chip->accessibleName().contains(chip->text()));
    }
    QCOMPARE(part<QToolButton>(u"clearFiltersButton"_s)->isVisible(), said.size() > 1);
}

void TestListFilters::chipsAreRemoved_data()
{
    QTest::addColumn<int>("key"); // 0: by the mouse
    QTest::newRow("mouse") << 0;
    QTest::newRow("Delete") << int(Qt::Key_Delete);
    QTest::newRow("Backspace") << int(Qt::Key_Backspace);
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Space") << int(Qt::Key_Space);
}

void TestListFilters::chipsAreRemoved()
{
    QFETCH(const int, key);
    m_filters->set({{u"status"_s, u"blocked"_s}, {u"overdue"_s, u"1"_s}}, u"x"_s);
    QSignalSpy changed(m_filters, &ListFilters::changed);
    Chip *chip = chips().constFirst();
    chip->setFocus();
    if (key == 0) {
        QTest::mouseClick(chip, Qt::LeftButton);
    } else {
        QTest::keyClick(chip, Qt::Key(key));
    }
    QCOMPARE(changed.count(), 1);
    QCOMPARE(sentences(), QStringList{u"Only overdue"_s});
    QCOMPARE(m_status->currentIndex(), 0);
    QCOMPARE(m_window->focusWidget(), chips().constFirst()); // on with the next one
    QTest::keyClick(chips().constFirst(), Qt::Key_Delete);
    QVERIFY(chips().isEmpty());
    QCOMPARE(m_window->focusWidget(), m_table);
    QVERIFY(m_filters->isNarrowed()); // by the search
}

void TestListFilters::allAreCleared()
{
    m_filters->set({{u"status"_s, u"blocked"_s}, {u"overdue"_s, u"1"_s}}, u"x"_s);
    part<QAction>(u"clearFiltersAction"_s)->trigger();
    QVERIFY(chips().isEmpty());
    QCOMPARE(m_search->text(), u"x"_s);
    part<QAction>(u"clearNarrowingAction"_s)->trigger(); // what an empty list offers
    QVERIFY(!m_filters->isNarrowed());
}

void TestListFilters::cellsStandForValues_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("offered");
    QTest::newRow("a column that is no filter") << 0 << 0 << QString();
    QTest::newRow("its text is the value") << 0 << 1 << u"Show only Status: Blocked"_s;
    QTest::newRow("its state is the value") << 3 << 1 << u"Show only Status: Active"_s;
    QTest::newRow("a value that cannot be chosen") << 2 << 1 << QString();
    QTest::newRow("told by the filter") << 0 << 2 << u"Show only Only overdue"_s;
    QTest::newRow("told: none") << 1 << 2 << QString();
}

void TestListFilters::cellsStandForValues()
{
    QFETCH(const int, row);
    QFETCH(const int, column);
    QFETCH(const QString, offered);
    m_table->setCurrentIndex(m_model->index(row, column));
    Q_EMIT m_table->customContextMenuRequested(
        m_table->visualRect(m_table->currentIndex()).center());
    auto *menu = m_frame->findChild<QMenu *>(u"customersMenu"_s);
    QVERIFY(menu);
    auto *only = menu->findChild<QAction *>(u"showOnlyAction"_s);
    QCOMPARE(only ? only->text() : QString(), offered);
    if (only) {
        only->trigger();
        QCOMPARE(sentences(), QStringList{offered.mid(10)});
    }
    menu->close();
}

//! A view asks for a group before the groups are read.
void TestListFilters::choicesThatComeLater()
{
    m_filters->setValue(u"status"_s, u"asleep"_s);
    QSignalSpy changed(m_filters, &ListFilters::changed);
    m_filters->setChoices(u"status"_s, {{u"Asleep"_s, u"asleep"_s}});
    QCOMPARE(sentences(), QStringList{u"Status: Asleep"_s});
    QCOMPARE(m_status->currentText(), u"Asleep"_s);
    QCOMPARE(changed.count(), 0);
}

void TestListFilters::oneChangeForAll()
{
    QSignalSpy changed(m_filters, &ListFilters::changed);
    m_filters->set({{u"status"_s, u"blocked"_s}, {u"overdue"_s, u"1"_s}}, u"harbour"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_search->text(), u"harbour"_s);
    m_filters->set({{u"status"_s, u"blocked"_s}, {u"overdue"_s, u"1"_s}}, u"harbour"_s);
    QCOMPARE(changed.count(), 1);
    m_status->setCurrentIndex(1);
    QCOMPARE(m_filters->value(u"status"_s), u"active"_s);
    m_overdue->setChecked(false);
    QCOMPARE(changed.count(), 3);
}

//! In place of the chips: the list does not move.
void TestListFilters::severalRows()
{
    QAction publish(u"Publish the selected products"_s);
    publish.setObjectName(u"publishAction"_s);
    m_frame->addSelectionAction(&publish);
    auto *bar = part<QWidget>(m_table->objectName() + u"SelectionBar"_s);
    const QPoint before = m_table->mapTo(m_window.get(), QPoint());
    m_table->selectRow(1);
    QVERIFY(!bar->isVisible());
    m_table->selectAll();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->accessibleName(), u"4 selected"_s);
    QSignalSpy published(&publish, &QAction::triggered);
    QTest::mouseClick(bar->findChild<QToolButton *>(u"publishButton"_s), Qt::LeftButton);
    QCOMPARE(published.count(), 1);
    QVERIFY(m_table->mapTo(m_window.get(), QPoint()) == before);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QCOMPARE(m_table->selectionModel()->selectedRows(), QModelIndexList{m_model->index(1, 0)});
    auto *copy = bar->findChild<QToolButton *>(u"copySelectionButton"_s);
    m_table->selectAll();
    QCOMPARE(copy->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    m_window->resize(200, 400);
    QTRY_COMPARE(copy->toolButtonStyle(), Qt::ToolButtonIconOnly);
    publish.setVisible(false);
    m_table->selectAll();
    QVERIFY(!bar->findChild<QToolButton *>(u"publishButton"_s)->isVisible());
}

QTEST_MAIN(TestListFilters)
#include "test_listfilters.moc"
