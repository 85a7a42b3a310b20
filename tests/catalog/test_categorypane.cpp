// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/categorieseditor.h"
#include "models/catalog/categoryrepository.h"
#include "tests/catalog/catalogfixture.h"
#include "tests/support/desk.h"
#include "ui/catalog/categorypane.h"
#include "ui/text/edittext.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <optional>

using namespace Qt::StringLiterals;
using catalog::Category;
using people::Capability;
using people::Feature;
using support::CatalogFixture;

//! The tree of the fixture, Tools with Drills in it, and what a person at the page does to it.
class TestCategoryPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void newOneIsChosen_data();
    void newOneIsChosen();
    void codesStayApart();
    void renamedInPlace();
    void stepsAmongSiblings();
    void dragged_data();
    void dragged();
    void onlyAnEmptyOneGoes();
    void stepsInARow();
    void everythingIsTakenBack();
    void roleDecidesWhatIsOffered();

private:
    void open(const QList<people::Session::Grant> &grants);
    void trigger(const char *action)
    {
        m_pane->findChild<QAction *>(QLatin1String(action))->trigger();
    }
    [[nodiscard]] bool isEnabled(const char *action) const
    {
        return m_pane->findChild<QAction *>(QLatin1String(action))->isEnabled();
    }
    //! Answers the question for a name.
    void name(const QString &text)
    {
        auto *dialog = m_pane->findChild<QInputDialog *>(u"categoryNameDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(text);
        QTest::keyClick(dialog, Qt::Key_Return);
    }
    //! Makes one at the top, and waits for it.
    void addAtTop(const QString &text)
    {
        m_pane->selectCategory(CatalogFixture::Tools);
        trigger("newCategoryAction");
        name(text);
        QTRY_COMPARE(m_tree->currentIndex().data().toString(), text);
    }
    [[nodiscard]] QList<Category> all()
    {
        return catalog::CategoryRepository(m_desk->db()).all().valueOr({});
    }
    //! "Tools, Tools/Drills": in the order of the tree.
    [[nodiscard]] QString tree()
    {
        QStringList paths;
        const QList<Category> categories = all();
        for (const Category &one : categories) {
            paths += catalog::pathNames(categories, one.id).join(u'/');
        }
        return paths.join(u", "_s);
    }
    //! The categories at the top as the pane shows them, which is some moments after tree().
    [[nodiscard]] QString shown()
    {
        QStringList names;
        for (int row = 1; row < m_tree->model()->rowCount(); ++row) { // behind "All products"
            names += m_tree->model()->index(row, 0).data().toString();
        }
        return names.join(u", "_s);
    }

    std::optional<support::Desk> m_desk;
    catalog::CategoriesEditor *m_editor = nullptr;
    catalogui::CategoryPane *m_pane = nullptr;
    QTreeView *m_tree = nullptr;
    QStringList m_failures;
};

void TestCategoryPane::init()
{
    m_desk.emplace();
    QVERIFY_RESULT(CatalogFixture().fill(m_desk->db()));
    open({{Feature::Catalog, Capability::See}, {Feature::Catalog, Capability::Edit}});
}

void TestCategoryPane::open(const QList<people::Session::Grant> &grants)
{
    m_desk->open(u"catalog"_s, grants);
    m_failures.clear();
    m_editor = m_desk->find<catalog::CategoriesEditor>();
    m_pane = m_desk->find<catalogui::CategoryPane>();
    m_tree = m_desk->find<QTreeView>(u"categoryTree"_s);
    connect(m_editor, &catalog::CategoriesEditor::failed, this,
            [this](const base::Error &error) { m_failures += error.codeName(); });
    QTRY_COMPARE(shown(), u"Tools"_s);
}

void TestCategoryPane::newOneIsChosen_data()
{
    QTest::addColumn<base::Id>("chosen");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("tree");
    const QByteArray beside = "newCategoryAction";
    const QByteArray below = "newSubcategoryAction";
    QTest::addRow("at the top") << base::Id() << beside << u"Tools, Tools/Drills, Saws"_s;
    QTest::addRow("beside the top one")
        << CatalogFixture::Tools << beside << u"Tools, Tools/Drills, Saws"_s;
    QTest::addRow("beside a lower one")
        << CatalogFixture::Drills << beside << u"Tools, Tools/Drills, Tools/Saws"_s;
    QTest::addRow("below one") << CatalogFixture::Drills << below
                               << u"Tools, Tools/Drills, Tools/Drills/Saws"_s;
}

void TestCategoryPane::newOneIsChosen()
{
    QFETCH(base::Id, chosen);
    QFETCH(QByteArray, action);
    QFETCH(QString, tree);
    m_pane->selectCategory(chosen);
    QSignalSpy told(m_pane, &catalogui::CategoryPane::categoryChosen);
    trigger(action.constData());
    name(u" Saws "_s);
    QTRY_COMPARE(m_tree->currentIndex().data().toString(), u"Saws"_s);
    QCOMPARE(this->tree(), tree);
    QCOMPARE(all().constLast().code, u"saws"_s);
    QCOMPARE(told.constLast().constFirst().value<base::Id>(), m_pane->currentCategory());
    QCOMPARE(m_failures, QStringList());
}

