// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/pricegridmodel.h"
#include "tests/catalog/catalogpagetest.h"
#include "tests/support/pasted.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/recordpicker.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using people::Capability;
using people::Feature;
using support::CatalogFixture;

class TestCatalogPage : public support::CatalogPageTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void editIsSavedJournalledAndUndone();
    void leadsToAField();
    void goesBackToTheRowItCameFrom();
    void tooLongTextIsRefusedBesideItsField();
    void priceThatIsNoPriceIsRefused();
    void pricesArePastedAsABlock();
    void brokenPictureIsNamedAndNothingIsLost();
    void countryOfOriginIsChosenAndTakenBack();
    void pictureIsStoredWithTheProduct();
    void unsavedChangesAreAskedAbout_data();
    void unsavedChangesAreAskedAbout();
    void clashShowsAllThreeAndKeepsTheChoice_data();
    void clashShowsAllThreeAndKeepsTheChoice();
    void newProductAndCopy();
    void listIsFilteredAndRenamed();
    void pastedPricesAreAskedAbout();
    void whatIsNoContentStaysInTheCell();
    void pastedCodesAreShown();
    void selectionIsPublished();
    void aCategoryIsMadeWhereItIsChosen();
    void knownBrandsAreOffered();
    void roleDecidesWhatIsOffered();
    void editingProductsIsNotEditingPrices();
};

void TestCatalogPage::goesBackToTheRowItCameFrom()
{
    select(0);
    const base::Id product = m_editor->draft().id();
    trigger("newProductAction");
    QVERIFY(m_editor->draft().isNew());
    m_page->discardChanges();
    find<widgets::TableView>("productTable")->selectRow(0);
    QTRY_COMPARE(m_editor->draft().id(), product);
}

//! What nobody has made yet is made, chosen and saved like any other; the list stays as it is.
void TestCatalogPage::aCategoryIsMadeWhereItIsChosen()
{
    select(0);
    auto *picker = find<widgets::RecordPicker>("productCategoryEdit");
    QTRY_VERIFY(picker->text().contains(u"Drills"_s));
    picker->setFocus();
    picker->selectAll();
    QTest::keyClicks(picker, u"Sealants"_s);
    QVERIFY(m_editor->draft().problem(u"category"_s)); // there is none yet
    auto *popup = picker->findChild<QCompleter *>()->popup();
    QTRY_COMPARE(popup->model()->index(0, 0).data().toString(), u"Create “Sealants”"_s);
    QTRY_VERIFY(popup->isVisible());
    popup->setCurrentIndex(popup->model()->index(0, 0));
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_VERIFY(!m_editor->draft().problem(u"category"_s));
    QTRY_COMPARE(picker->text(), u"Sealants"_s);
    QCOMPARE(m_list->rowCount(), 3);
    const base::Id made = picker->record().id;
    trigger("saveProductAction");
    QTRY_COMPARE(stored(u"D-1"_s).category, made);
}

//! Brands that other products have are offered while typing.
void TestCatalogPage::knownBrandsAreOffered()
{
    QVERIFY_RESULT(m_desk->db().run(u"UPDATE product SET brand = 'Hilfix' WHERE sku = 'D-2'"_s));
    select(0);
    auto *brand = find<QLineEdit>("productBrandEdit");
    brand->clearFocus();
    brand->setFocus();
    QTRY_COMPARE(brand->completer()->model()->rowCount(), 1);
    brand->clear();
    QTest::keyClicks(brand, u"fix"_s);
    auto *popup = brand->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    popup->setCurrentIndex(popup->model()->index(0, 0));
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(brand->text(), u"Hilfix"_s);
    trigger("saveProductAction");
    QTRY_COMPARE(stored(u"D-1"_s).brand, u"Hilfix"_s);
}

void TestCatalogPage::leadsToAField()
{
    QTRY_VERIFY(m_list->rowCount() > 1);
    const base::Id product = m_list->idAt(1);
    const auto *tabs = find<QTabWidget>("productTabs");
    m_page->showField(u"product"_s, product, u"summary"_s); // it is still to be read
    QTRY_COMPARE(m_editor->draft().id(), product);
    QTRY_VERIFY(find<QPlainTextEdit>("productSummaryEdit")->hasFocus());
    m_page->showField(u"product"_s, product, u"packaging[0].gtin"_s); // it is shown already
    QCOMPARE(tabs->currentIndex(), 4);
    m_page->showField(u"product"_s, product, u"values[2].value"_s);
    QCOMPARE(tabs->currentIndex(), 1);
    m_page->showField(u"product"_s, product, u"sku"_s);
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(find<QLineEdit>("productSkuEdit")->hasFocus());
}

