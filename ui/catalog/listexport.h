// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/productexporter.h"

#include <QObject>

class QAction;

namespace widgets {
class Page;
}

namespace catalogui {

//! Exports the product list of a page: asks for the file, and tells in the page how far it is, with
//! a way to stop, and how it ended. A child of the page.
class ListExport final : public QObject
{
    Q_OBJECT
public:
    using Query = std::function<catalog::ProductQuery()>;

    //! \a exporter outlives the page; \a query: which products, in which order.
    ListExport(catalog::ProductExporter &exporter, Query query, widgets::Page &page);

    [[nodiscard]] QAction *action() const { return m_export; }

private:
    void chooseFile();

    catalog::ProductExporter &m_exporter;
    const Query m_query;
    widgets::Page &m_page;
    QAction *m_export = nullptr;
    QAction *m_cancel = nullptr;
};

} // namespace catalogui
