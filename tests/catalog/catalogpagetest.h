// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/productrepository.h"
#include "models/media/thumbnailer.h"
#include "models/people/session.h"
#include "tests/catalog/catalogfixture.h"
#include "tests/support/testdatabase.h"
#include "ui/catalog/catalogpage.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

namespace support {

//! The catalog page over three products, with a signed-in editor of products, prices and media.
//! A test class derives from it and calls the first three from its slots of the same purpose.
class CatalogPageTest : public QObject
{
protected:
    void setUpOnce()
    {
        using namespace Qt::StringLiterals;
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"SupplierDeskTest"_s);
        QCoreApplication::setApplicationName(QString::fromLatin1(metaObject()->className()));
        QLocale::setDefault(QLocale::c());
    }

    void setUp()
    {
        using namespace Qt::StringLiterals;
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
        makePage({{people::Feature::Catalog, people::Capability::See},
                  {people::Feature::Catalog, people::Capability::Edit},
                  {people::Feature::Catalog, people::Capability::Publish},
                  {people::Feature::Pricing, people::Capability::Edit},
                  {people::Feature::Media, people::Capability::Edit}});
    }

    void tearDown()
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

    void makePage(const QList<people::Session::Grant> &grants)
    {
        using namespace Qt::StringLiterals;
        m_page.reset();
        m_categories.reset();
        m_families.reset();
        m_edits = std::make_unique<records::EditService>(
            *m_store, m_fixture->log,
            people::Session(base::Id(1), u"ada"_s, u"Ada"_s, u"Editor"_s, grants).rights());
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

    void select(int row)
    {
        auto *table = find<widgets::TableView>("productTable");
        const base::Id id = m_list->idAt(row);
        table->setCurrentIndex(m_list->index(row, catalog::ProductListModel::NameColumn));
        QTRY_COMPARE(m_editor->draft().id(), id);
    }

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
        for (const QLabel *label : m_page->findChildren<QLabel *>(QStringLiteral("messageLabel"))) {
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
    std::unique_ptr<records::EditService> m_edits;
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

} // namespace support