void TestCategoryPane::codesStayApart()
{
    addAtTop(u"Säge Blätter"_s);
    addAtTop(u"Sage Blatter"_s);
    addAtTop(u"電動工具"_s);
    QStringList codes;
    for (const Category &one : all()) {
        codes += one.code;
    }
    QCOMPARE(codes.mid(2), (QStringList{u"sage_blatter"_s, u"sage_blatter2"_s, u"x"_s}));
}

void TestCategoryPane::renamedInPlace()
{
    m_pane->selectCategory(CatalogFixture::Drills);
    trigger("renameCategoryAction");
    auto *line = m_tree->viewport()->findChild<QLineEdit *>();
    QVERIFY(line);
    QCOMPARE(line->text(), u"Drills"_s);
    line->setText(u"Power drills"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(tree(), u"Tools, Tools/Power drills"_s);
    QTRY_COMPARE(m_tree->currentIndex().data().toString(), u"Power drills"_s);

    // An empty name is none, and "All products" has none to change.
    trigger("renameCategoryAction");
    line = m_tree->viewport()->findChild<QLineEdit *>();
    line->clear();
    QTest::keyClick(line, Qt::Key_Return);
    m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
    QVERIFY(!isEnabled("renameCategoryAction"));
    QCOMPARE(tree(), u"Tools, Tools/Power drills"_s);
}

void TestCategoryPane::stepsAmongSiblings()
{
    addAtTop(u"Saws"_s);
    addAtTop(u"Anvils"_s);
    QVERIFY(!isEnabled("categoryDownAction")); // it is the last
    trigger("categoryUpAction");
    QTRY_COMPARE(tree(), u"Tools, Tools/Drills, Anvils, Saws"_s);
    QTRY_COMPARE(shown(), u"Tools, Anvils, Saws"_s);
    trigger("categoryUpAction");
    QTRY_COMPARE(tree(), u"Anvils, Tools, Tools/Drills, Saws"_s);
    QTRY_COMPARE(shown(), u"Anvils, Tools, Saws"_s);
    QTRY_VERIFY(!isEnabled("categoryUpAction"));
    QCOMPARE(m_tree->currentIndex().data().toString(), u"Anvils"_s);
    trigger("categoryDownAction");
    QTRY_COMPARE(tree(), u"Tools, Tools/Drills, Anvils, Saws"_s);
}

void TestCategoryPane::dragged_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("onto"); // empty = among the top ones
    QTest::addColumn<int>("row"); // -1 = onto it
    QTest::addColumn<QString>("tree"); // empty = refused
    const QString before = u"Tools, Tools/Drills, Saws, Anvils"_s;
    QTest::addRow("into another") << u"Saws"_s << u"Tools"_s << -1
                                  << u"Tools, Tools/Drills, Tools/Saws, Anvils"_s;
    QTest::addRow("before another")
        << u"Anvils"_s << u"Tools"_s << 0 << u"Tools, Tools/Anvils, Tools/Drills, Saws"_s;
    QTest::addRow("to the front") << u"Anvils"_s << QString() << 1
                                  << u"Anvils, Tools, Tools/Drills, Saws"_s;
    QTest::addRow("before all products")
        << u"Anvils"_s << QString() << 0 << u"Anvils, Tools, Tools/Drills, Saws"_s;
    QTest::addRow("to the end") << u"Tools"_s << QString() << 4
                                << u"Saws, Anvils, Tools, Tools/Drills"_s;
    QTest::addRow("to the top") << u"Drills"_s << u"All products"_s << -1
                                << u"Tools, Saws, Anvils, Drills"_s;
    QTest::addRow("where it is") << u"Saws"_s << QString() << 2 << before;
    QTest::addRow("onto itself") << u"Tools"_s << u"Tools"_s << -1 << QString();
    QTest::addRow("below itself") << u"Tools"_s << u"Drills"_s << -1 << QString();
}

void TestCategoryPane::dragged()
{
    QFETCH(QString, what);
    QFETCH(QString, onto);
    QFETCH(int, row);
    QFETCH(QString, tree);
    addAtTop(u"Saws"_s);
    addAtTop(u"Anvils"_s);
    QAbstractItemModel *model = m_tree->model();
    const QAbstractItemModelTester tester(model);
    const auto indexOf = [model](const QString &text) {
        return model->match(model->index(0, 0), Qt::DisplayRole, text, 1,
                            Qt::MatchExactly | Qt::MatchRecursive);
    };
    const std::unique_ptr<QMimeData> data(model->mimeData(indexOf(what)));
    const QModelIndex target = onto.isEmpty() ? QModelIndex() : indexOf(onto).value(0);
    QCOMPARE(model->canDropMimeData(data.get(), Qt::MoveAction, row, 0, target), !tree.isEmpty());
    const bool dropped = model->dropMimeData(data.get(), Qt::MoveAction, row, 0, target);
    QCOMPARE(dropped, !tree.isEmpty());
    QTRY_COMPARE(this->tree(), dropped ? tree : u"Tools, Tools/Drills, Saws, Anvils"_s);
    QCOMPARE(m_failures, QStringList());
    QVERIFY(!model->canDropMimeData(std::make_unique<QMimeData>().get(), Qt::MoveAction, -1, 0,
                                    model->index(1, 0)));
}

