// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/familymodel.h"
#include "models/catalog/familyrepository.h"
#include "tests/catalog/catalogpagetest.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using support::CatalogFixture;

class TestFamiliesDialog : public support::CatalogPageTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void familyIsEditedAndCompletenessFollows();
    void familiesComeAndGo();
};

void TestFamiliesDialog::familyIsEditedAndCompletenessFollows()
{
    const auto completeness = [this] {
        const auto rows = catalog::ProductRepository(m_desk->db()).loadBySkus({u"D-1"_s});
        return rows->value(0).completeness;
    };
    change(stored(u"D-1"_s).id, u"family"_s, std::nullopt, CatalogFixture::Family.toString());
    QCOMPARE(completeness(), 42); // name, category and unit of six fields and the length
    trigger("familiesAction");
    auto *dialog = m_page->findChild<QDialog *>(u"familiesDialog"_s);
    QVERIFY(dialog);
    auto *table = dialog->findChild<widgets::TableView *>(u"attributesTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 4);
    const QAbstractItemModelTester tester(table->model());
    const auto *effect = dialog->findChild<QLabel *>(u"familyEffectLabel"_s);
    QVERIFY2(effect->text().startsWith(u"1 "_s), qPrintable(effect->text()));
    const auto family
        = [this] { return *catalog::FamilyRepository(m_desk->db()).find(CatalogFixture::Family); };

    // What the dialog shows was read anew after each step, or the next one would clash with it.
    const auto whenRead = [table](const std::function<void()> &step) {
        QSignalSpy rows(table->model(), &QAbstractItemModel::modelReset);
        QSignalSpy cells(table->model(), &QAbstractItemModel::dataChanged);
        step();
        QTRY_VERIFY(!rows.isEmpty() || !cells.isEmpty());
    };

    // Not required any more: the product lacks less.
    using Model = catalog::FamilyModel;
    whenRead([table] {
        QVERIFY(table->model()->setData(table->model()->index(0, Model::RequiredColumn),
                                        Qt::Unchecked, Qt::CheckStateRole));
    });
    QCOMPARE(completeness(), 50);
    QVERIFY(!family().attributes.at(0).required);

    // A new attribute, which becomes a choice.
    auto *name = dialog->findChild<QComboBox *>(u"attributeCombo"_s);
    name->setEditText(u"Chuck size"_s);
    whenRead([dialog] { dialog->findChild<QAction *>(u"addAttributeAction"_s)->trigger(); });
    QTRY_COMPARE(table->model()->rowCount(), 5);
    QCOMPARE(family().attributes.at(4).attribute.code, u"chuck_size"_s);
    whenRead([table] {
        QVERIFY(table->model()->setData(table->model()->index(4, Model::KindColumn), u"choice"_s,
                                        Qt::EditRole));
    });
    QCOMPARE(family().attributes.at(4).attribute.kind, catalog::Attribute::Kind::Choice);
    QVERIFY(table->model()->index(4, Model::ChoicesColumn).flags() & Qt::ItemIsEditable);
    whenRead([table] {
        QVERIFY(table->model()->setData(table->model()->index(4, Model::ChoicesColumn),
                                        u"10 mm; 13 mm"_s, Qt::EditRole));
    });
    QCOMPARE(family().attributes.at(4).attribute.choices, (QStringList{u"10 mm"_s, u"13 mm"_s}));
    table->selectRow(4);
    whenRead([dialog] { dialog->findChild<QAction *>(u"attributeUpAction"_s)->trigger(); });
    QCOMPARE(family().attributes.at(3).attribute.code, u"chuck_size"_s);

    // All of it can be taken back.
    while (m_desk->edits().canUndo()) {
        QSignalSpy taken(&m_desk->edits(), SIGNAL(undoStateChanged()));
        m_desk->edits().undo();
        QTRY_VERIFY(!taken.isEmpty());
    }
    QCOMPARE(family().attributes.size(), 4);
    QVERIFY(family().attributes.at(0).required);
    QCOMPARE(completeness(), 42);
}

void TestFamiliesDialog::familiesComeAndGo()
{
    trigger("familiesAction");
    auto *dialog = m_page->findChild<QDialog *>(u"familiesDialog"_s);
    auto *list = dialog->findChild<QListWidget *>(u"familiesList"_s);
    QTRY_COMPARE(list->count(), 1);
    auto *name = dialog->findChild<QLineEdit *>(u"newFamilyEdit"_s);
    QTest::keyClicks(name, u"Saw blades"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(list->count(), 2);
    QTRY_COMPARE(list->currentItem()->text(), u"Saw blades"_s);
    QVERIFY(dialog->isVisible()); // Return adds, and does not close
    widgets::setNextAnswer(widgets::Answer::Accept);
    dialog->findChild<QAction *>(u"removeFamilyAction"_s)->trigger();
    QTRY_COMPARE(list->count(), 1);
    // One with products stays, and the reason is told.
    change(stored(u"D-1"_s).id, u"family"_s, std::nullopt, CatalogFixture::Family.toString());
    widgets::setNextAnswer(widgets::Answer::Accept);
    dialog->findChild<QAction *>(u"removeFamilyAction"_s)->trigger();
    const auto *bar = dialog->findChild<widgets::MessageBar *>();
    QTRY_VERIFY2(bar->text().contains(u"still used"_s), qPrintable(bar->text()));
    QCOMPARE(list->count(), 1);
}

QTEST_MAIN(TestFamiliesDialog)
#include "test_familiesdialog.moc"
