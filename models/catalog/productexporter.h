// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/productquery.h"
#include "models/store/store.h"

#include <QObject>

#include <memory>

namespace exchange {
class CsvWriter;
}

namespace catalog {

//! Writes the products of a query into a CSV file, portion by portion so that lists stay quick
//! meanwhile. One export at a time; UI thread only, never blocks. A file that was not finished
//! does not appear.
class ProductExporter final : public QObject
{
    Q_OBJECT
public:
    explicit ProductExporter(store::Store &store, QObject *parent = nullptr);
    ~ProductExporter() override;

    //! finished() or failed() follows; an export under way is stopped.
    void start(const ProductQuery &query, const QString &fileName);
    //! failed() with Cancelled follows when an export was under way.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_writer != nullptr; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void finished(qint64 rows, const QString &fileName);
    void failed(const base::Error &error);

private:
    void writePortion(qsizetype first);
    void end(const std::optional<base::Error> &error);

    store::Store &m_store;
    ProductQuery m_query;
    QString m_fileName;
    QList<base::Id> m_ids;
    //! Used on the store's thread while a portion is written, never at the same time here.
    std::shared_ptr<exchange::CsvWriter> m_writer;
    int m_serial = 0;
};

} // namespace catalog
