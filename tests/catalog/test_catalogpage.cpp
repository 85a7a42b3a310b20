// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/familymodel.h"
#include "models/catalog/familyrepository.h"
#include "models/catalog/productrepository.h"
#include "models/media/thumbnailer.h"
#include "tests/catalog/catalogfixture.h"
#include "tests/support/testdatabase.h"
#include "ui/catalog/catalogpage.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using people::Capability;
using people::Feature;
using support::CatalogFixture;

class TestCatalogPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void editIsSavedJournalledAndUndone();
    void leadsToAField();
    void goesBackToTheRowItCameFrom();
    void tooLongTextIsRefusedBesideItsField();
    void priceThatIsNoPriceIsRefused();
    void pricesArePastedAsABlock();
    void brokenPictureIsNamedAndNothingIsLost();
    void countryOfOriginIsChosenByName();
    void pictureIsStoredWithTheProduct();
    void unsavedChangesAreAskedAbout_data();
    void unsavedChangesAreAskedAbout();
    void clashShowsAllThreeAndKeepsTheChoice_data();
    void clashShowsAllThreeAndKeepsTheChoice();
    void newProductAndCopy();
    void listIsFilteredAndRenamed();
    void pastedCodesAreShown();
    void selectionIsPublished();
    void familyIsEditedAndCompletenessFollows();
    void familiesComeAndGo();
    void roleDecidesWhatIsOffered();

private:
    void makePage(const QList<people::Session::Grant> &grants);
    void select(int row);
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *found = m_page->findChild<Widget *>(QLatin1String(name));
        if (!found) {
            qFatal("no %s on the page", name);
        }
        return found;
    }
    void trigger(const char *action) { find<QAction>(action)->trigger(); }
    void type(const char *edit, const QString &text)
    {
        auto *line = find<QLineEdit>(edit);
        line->selectAll();
        line->insert(text);
        Q_EMIT line->textEdited(line->text());
    }
    [[nodiscard]] QString message() const
    {
        QStringList texts;
        for (const QLabel *label : m_page->findChildren<QLabel *>(u"messageLabel"_s)) {
            texts += label->text();
        }
        return texts.join(u'\n');
    }
    [[nodiscard]] catalog::Product stored(const QString &sku)
    {
        const catalog::ProductRepository repository(m_database->db());
        return repository.loadBySkus({sku}).valueOr({}).value(0);
    }

    std::unique_ptr<support::TestDatabase> m_database;
    std::unique_ptr<CatalogFixture> m_fixture;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<people::EditService> m_edits;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<media::Thumbnailer> m_thumbnails;
    std::unique_ptr<catalog::ProductListModel> m_list;
    std::unique_ptr<catalog::ProductEditor> m_editor;
    std::unique_ptr<catalog::Publisher> m_publisher;
    std::unique_ptr<catalog::ProductExporter> m_exporter;
    std::unique_ptr<catalog::FamiliesEditor> m_families;
    std::unique_ptr<catalog::CategoriesEditor> m_categories;
    std::unique_ptr<catalogui::CatalogPage> m_page;
};

void TestCatalogPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"SupplierDeskTest"_s);
    QCoreApplication::setApplicationName(u"catalogpage"_s);
    QLocale::setDefault(QLocale::c());
}

void TestCatalogPage::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<support::TestDatabase>();
    m_fixture = std::make_unique<CatalogFixture>();
    QVERIFY_RESULT(m_fixture->fill(m_database->db()));
    for (const auto &[sku, name] :
         {std::pair(u"D-1"_s, u"Anchor"_s), {u"D-2"_s, u"Bit"_s}, {u"D-3"_s, u"Chisel"_s}}) {
        QVERIFY_RESULT(m_fixture->addProduct(m_database->db(), sku, name));
    }
    auto opened = store::Store::open(m_database->url());
    QVERIFY_RESULT(opened);
    m_store = std::move(*opened);
    makePage({{Feature::Catalog, Capability::See},
              {Feature::Catalog, Capability::Edit},
              {Feature::Catalog, Capability::Publish}});
}