void TestCatalogPage::editIsSavedJournalledAndUndone()
{
    const QAbstractItemModelTester tester(m_list);
    select(0);
    QCOMPARE(find<QLineEdit>("productNameEdit")->text(), u"Anchor"_s);
    QVERIFY(!m_page->hasUnsavedChanges());
    QVERIFY(!find<QAction>("saveProductAction")->isEnabled());
    type("productNameEdit", u"Big anchor"_s);
    QVERIFY(m_page->hasUnsavedChanges());
    trigger("saveProductAction");
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(stored(u"D-1"_s).name, u"Big anchor"_s);
    QTRY_COMPARE(m_list->index(0, catalog::ProductListModel::NameColumn).data().toString(),
                 u"Big anchor"_s);
    find<QTabWidget>("productTabs")->setCurrentIndex(5);
    auto *history = find<QTreeWidget>("productHistoryTree");
    QTRY_VERIFY(history->topLevelItemCount() >= 2);
    QVERIFY(history->topLevelItem(0)->text(0).contains(u"Anna"_s));
    QCOMPARE(history->topLevelItem(0)->child(0)->text(1), u"Anchor"_s);
    QCOMPARE(history->topLevelItem(0)->child(0)->text(2), u"Big anchor"_s);
    m_desk->edits().undo();
    QTRY_COMPARE(find<QLineEdit>("productNameEdit")->text(), u"Anchor"_s);
    QCOMPARE(stored(u"D-1"_s).name, u"Anchor"_s);
    m_desk->edits().redo();
    QTRY_COMPARE(find<QLineEdit>("productNameEdit")->text(), u"Big anchor"_s);
    QVERIFY(!m_page->hasUnsavedChanges());
}

void TestCatalogPage::tooLongTextIsRefusedBesideItsField()
{
    select(0);
    type("productNameEdit", QString(401, u'x'));
    QTRY_VERIFY(std::ranges::any_of(m_page->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"400"_s);
    }));
    QSignalSpy failed(m_page, &widgets::Page::saveFailed);
    m_page->saveChanges();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(message().contains(u"too long"_s));
    QCOMPARE(stored(u"D-1"_s).name, u"Anchor"_s);
    QVERIFY(m_page->hasUnsavedChanges()); // what was typed is still there
    trigger("revertProductAction");
    QCOMPARE(find<QLineEdit>("productNameEdit")->text(), u"Anchor"_s);
}

void TestCatalogPage::priceThatIsNoPriceIsRefused()
{
    select(0);
    QAbstractItemModel *grid = find<widgets::TableView>("productPricesTable")->model();
    const QAbstractItemModelTester tester(grid);
    QTRY_COMPARE(grid->columnCount(), 4);
    QVERIFY(grid->setData(grid->index(0, 2), u"cheap"_s));
    QSignalSpy failed(m_page, &widgets::Page::saveFailed);
    m_page->saveChanges();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(message().contains(u"not a number"_s));
    QVERIFY(grid->setData(grid->index(0, 2), u"12.50"_s));
    m_page->saveChanges();
    QTRY_VERIFY2(!m_page->hasUnsavedChanges(), qPrintable(message()));
    QTRY_COMPARE(grid->index(0, 2).data().toString(), u"12.50"_s);
}

