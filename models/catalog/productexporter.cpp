// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productexporter.h"

#include "models/catalog/productidselect.h"
#include "models/exchange/csvwriter.h"
#include "models/records/fieldtext.h"

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr qsizetype PortionSize = 2000;

//! Field names, not translated: an import finds its columns by them.
QStringList titles()
{
    QStringList titles;
    for (const records::Field &field : records::type<Product>().fields()) {
        if (!field.isLocal) {
            titles += field.name;
        }
    }
    return titles + QStringList{u"stock"_s, u"completeness"_s, u"publication"_s};
}

QStringList cells(const Product &product, const QString &categoryName, base::Id portal)
{
    const QMap<QString, QString> texts = records::texts(records::type<Product>(), &product);
    QStringList cells;
    for (const records::Field &field : records::type<Product>().fields()) {
        if (!field.isLocal) {
            cells += field.name == "category"_L1 ? categoryName : texts.value(field.name);
        }
    }
    return cells
        + QStringList{product.totalStock().toText(), QString::number(product.completeness),
                      publicationWord(product.publication(portal))};
}

base::Result<void> write(store::Database &db, exchange::CsvWriter &writer,
                         const QList<base::Id> &ids, base::Id portal)
{
    const ProductRepository repository(db);
    SD_TRY_VALUE(const QList<Product> products, repository.load(ids));
    SD_TRY_VALUE(const auto rows, repository.rows(ids, portal));
    for (const Product &product : products) {
        SD_TRY(writer.writeRow(cells(product, rows.value(product.id).categoryName, portal)));
    }
    return {};
}

} // namespace

ProductExporter::ProductExporter(store::Store &store, QObject *parent)
    : QObject(parent), m_store(store)
{
}

ProductExporter::~ProductExporter() = default;

void ProductExporter::start(const ProductQuery &query, const QString &fileName)
{
    cancel();
    const int serial = ++m_serial;
    m_query = query;
    m_fileName = fileName;
    m_writer = std::make_shared<exchange::CsvWriter>(fileName);
    Q_EMIT progressed(0, 0);
    m_store
        .read([query, writer = m_writer](store::Database &db) -> base::Result<QList<base::Id>> {
            SD_TRY(writer->writeRow(titles()));
            return ProductIdSelect(db).read(query, std::numeric_limits<int>::max());
        })
        .then(this, [this, serial](const base::Result<QList<base::Id>> &ids) {
            if (serial != m_serial) {
                return;
            }
            if (!ids) {
                end(ids.error());
                return;
            }
            m_ids = *ids;
            writePortion(0);
        });
}

void ProductExporter::writePortion(qsizetype first)
{
    Q_EMIT progressed(first, m_ids.size());
    const bool isLast = first + PortionSize >= m_ids.size();
    m_store
        .read([writer = m_writer, ids = m_ids.mid(first, PortionSize), portal = m_query.portal,
               isLast](store::Database &db) -> base::Result<void> {
            SD_TRY(write(db, *writer, ids, portal));
            return isLast ? writer->finish() : base::Result<void>();
        })
        .then(this, [this, serial = m_serial, first, isLast](const base::Result<void> &written) {
            if (serial != m_serial) {
                return;
            }
            if (!written) {
                end(written.error());
            } else if (isLast) {
                end(std::nullopt);
            } else {
                writePortion(first + PortionSize);
            }
        });
}

void ProductExporter::cancel()
{
    if (isRunning()) {
        end(base::failure(base::ErrorCode::Cancelled, {}, {.subject = m_fileName}));
    }
}

void ProductExporter::end(const std::optional<base::Error> &error)
{
    ++m_serial;
    m_writer.reset();
    const qint64 rows = m_ids.size();
    m_ids.clear();
    if (error) {
        Q_EMIT failed(*error);
    } else {
        Q_EMIT finished(rows, m_fileName);
    }
}

} // namespace catalog

#include "moc_productexporter.cpp"
