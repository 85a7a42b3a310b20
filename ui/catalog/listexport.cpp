// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/listexport.h"

#include "ui/text/errortext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/page.h"

#include <QAction>
#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace catalogui {

ListExport::ListExport(catalog::ProductExporter &exporter, Query query, widgets::Page &page)
    : QObject(&page), m_exporter(exporter), m_query(std::move(query)), m_page(page)
{
    m_export
        = widgets::makeAction(u"export"_s, tr("Export list…"), u"exportProductsAction"_s, &page);
    m_cancel = widgets::makeAction({}, tr("Cancel"), u"cancelExportAction"_s, &page);
    connect(m_export, &QAction::triggered, this, &ListExport::chooseFile);
    connect(m_cancel, &QAction::triggered, &m_exporter, &catalog::ProductExporter::cancel);
    connect(&m_exporter, &catalog::ProductExporter::progressed, this,
            [this](qint64 done, qint64 total) {
                m_page.showMessage(widgets::MessageKind::Info,
                                   tr("Exporting the list: %1 of %2 products…")
                                       .arg(QLocale().toString(done), QLocale().toString(total)),
                                   m_cancel);
            });
    connect(&m_exporter, &catalog::ProductExporter::finished, this,
            [this](qint64 rows, const QString &fileName) {
                m_page.showMessage(widgets::MessageKind::Success,
                                   tr("%n product(s) exported to %1.", nullptr, int(rows))
                                       .arg(QDir::toNativeSeparators(fileName)));
            });
    connect(&m_exporter, &catalog::ProductExporter::failed, this, [this](const base::Error &error) {
        m_page.showMessage(widgets::MessageKind::Danger, text::sentence(error));
    });
}

void ListExport::chooseFile()
{
    widgets::chooseFiles(&m_page,
                         {.title = tr("Export products"),
                          .filter = tr("Text table (*.csv)"),
                          .suggestedName = tr("products.csv"),
                          .save = true,
                          .folderKey = u"export"_s},
                         [this](const QStringList &files) {
                             if (!files.isEmpty()) {
                                 m_exporter.start(m_query(), files.first());
                             }
                         });
}

} // namespace catalogui

#include "moc_listexport.cpp"
