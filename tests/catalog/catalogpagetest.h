// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/producteditor.h"
#include "models/catalog/productlistmodel.h"
#include "models/catalog/productrepository.h"
#include "tests/catalog/catalogfixture.h"
#include "tests/support/desk.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <optional>

namespace support {

//! The catalog page over three products, with a signed-in editor of products, prices and media.
//! A test class derives from it and calls the first three from its slots of the same purpose.
class CatalogPageTest : public QObject
{
protected:
    void setUpOnce() { QLocale::setDefault(QLocale::c()); }

    void setUp()
    {
        using namespace Qt::StringLiterals;
        m_desk.emplace();
        CatalogFixture fixture;
        QVERIFY_RESULT(fixture.fill(m_desk->db()));
        for (const auto &[sku, name] :
             {std::pair(u"D-1"_s, u"Anchor"_s), {u"D-2"_s, u"Bit"_s}, {u"D-3"_s, u"Chisel"_s}}) {
            QVERIFY_RESULT(fixture.addProduct(m_desk->db(), sku, name));
        }
        open({{people::Feature::Catalog, people::Capability::See},
              {people::Feature::Catalog, people::Capability::Edit},
              {people::Feature::Catalog, people::Capability::Publish},
              {people::Feature::Pricing, people::Capability::Edit},
              {people::Feature::Media, people::Capability::Edit}});
    }

    void tearDown() { m_desk.reset(); }

    void open(const QList<people::Session::Grant> &grants)
    {
        m_desk->open(QStringLiteral("catalog"), grants);
        m_page = &m_desk->page();
        m_list = m_desk->find<catalog::ProductListModel>();
        m_editor = m_desk->find<catalog::ProductEditor>();
        QTRY_COMPARE(m_list->rowCount(), 3);
        QTRY_VERIFY(m_list->index(0, 0).data(store::PagedModelBase::IsLoadedRole).toBool());
    }

    //! A field of a product is another, and nobody has told the page.
    void change(base::Id product, const QString &field, const std::optional<QString> &before,
                const QString &after)
    {
        store::ChangeSet changes;
        changes.label = QStringLiteral("change");
        changes.add(QStringLiteral("product"), product, field, before, after);
        QVERIFY_RESULT(m_desk->services().log.commit(
            m_desk->db(), changes, {.user = base::Id(1), .name = QStringLiteral("Ada")}));
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
        return m_desk->find<Widget>(QLatin1String(name));
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
        const catalog::ProductRepository repository(m_desk->db());
        return repository.loadBySkus({sku}).valueOr({}).value(0);
    }

    std::optional<Desk> m_desk;
    widgets::Page *m_page = nullptr;
    catalog::ProductListModel *m_list = nullptr;
    catalog::ProductEditor *m_editor = nullptr;
};

} // namespace support