void TestCatalogPage::pricesArePastedAsABlock()
{
    select(0);
    auto *table = find<widgets::TableView>("productPricesTable");
    QAbstractItemModel *grid = table->model();
    QTRY_COMPARE(grid->columnCount(), 4);
    Q_EMIT table->pasteRequested({{u"1"_s, u"10"_s, u"9"_s}, {u"100"_s, u"8"_s, u"7.5"_s}},
                                 grid->index(0, 1));
    const auto *review = support::reviewedPaste();
    QVERIFY(review);
    QCOMPARE(review->model()->index(1, 0).data().toString(), u"New row"_s);
    QCOMPARE(review->model()->index(1, 3).data().toString(), u"10.00"_s);
    QCOMPARE(grid->rowCount(), 1); // nothing yet
    support::answerPaste();
    QTRY_COMPARE(grid->rowCount(), 3);
    m_page->saveChanges();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    auto prices = m_desk->db().select(
        u"SELECT count(*), CAST(sum(amount) AS bigint) FROM price WHERE product_id = ?"_s,
        store::args(m_list->idAt(0)));
    QVERIFY_RESULT(prices);
    QVERIFY(prices->next());
    QCOMPARE(prices->integer(0), 4);
    QCOMPARE(prices->integer(1), 345'000);
}

void TestCatalogPage::pastedPricesAreAskedAbout()
{
    select(0);
    auto *table = find<widgets::TableView>("productPricesTable");
    QAbstractItemModel *grid = table->model();
    QTRY_COMPARE(grid->columnCount(), 4);
    const QString before = grid->index(0, 2).data().toString();
    Q_EMIT table->pasteRequested({{u"4,20"_s}, {u"12.5"_s}}, grid->index(0, 2));
    QVERIFY(find<QLabel>("pricesProblemLabel")->text().contains(u"“4,20” and “12.5”"_s));
    QCOMPARE(grid->index(0, 2).data().toString(), before);
    widgets::setNextAnswer(widgets::Answer::Reject); // a decimal comma
    Q_EMIT table->pasteRequested({{u"1,234"_s}}, grid->index(0, 2));
    QTRY_COMPARE(grid->index(0, 2).data().toString(), u"1.234"_s);
    // What nobody can have meant as a number is not read as a stored text.
    QVERIFY(grid->setData(grid->index(0, 2), u"12.5 net"_s));
    QVERIFY(grid->index(0, 2).data(catalog::PriceGridModel::ProblemRole).isValid());
    QCOMPARE(grid->index(0, 2).data().toString(), u"12.5 net"_s);
}

//! "1.5" is no number in German, and must not become one and a half or fifteen.
void TestCatalogPage::whatIsNoContentStaysInTheCell()
{
    const QLocale before;
    QLocale::setDefault(QLocale(u"de_DE"_s));
    const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
    select(0);
    QAbstractItemModel *packages = find<widgets::TableView>("productPackagingTable")->model();
    const QAbstractItemModelTester tester(packages);
    QTRY_COMPARE(packages->rowCount(), 1); // the empty row
    QVERIFY(packages->setData(packages->index(0, 0), u"XBX"_s));
    auto *problem = find<QLabel>("packagingProblemLabel");
    for (const auto &[typed, shown, isRight] : {std::tuple(u"1.5"_s, u"1.5"_s, false),
                                                {u"1,5"_s, u"1,5"_s, true},
                                                {u"=12*2"_s, u"24"_s, true},
                                                {u"1.500"_s, u"1.500"_s, true}}) {
        QVERIFY(packages->setData(packages->index(0, 1), typed));
        QCOMPARE(packages->index(0, 1).data().toString(), shown);
        QCOMPARE(problem->text().isEmpty(), isRight);
    }
}

void TestCatalogPage::brokenPictureIsNamedAndNothingIsLost()
{
    select(0);
    type("productNameEdit", u"Typed"_s);
    find<QTabWidget>("productTabs")->setCurrentIndex(3);
    const QString fileName = m_desk->file(u"broken.png"_s);
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG\r\n\x1a\n and then rubbish");
    file.close();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(fileName)});
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    // There is no picture yet: the drop lands on the tab, beside the list.
    QWidget *tab = find<QListView>("productPicturesList")->parentWidget();
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(tab, &enter); // the drop goes where a drag has entered
    QCoreApplication::sendEvent(tab, &drop);
    QTRY_VERIFY2(message().contains(u"broken.png"_s), qPrintable(message()));
    QCOMPARE(m_editor->draft().mediaIds(), QList<base::Id>());
    QCOMPARE(find<QLineEdit>("productNameEdit")->text(), u"Typed"_s);
}

void TestCatalogPage::countryOfOriginIsChosenAndTakenBack()
{
    select(0);
    auto *country = find<QComboBox>("productCountryCombo");
    QCOMPARE(country->currentData().toString(), QString());
    country->setCurrentIndex(country->findData(u"CH"_s));
    Q_EMIT country->activated(country->currentIndex());
    m_page->saveChanges();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(stored(u"D-1"_s).countryOfOrigin, u"CH"_s);
    m_desk->edits().undo();
    QTRY_COMPARE(country->currentData().toString(), QString());
}

void TestCatalogPage::pictureIsStoredWithTheProduct()
{
    select(0);
    find<QTabWidget>("productTabs")->setCurrentIndex(3);
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const QString fileName = m_desk->file(u"drill.png"_s);
    QVERIFY(image.save(fileName));
    m_editor->addFiles({fileName, fileName}); // chosen twice: shown once
    QTRY_COMPARE(m_editor->picturesUnderWay(), 0);
    QCOMPARE(m_editor->draft().mediaIds().size(), 1);
    type("pictureAltTextEdit", u"A green drill"_s);
    m_page->saveChanges();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(stored(u"D-1"_s).assets.size(), 1);
    QCOMPARE(m_editor->draft().media().first().altText, u"A green drill"_s);
    m_desk->edits().undo(); // takes back the link and the record of the picture as well
    QTRY_VERIFY(m_editor->draft().mediaIds().isEmpty());
    QVERIFY(stored(u"D-1"_s).assets.isEmpty());
}