void TestCatalogPage::makePage(const QList<people::Session::Grant> &grants)
{
    m_page.reset();
    m_categories.reset();
    m_families.reset();
    m_edits = std::make_unique<people::EditService>(
        *m_store, m_fixture->log,
        people::Session(base::Id(1), u"ada"_s, u"Ada"_s, u"Editor"_s, grants));
    const media::MediaFiles files(m_folder->path());
    m_thumbnails = std::make_unique<media::Thumbnailer>(files, QString());
    m_list = std::make_unique<catalog::ProductListModel>(*m_store);
    const catalog::PriceSource prices
        = {.lists = [](store::Database &) -> base::Result<QList<catalog::PriceListInfo>> {
               const base::Currency euro = base::Currency::parse(u"EUR").value();
               return QList<catalog::PriceListInfo>{
                   {CatalogFixture::Retail, u"retail"_s, u"Retail"_s, euro},
                   {CatalogFixture::Trade, u"trade"_s, u"Trade"_s, euro}};
           },
           .prices = catalog::storedPrices};
    m_editor = std::make_unique<catalog::ProductEditor>(
        *m_store, *m_edits, m_fixture->log, m_fixture->ids, m_fixture->clock, files, prices);
    m_publisher = std::make_unique<catalog::Publisher>(*m_store, *m_edits);
    m_exporter = std::make_unique<catalog::ProductExporter>(*m_store);
    m_families = std::make_unique<catalog::FamiliesEditor>(*m_store, *m_edits, m_fixture->ids);
    m_categories = std::make_unique<catalog::CategoriesEditor>(*m_edits, m_fixture->ids);
    m_page = std::make_unique<catalogui::CatalogPage>(
        catalogui::CatalogPage::Parts{.list = *m_list,
                                      .editor = *m_editor,
                                      .publisher = *m_publisher,
                                      .exporter = *m_exporter,
                                      .families = *m_families,
                                      .categories = *m_categories,
                                      .edits = *m_edits,
                                      .thumbnails = *m_thumbnails,
                                      .currency = base::Currency::parse(u"EUR").value()});
    m_page->resize(1280, 800);
    m_page->show();
    QTRY_COMPARE(m_list->rowCount(), 3);
    QTRY_VERIFY(m_list->index(0, 0).data(store::PagedModelBase::IsLoadedRole).toBool());
}

void TestCatalogPage::cleanup()
{
    m_page.reset();
    m_categories.reset();
    m_families.reset();
    m_exporter.reset();
    m_publisher.reset();
    m_editor.reset();
    m_list.reset();
    m_thumbnails.reset();
    m_edits.reset();
    m_store.reset();
    m_fixture.reset();
    m_database.reset();
}

void TestCatalogPage::select(int row)
{
    auto *table = find<widgets::TableView>("productTable");
    const base::Id id = m_list->idAt(row);
    table->setCurrentIndex(m_list->index(row, catalog::ProductListModel::NameColumn));
    QTRY_COMPARE(m_editor->draft().id(), id);
}

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
    const QAbstractItemModelTester tester(m_list.get());
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
    QVERIFY(history->topLevelItem(0)->text(0).contains(u"Ada"_s));
    QCOMPARE(history->topLevelItem(0)->child(0)->text(1), u"Anchor"_s);
    QCOMPARE(history->topLevelItem(0)->child(0)->text(2), u"Big anchor"_s);
    m_edits->undo();
    QTRY_COMPARE(find<QLineEdit>("productNameEdit")->text(), u"Anchor"_s);
    QCOMPARE(stored(u"D-1"_s).name, u"Anchor"_s);
    m_edits->redo();
    QTRY_COMPARE(find<QLineEdit>("productNameEdit")->text(), u"Big anchor"_s);
    QVERIFY(!m_page->hasUnsavedChanges());
}

void TestCatalogPage::tooLongTextIsRefusedBesideItsField()
{
    select(0);
    type("productNameEdit", QString(201, u'x'));
    QTRY_VERIFY(std::ranges::any_of(m_page->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"200"_s);
    }));
    QSignalSpy failed(m_page.get(), &widgets::Page::saveFailed);
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
    QSignalSpy failed(m_page.get(), &widgets::Page::saveFailed);
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
    QCOMPARE(grid->rowCount(), 3);
    m_page->saveChanges();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    auto prices = m_database->db().select(
        u"SELECT count(*), CAST(sum(amount) AS bigint) FROM price WHERE product_id = ?"_s,
        store::args(m_list->idAt(0)));
    QVERIFY_RESULT(prices);
    QVERIFY(prices->next());
    QCOMPARE(prices->integer(0), 4);
    QCOMPARE(prices->integer(1), 345'000);
}