void TestCategoryPane::onlyAnEmptyOneGoes()
{
    QVERIFY_RESULT(CatalogFixture().addProduct(m_desk->db(), u"D-1"_s, u"Anchor"_s));
    open({{Feature::Catalog, Capability::See}, {Feature::Catalog, Capability::Edit}});
    for (const base::Id full : {CatalogFixture::Tools, CatalogFixture::Drills}) {
        m_pane->selectCategory(full);
        QVERIFY(!isEnabled("removeCategoryAction"));
        m_editor->remove(full); // as somebody whose tree is old
        QTRY_COMPARE(m_failures, QStringList{u"Store_InUse"_s});
        m_failures.clear();
    }
    addAtTop(u"Saws"_s);
    QVERIFY(isEnabled("removeCategoryAction"));
    trigger("removeCategoryAction");
    QTRY_COMPARE(tree(), u"Tools, Tools/Drills"_s);
    QTRY_COMPARE(m_tree->currentIndex().data().toString(), u"All products"_s);
    m_desk->edits().undo();
    QTRY_COMPARE(tree(), u"Tools, Tools/Drills, Saws"_s);
    QCOMPARE(all().constLast().code, u"saws"_s);
}

//! Somebody who holds the key down does not wait for the database.
void TestCategoryPane::stepsInARow()
{
    for (const QString &text : {u"Saws"_s, u"Anvils"_s, u"Files"_s}) {
        addAtTop(text);
    }
    const base::Id files = m_pane->currentCategory();
    QTRY_COMPARE(shown(), u"Tools, Saws, Anvils, Files"_s);
    m_editor->step(files, -1);
    m_editor->step(files, -1);
    m_editor->step(files, -1);
    m_editor->rename(files, u"Rasps"_s);
    m_editor->rename(files, u"Planes"_s);
    QTRY_COMPARE(shown(), u"Planes, Tools, Saws, Anvils"_s);
    QCOMPARE(m_failures, QStringList());
    // What is refused leaves nothing behind.
    m_editor->remove(CatalogFixture::Tools);
    QTRY_COMPARE(m_failures, QStringList{u"Store_InUse"_s});
    QCOMPARE(m_editor->place(CatalogFixture::Tools).at, 1);
    while (text::editLabel(m_desk->edits().undoLabel()) != u"New category Files"_s) {
        m_desk->edits().undo();
        QSignalSpy taken(&m_desk->edits(), SIGNAL(undoStateChanged()));
        QTRY_VERIFY(!taken.isEmpty());
    }
    QTRY_COMPARE(shown(), u"Tools, Saws, Anvils, Files"_s);
    QTRY_COMPARE(m_editor->place(files).at, 3);
}

void TestCategoryPane::everythingIsTakenBack()
{
    addAtTop(u"Saws"_s);
    const base::Id saws = m_pane->currentCategory();
    m_editor->move(saws, CatalogFixture::Tools, 0);
    QTRY_COMPARE(tree(), u"Tools, Tools/Saws, Tools/Drills"_s);
    m_editor->rename(saws, u"Blades"_s);
    QTRY_COMPARE(tree(), u"Tools, Tools/Blades, Tools/Drills"_s);
    m_editor->remove(saws);
    QTRY_COMPARE(tree(), u"Tools, Tools/Drills"_s);
    while (m_desk->edits().canUndo()) {
        QSignalSpy taken(&m_desk->edits(), SIGNAL(undoStateChanged()));
        m_desk->edits().undo();
        QTRY_VERIFY(!taken.isEmpty());
    }
    QTRY_COMPARE(tree(), u"Tools, Tools/Drills"_s);
    QCOMPARE(m_failures, QStringList());
    // Each step was queued for the portal, which has categories, and not for the ERP.
    auto rows
        = m_desk->db().select(u"SELECT DISTINCT system_id FROM outbox WHERE entity = 'category'"_s);
    QVERIFY_RESULT(rows);
    QVERIFY(rows->next());
    QCOMPARE(rows->id(0), CatalogFixture::Portal);
    QVERIFY(!rows->next());
}

void TestCategoryPane::roleDecidesWhatIsOffered()
{
    open({{Feature::Catalog, Capability::See}});
    m_pane->selectCategory(CatalogFixture::Drills);
    const auto actions = m_tree->actions();
    QVERIFY(!actions.isEmpty());
    for (const QAction *action : actions) {
        QVERIFY(!action->isVisible());
    }
    const Qt::ItemFlags flags = m_tree->currentIndex().flags();
    QVERIFY(!flags.testFlag(Qt::ItemIsEditable) && !flags.testFlag(Qt::ItemIsDragEnabled));
}

QTEST_MAIN(TestCategoryPane)
#include "test_categorypane.moc"