void TestCatalogPage::unsavedChangesAreAskedAbout_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QString>("name"); // stored afterwards
    QTest::addColumn<bool>("moves");
    QTest::newRow("save") << int(widgets::Answer::Accept) << u"Typed"_s << true;
    QTest::newRow("discard") << int(widgets::Answer::Reject) << u"Anchor"_s << true;
    QTest::newRow("stay") << int(widgets::Answer::Cancel) << u"Anchor"_s << false;
}

void TestCatalogPage::unsavedChangesAreAskedAbout()
{
    QFETCH(int, answer);
    QFETCH(QString, name);
    QFETCH(bool, moves);
    select(0);
    const base::Id first = m_list->idAt(0);
    const base::Id second = m_list->idAt(1);
    type("productNameEdit", u"Typed"_s);
    widgets::setNextAnswer(widgets::Answer(answer));
    find<widgets::TableView>("productTable")->setCurrentIndex(m_list->index(1, 1));
    QTRY_COMPARE(m_editor->draft().id(), moves ? second : first);
    QTRY_COMPARE(stored(u"D-1"_s).name, name);
    QCOMPARE(m_page->hasUnsavedChanges(), !moves);
    // The list shows as selected what the editor shows.
    QTRY_COMPARE(m_list->idAt(find<widgets::TableView>("productTable")->currentIndex().row()),
                 moves ? second : first);
}

void TestCatalogPage::clashShowsAllThreeAndKeepsTheChoice_data()
{
    QTest::addColumn<bool>("ours");
    QTest::newRow("ours") << true;
    QTest::newRow("theirs") << false;
}

void TestCatalogPage::clashShowsAllThreeAndKeepsTheChoice()
{
    QFETCH(bool, ours);
    select(0);
    change(m_list->idAt(0), u"name"_s, u"Anchor"_s, u"Theirs"_s);
    type("productNameEdit", u"Mine"_s);
    trigger("saveProductAction");
    QTRY_VERIFY(m_page->findChild<QDialog *>(u"conflictDialog"_s) != nullptr);
    auto *dialog = find<QDialog>("conflictDialog");
    QCOMPARE(stored(u"D-1"_s).name, u"Theirs"_s); // nothing was written before the choice
    auto *choice = dialog->findChild<QComboBox *>(u"keepCombo0"_s);
    QVERIFY(choice);
    choice->setCurrentIndex(ours ? 0 : 1);
    dialog->findChild<QPushButton *>(u"saveChoiceButton"_s)->click();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QTRY_COMPARE(stored(u"D-1"_s).name, ours ? u"Mine"_s : u"Theirs"_s);
    QCOMPARE(find<QLineEdit>("productNameEdit")->text(), ours ? u"Mine"_s : u"Theirs"_s);
}

void TestCatalogPage::newProductAndCopy()
{
    trigger("newProductAction");
    QVERIFY(m_editor->draft().isNew());
    m_page->saveChanges();
    QVERIFY(message().contains(u"missing"_s)); // name and SKU
    type("productNameEdit", u"Drill"_s);
    type("productSkuEdit", u"d-1"_s); // taken, in other letters
    m_page->saveChanges();
    QTRY_VERIFY(message().contains(u"d-1"_s));
    type("productSkuEdit", u"D-9"_s);
    m_page->saveChanges();
    QTRY_COMPARE(m_list->rowCount(), 4);
    QCOMPARE(stored(u"D-9"_s).name, u"Drill"_s);
    QTRY_VERIFY(!m_editor->draft().isNew());
    trigger("duplicateProductAction");
    QVERIFY(m_editor->draft().isNew());
    QCOMPARE(find<QLineEdit>("productNameEdit")->text(), u"Drill"_s);
    QCOMPARE(find<QLineEdit>("productSkuEdit")->text(), QString());
    m_page->discardChanges();
    QVERIFY(!m_editor->hasProduct());
}

void TestCatalogPage::listIsFilteredAndRenamed()
{
    const QAbstractItemModelTester tester(m_list);
    auto *search = find<QLineEdit>("productSearchField");
    search->setText(u"chis"_s);
    QTRY_COMPARE(m_list->rowCount(), 1);
    search->clear();
    QTRY_COMPARE(m_list->rowCount(), 3);
    m_list->sort(catalog::ProductListModel::NameColumn, Qt::DescendingOrder);
    QTRY_COMPARE(m_list->index(0, catalog::ProductListModel::SkuColumn).data().toString(),
                 u"D-3"_s);
    QTRY_VERIFY(m_list->setData(m_list->index(0, catalog::ProductListModel::NameColumn),
                                u"Cold chisel"_s, Qt::EditRole));
    QTRY_COMPARE(stored(u"D-3"_s).name, u"Cold chisel"_s);
    QTRY_COMPARE(m_list->index(0, catalog::ProductListModel::NameColumn).data().toString(),
                 u"Cold chisel"_s);
}