void TestCatalogPage::brokenPictureIsNamedAndNothingIsLost()
{
    select(0);
    type("productNameEdit", u"Typed"_s);
    find<QTabWidget>("productTabs")->setCurrentIndex(3);
    const QString fileName = m_folder->filePath(u"broken.png"_s);
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

void TestCatalogPage::countryOfOriginIsChosenByName()
{
    select(0);
    auto *country = find<QComboBox>("productCountryCombo");
    QCOMPARE(country->currentData().toString(), QString());
    country->setCurrentIndex(country->findText(u"Switzerland"_s));
    Q_EMIT country->activated(country->currentIndex());
    m_page->saveChanges();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(stored(u"D-1"_s).countryOfOrigin, u"CH"_s);
    m_edits->undo();
    QTRY_COMPARE(country->currentData().toString(), QString());
}

void TestCatalogPage::pictureIsStoredWithTheProduct()
{
    select(0);
    find<QTabWidget>("productTabs")->setCurrentIndex(3);
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const QString fileName = m_folder->filePath(u"drill.png"_s);
    QVERIFY(image.save(fileName));
    m_editor->addFiles({fileName, fileName}); // chosen twice: shown once
    QTRY_COMPARE(m_editor->picturesUnderWay(), 0);
    QCOMPARE(m_editor->draft().mediaIds().size(), 1);
    type("pictureAltTextEdit", u"A green drill"_s);
    m_page->saveChanges();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(stored(u"D-1"_s).assets.size(), 1);
    QCOMPARE(m_editor->draft().media().first().altText, u"A green drill"_s);
    m_edits->undo(); // takes back the link and the record of the picture as well
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
    QVERIFY_RESULT(
        m_fixture->change(m_database->db(), m_list->idAt(0), u"name"_s, u"Anchor"_s, u"Theirs"_s));
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
    const QAbstractItemModelTester tester(m_list.get());
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
    m_edits->undo(); // one step for all
    QTRY_COMPARE(stored(u"D-1"_s).publication(CatalogFixture::Portal),
                 catalog::PublicationState::Draft);
}

void TestCatalogPage::familyIsEditedAndCompletenessFollows()
{
    const auto completeness = [this] {
        const auto rows = catalog::ProductRepository(m_database->db()).loadBySkus({u"D-1"_s});
        return rows->value(0).completeness;
    };
    QVERIFY_RESULT(m_fixture->change(m_database->db(), stored(u"D-1"_s).id, u"family"_s,
                                     std::nullopt, CatalogFixture::Family.toString()));
    QCOMPARE(completeness(), 42); // name, category and unit of six fields and the length
    trigger("familiesAction");
    auto *dialog = m_page->findChild<QDialog *>(u"familiesDialog"_s);
    QVERIFY(dialog);
    auto *table = dialog->findChild<widgets::TableView *>(u"attributesTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 4);
    const QAbstractItemModelTester tester(table->model());
    const auto *effect = dialog->findChild<QLabel *>(u"familyEffectLabel"_s);
    QVERIFY2(effect->text().startsWith(u"1 "_s), qPrintable(effect->text()));
    const auto family = [this] {
        return *catalog::FamilyRepository(m_database->db()).find(CatalogFixture::Family);
    };

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
    while (m_edits->canUndo()) {
        QSignalSpy taken(m_edits.get(), &people::EditService::undoStateChanged);
        m_edits->undo();
        QTRY_VERIFY(!taken.isEmpty());
    }
    QCOMPARE(family().attributes.size(), 4);
    QVERIFY(family().attributes.at(0).required);
    QCOMPARE(completeness(), 42);
}

void TestCatalogPage::familiesComeAndGo()
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
    QVERIFY_RESULT(m_fixture->change(m_database->db(), stored(u"D-1"_s).id, u"family"_s,
                                     std::nullopt, CatalogFixture::Family.toString()));
    widgets::setNextAnswer(widgets::Answer::Accept);
    dialog->findChild<QAction *>(u"removeFamilyAction"_s)->trigger();
    const auto *bar = dialog->findChild<widgets::MessageBar *>();
    QTRY_VERIFY2(bar->text().contains(u"still used"_s), qPrintable(bar->text()));
    QCOMPARE(list->count(), 1);
}

void TestCatalogPage::roleDecidesWhatIsOffered()
{
    makePage({{Feature::Catalog, Capability::See}});
    select(0);
    QVERIFY(!find<QAction>("newProductAction")->isEnabled());
    QVERIFY(!find<QAction>("publishProductAction")->isEnabled());
    QVERIFY(find<QAction>("publishProductAction")->toolTip().contains(u"role"_s));
    QVERIFY(find<QLineEdit>("productNameEdit")->isReadOnly());
    QVERIFY(find<QPlainTextEdit>("productDescriptionEdit")->isReadOnly());
}

QTEST_MAIN(TestCatalogPage)
#include "test_catalogpage.moc"