//! A column of a spreadsheet in the search field.
void TestCatalogPage::pastedCodesAreShown()
{
    auto *search = find<QLineEdit>("productSearchField");
    QGuiApplication::clipboard()->setText(u"D-3\r\nd-1\r\nX-9\r\n"_s);
    search->setFocus();
    search->paste();
    QTRY_COMPARE(m_list->rowCount(), 2);
    QTRY_VERIFY2(message().contains(u"X-9"_s), qPrintable(message()));
    // They are narrowed down like any other list.
    m_list->sort(catalog::ProductListModel::SkuColumn, Qt::DescendingOrder);
    QTRY_COMPARE(m_list->index(0, catalog::ProductListModel::SkuColumn).data().toString(),
                 u"D-3"_s);
    search->setText(u"D-2; D-3"_s);
    QTRY_COMPARE(m_list->rowCount(), 2);
    QTRY_COMPARE(message().trimmed(), QString());
    search->clear();
    QTRY_COMPARE(m_list->rowCount(), 3);
}

void TestCatalogPage::selectionIsPublished()
{
    find<widgets::TableView>("productTable")->selectAll();
    QTRY_VERIFY(find<QAction>("publishProductsAction")->isEnabled());
    trigger("publishProductsAction");
    QTRY_COMPARE(stored(u"D-3"_s).publication(CatalogFixture::Portal),
                 catalog::PublicationState::Published);
    QTRY_VERIFY(message().contains(u"3"_s));
    QCOMPARE(stored(u"D-1"_s).publication(CatalogFixture::Portal),
             catalog::PublicationState::Published);
    m_desk->edits().undo(); // one step for all
    QTRY_COMPARE(stored(u"D-1"_s).publication(CatalogFixture::Portal),
                 catalog::PublicationState::Draft);
}

void TestCatalogPage::roleDecidesWhatIsOffered()
{
    open({{Feature::Catalog, Capability::See}});
    select(0);
    QVERIFY(!find<QAction>("newProductAction")->isEnabled());
    QVERIFY(!find<QAction>("publishProductAction")->isEnabled());
    QVERIFY(find<QAction>("publishProductAction")->toolTip().contains(u"role"_s));
    QVERIFY(find<QLineEdit>("productNameEdit")->isReadOnly());
    QVERIFY(find<QPlainTextEdit>("productDescriptionEdit")->isReadOnly());
}

void TestCatalogPage::editingProductsIsNotEditingPrices()
{
    QVERIFY_RESULT(m_desk->db().insertMany(
        u"price"_s,
        {u"id"_s, u"price_list_id"_s, u"product_id"_s, u"unit"_s, u"min_quantity"_s, u"amount"_s},
        {store::args(base::Id(1), CatalogFixture::Retail, stored(u"D-1"_s).id, u"C62"_s, 1000,
                     100'000)}));
    open({{Feature::Catalog, Capability::See}, {Feature::Catalog, Capability::Edit}});
    select(0);
    QAbstractItemModel *grid = find<widgets::TableView>("productPricesTable")->model();
    QTRY_COMPARE(grid->rowCount(), 1);
    QCOMPARE(grid->columnCount(), 4);
    QVERIFY(!(grid->flags(grid->index(0, 2)) & Qt::ItemIsEditable));
    QVERIFY(!grid->setData(grid->index(0, 2), u"12.50"_s));
    QVERIFY(!m_page->hasUnsavedChanges());

    trigger("duplicateProductAction"); // the copy of a product that has a price
    type("productSkuEdit", u"D-4"_s);
    m_page->saveChanges();
    QTRY_VERIFY2(!m_page->hasUnsavedChanges(), qPrintable(message()));
    QVERIFY(!stored(u"D-4"_s).id.isNull());
    auto prices = m_desk->db().select(u"SELECT count(*) FROM price WHERE product_id = ?"_s,
                                      store::args(stored(u"D-4"_s).id));
    QVERIFY_RESULT(prices);
    QVERIFY(prices->next());
    QCOMPARE(prices->integer(0), 0);
}

QTEST_MAIN(TestCatalogPage)
#include "test_catalogpage.moc"
