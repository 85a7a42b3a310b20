// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/erp/erpconnector.h"
#include "app/connectors/factory/makeconnector.h"
#include "app/connectors/portal/portalconnector.h"
#include "app/contractserver/desktoken.h"
#include "app/portal/api.h"
#include "app/program/secrets.h"
#include "app/sync/synchroniser.h"
#include "app/sync/writers.h"
#include "models/base/sha256.h"
#include "models/demo/makedemo.h"
#include "models/media/mediafiles.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "models/store/transaction.h"
#include "models/sync/remotesystemrepository.h"
#include "tests/bench/bareclient.h"
#include "tests/bench/curlupload.h"
#include "tests/support/serverprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <QUuid>

#include <algorithm>
#include <sys/resource.h>

// What the sync engine reaches of what a bare client reaches on the same server with the same
// requests (design "Numbers to reach": more than 90 %): push of 10 000 products and 100 000 prices
// to the portal, pull of the same from an ERP that owns them (portals have no feed of prices), and
// the upload of 2 GB beside curl. Engine and client take turns and the medians of their times are
// compared. A pull has three peers: one that throws away what it reads, one that ends with the same
// rows (the desk's history, search index and what was agreed on are among them), and one that keeps
// only products and lines.
//
// bench_sync [push|pull|upload]…, all without a word. The environment variable BENCH_RUNS says how
// often (3), BENCH_PRODUCTS how many products (10 000, each with 10 prices), BENCH_MB the file
// (2048).

using namespace Qt::StringLiterals;

namespace {

QTextStream out(stdout);

template <typename T>
T orDie(base::Result<T> result, const char *what)
{
    if (!result.ok()) {
        qCritical() << what << result.error();
        qFatal("%s", what);
    }
    return std::move(result).value();
}

void orDie(const base::Result<void> &result, const char *what)
{
    if (!result.ok()) {
        qCritical() << what << result.error();
        qFatal("%s", what);
    }
}

int setting(const char *name, int otherwise)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok && value > 0 ? value : otherwise;
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

void tell(const QString &what, const QList<double> &ours, const QList<double> &bare,
          const QString &peer)
{
    out << QString(u"%1: engine %2 s, %3 %4 s: %5 % (reach 90)"_s)
               .arg(what)
               .arg(median(ours), 0, 'f', 2)
               .arg(peer)
               .arg(median(bare), 0, 'f', 2)
               .arg(100 * median(bare) / median(ours), 0, 'f', 0)
        << Qt::endl;
}

//! A desk's database file and the engine on it.
class Desk
{
public:
    explicit Desk(const QString &file)
        : m_db(orDie(
            store::Database::open(orDie(store::DatabaseUrl::parse(u"sqlite:"_s + file), "address")),
            "opening a desk")),
          m_ids(m_clock, 1),
          m_log(m_writers, m_ids, m_clock)
    {
        engine::addWriters(m_writers, m_ids, m_clock);
    }

    [[nodiscard]] store::Database &db() { return *m_db; }
    void run(const QString &sql) { orDie(m_db->run(sql), qPrintable(sql)); }
    [[nodiscard]] qint64 number(const QString &sql)
    {
        store::Rows rows = orDie(m_db->select(sql), qPrintable(sql));
        return rows.next() ? rows.integer(0) : -1;
    }
    //! Seconds of one round.
    double sync(const QUrl &portal, const QByteArray &token, engine::Synchroniser::Scope scope)
    {
        const engine::Tools tools{.log = m_log,
                                  .writers = m_writers,
                                  .ids = m_ids,
                                  .clock = m_clock,
                                  .connect =
                                      [&](const syncing::RemoteSystem &system) {
                                          syncing::RemoteSystem there = system;
                                          there.url = portal.toString();
                                          return connectors::makeConnector(there, token, m_clock);
                                      },
                                  .mediaFolder = {}};
        engine::Synchroniser synchroniser(*m_db, tools, u"bench/1"_s, {});
        QElapsedTimer timer;
        timer.start();
        synchroniser.round(scope, true, {});
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        const qint64 left = number(u"SELECT count(*) FROM outbox"_s);
        QStringList problems;
        for (const syncing::SystemStatus &system : synchroniser.status().systems) {
            if (system.problem) {
                problems += system.problem->codeName() + u' ' + system.problem->detail;
            }
        }
        if (left > 0 || !problems.isEmpty()) {
            qFatal("the round did not do it: %lld left, %s", left,
                   qPrintable(problems.join(u", ")));
        }
        return seconds;
    }

private:
    base::SystemClock m_clock;
    std::unique_ptr<store::Database> m_db;
    base::IdMaker m_ids;
    store::RecordWriters m_writers;
    store::ChangeLog m_log;
};

//! Everything of some entities waits for the systems of \a kind.
void queue(Desk &desk, const QString &kind, const QStringList &entities)
{
    for (const QString &entity : entities) {
        desk.run(
            u"INSERT INTO outbox (id, system_id, entity, record_id, send_rank, state, queued_at, "
            "changed_at) SELECT (SELECT coalesce(max(id), 0) FROM outbox) + row_number() OVER "
            "(ORDER BY r.id), s.id, '%1', r.id, %3, 'pending', 0, 0 FROM %2 r, remote_system s "
            "WHERE s.role = '%4'"_s.arg(entity, entity == "price"_L1 ? u"product"_s : entity)
                .arg(store::outbox::sendRank(entity))
                .arg(kind));
    }
}

//! The demo company's products, all on the portal, with ten prices each; nothing else is queued.
void makeDesk(const QString &file, const QTemporaryDir &folder)
{
    demo::DemoTarget target{.database
                            = orDie(store::DatabaseUrl::parse(u"sqlite:"_s + file), "address"),
                            .mediaFolder = folder.filePath(u"media"_s),
                            .portal = portalconnector::description(),
                            .erp = erpconnector::description(),
                            .options = {}};
    target.options.products = setting("BENCH_PRODUCTS", 10'000);
    orDie(demo::makeDemo(target), "making a company");
    Desk desk(file);
    desk.run(u"UPDATE remote_system SET enabled = 0 WHERE role = 'erp'"_s);
    desk.run(u"DELETE FROM outbox"_s);
    desk.run(u"DELETE FROM price"_s);
    desk.run(u"INSERT INTO publication SELECT product.id, remote_system.id, 'published', 0 FROM "
             u"product, "
             "remote_system WHERE role = 'portal' ON CONFLICT DO UPDATE SET state = 'published'"_s);
    // Two lists with five steps each.
    desk.run(
        u"INSERT INTO price (id, price_list_id, product_id, unit, min_quantity, amount) "
        "WITH step(n) AS (VALUES (0), (1), (2), (3), (4)) "
        "SELECT row_number() OVER (), l.id, p.id, p.unit, 1000 + n * 9000, 1000000 - n * 50000 "
        "FROM product p, (SELECT id FROM price_list ORDER BY id LIMIT 2) l, step"_s);
    queue(desk, u"portal"_s, {u"category"_s, u"product"_s, u"price_list"_s, u"price"_s});
    desk.run(u"INSERT INTO sync_cursor SELECT id, 'first_send', '1' FROM remote_system "
             "WHERE true ON CONFLICT DO NOTHING"_s);
    out << desk.number(u"SELECT count(*) FROM product"_s) << " products, "
        << desk.number(u"SELECT count(*) FROM price"_s) << " prices" << Qt::endl;
}

//! What the engine asks when it pushes a desk's products to an empty portal.
QList<bench::SentRequest> record(const QString &file, const QTemporaryDir &folder)
{
    const base::SystemClock clock;
    base::IdMaker ids(clock, 1000);
    const QByteArray token = "token-of-the-recording";
    auto databases = orDie(portal::openDatabases(folder.filePath(u"portal.sqlite"_s), 2), "portal");
    const auto media = orDie(portal::MediaStore::open(folder.filePath(u"portal"_s)), "media");
    portal::Api api(*databases, media, ids, clock);
    httpserver::Server server({});
    bench::Recorder recorder;
    server.setFinish(recorder.finish());
    const program::Health health(
        {.service = u"portal"_s,
         .contract = u"2.0.0"_s,
         .database = folder.filePath(u"portal.sqlite"_s)},
        [&] { return databases->isReadable(); }, databases->state(), clock);
    contractserver::DeskToken(token).addGate(server);
    contractserver::DeskToken(token).addHealth(server, health);
    api.addRoutes(server);
    orDie(server.start(), "starting the portal");
    Desk(file).sync(QUrl(server.url()), token, engine::Synchroniser::Scope::Push);
    return recorder.take();
}

std::unique_ptr<support::ServerProcess> freshPortal()
{
    auto portal = std::make_unique<support::ServerProcess>(u"supplierdesk-portal"_s);
    if (!portal->start()) {
        qFatal("%s", qPrintable(portal->errorText()));
    }
    return portal;
}

double bareSeconds(const QList<bench::SentRequest> &requests, const support::ServerProcess &portal)
{
    const bench::Replay done = bench::replay(requests, portal.url(), portal.token());
    if (done.refused > 0) {
        qFatal("the bare client was refused %lld times", qlonglong(done.refused));
    }
    return done.seconds;
}

QString copyOf(const QString &original, const QTemporaryDir &folder, const QString &name)
{
    QString file = folder.filePath(name);
    QFile::copy(original, file);
    return file;
}

void benchPush(const QString &original, const QTemporaryDir &folder)
{
    const auto asked = record(copyOf(original, folder, u"recorded.sqlite"_s), folder);
    qint64 bytes = 0;
    for (const bench::SentRequest &request : asked) {
        bytes += request.body.size();
    }
    out << "push: " << asked.size() << " requests, " << bytes / 1'000'000 << " MB" << Qt::endl;
    QList<double> ours, bare;
    for (int run = 0; run < setting("BENCH_RUNS", 3); ++run) {
        {
            const auto portal = freshPortal();
            Desk desk(copyOf(original, folder, u"push-%1.sqlite"_s.arg(run)));
            ours.append(
                desk.sync(portal->url(), portal->token(), engine::Synchroniser::Scope::Push));
        }
        const auto portal = freshPortal();
        bare.append(bareSeconds(asked, *portal));
    }
    tell(u"push"_s, ours, bare, u"bare client"_s);
}

//! The desk's ERP instead of its portal is the one to sync with.
void turnToErp(Desk &desk)
{
    desk.run(u"DELETE FROM outbox"_s);
    desk.run(u"UPDATE remote_system SET enabled = CASE role WHEN 'erp' THEN 1 ELSE 0 END"_s);
}

//! As if the desk had never seen any.
void forgetProducts(Desk &desk)
{
    desk.run(u"UPDATE order_line SET product_id = NULL"_s);
    desk.run(u"DELETE FROM discount WHERE product_id IS NOT NULL"_s);
    for (const QString &table : {u"product_value"_s, u"packaging"_s, u"publication"_s, u"stock"_s,
                                 u"product_asset"_s, u"price"_s, u"product"_s}) {
        desk.run(u"DELETE FROM "_s + table);
    }
}

//! An ERP that has made the desk's products and prices itself.
std::unique_ptr<support::ServerProcess> erpWithPrices(const QString &file)
{
    auto erp = std::make_unique<support::ServerProcess>(u"supplierdesk-erpsandbox"_s);
    if (!erp->start()) {
        qFatal("%s", qPrintable(erp->errorText()));
    }
    Desk desk(file);
    turnToErp(desk);
    queue(desk, u"erp"_s, {u"product"_s, u"price_list"_s, u"price"_s});
    desk.sync(erp->url(), erp->token(), engine::Synchroniser::Scope::Push);
    if (!erp->stop()) {
        qFatal("%s", qPrintable(erp->errorText()));
    }
    {
        const QString address = u"sqlite:"_s + erp->databaseFile();
        const auto db = orDie(
            store::Database::open(orDie(store::DatabaseUrl::parse(address), "address")), "ERP");
        orDie(db->run(u"UPDATE change_feed SET origin = 'erp'"_s), "making it the ERP's");
    }
    if (!erp->start()) {
        qFatal("%s", qPrintable(erp->errorText()));
    }
    return erp;
}

//! Leads through the feed of \a erp; \a read is given each page and the cursor it came for.
template <typename Read>
void followFeed(const support::ServerProcess &erp, Read read)
{
    const base::SystemClock clock;
    rest::ClientOptions options;
    options.baseUrl = erp.url();
    options.token = erp.token();
    rest::Client client(options, clock);
    QString cursor = u"0"_s;
    for (bool more = true; more;) {
        QUrlQuery query;
        query.addQueryItem(u"limit"_s, u"500"_s);
        query.addQueryItem(u"after"_s, cursor);
        const auto page = orDie(client.get(u"/api/v1/changes"_s, query, {}), "reading the feed");
        read(page, cursor);
        cursor = page.value("next"_L1).toString();
        more = page.value("more"_L1).toBool();
    }
}

QList<bench::SentRequest> feedRequests(const support::ServerProcess &erp)
{
    QList<bench::SentRequest> requests;
    followFeed(erp, [&](const QJsonObject &, const QString &cursor) {
        requests.append({.head = "GET /api/v1/changes?limit=500&after=" + cursor.toLatin1()
                             + " HTTP/1.1\r\nhost: " + erp.url().authority().toLatin1() + "\r\n",
                         .body = {}});
    });
    return requests;
}

//! The least that a client can do who wants to keep what it reads: reads a page, writes its
//! products and price lines into two tables of a new file, and asks for the next. No merge, no
//! history.
double keepingSeconds(const support::ServerProcess &erp, const QString &file)
{
    const auto db = orDie(
        store::Database::open(orDie(store::DatabaseUrl::parse(u"sqlite:"_s + file), "address")),
        "opening a file");
    orDie(db->run(u"CREATE TABLE line (sku TEXT, list TEXT, unit TEXT, quantity TEXT, "
                  "amount TEXT, PRIMARY KEY (sku, list, unit, quantity))"_s),
          "making a table");
    orDie(db->run(u"CREATE TABLE item (sku TEXT PRIMARY KEY, gtin TEXT, name TEXT, unit TEXT, "
                  "status TEXT)"_s),
          "making a table");
    const QStringList members{u"list"_s, u"unit"_s, u"minQuantity"_s, u"amount"_s};
    const QStringList itemMembers{u"sku"_s, u"gtin"_s, u"name"_s, u"unit"_s, u"status"_s};
    QElapsedTimer timer;
    timer.start();
    followFeed(erp, [&](const QJsonObject &page, const QString &) {
        QList<QVariantList> rows, items;
        for (const QJsonValue &change : page.value("changes"_L1).toArray()) {
            const QJsonValue record = change["record"_L1];
            if (change["entity"_L1] == "product"_L1) {
                QVariantList item;
                for (const QString &member : itemMembers) {
                    item += record[member].toString();
                }
                items += item;
            }
            for (const QJsonValue &line : record["prices"_L1].toArray()) {
                QVariantList row = store::args(record["sku"_L1].toString());
                for (const QString &member : members) {
                    row += line[member].toString();
                }
                rows += row;
            }
        }
        store::Transaction transaction = orDie(store::Transaction::begin(*db), "beginning");
        orDie(db->insertMany(u"line"_s,
                             {u"sku"_s, u"list"_s, u"unit"_s, u"quantity"_s, u"amount"_s}, rows),
              "keeping the lines");
        orDie(db->insertMany(u"item"_s, itemMembers, items), "keeping the products");
        orDie(transaction.commit(), "keeping a page");
    });
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    store::Rows kept = orDie(db->select(u"SELECT count(*) FROM line"_s), "counting");
    if (!kept.next() || kept.integer(0) != qint64(setting("BENCH_PRODUCTS", 10'000)) * 10) {
        qFatal("not all lines were kept");
    }
    return seconds;
}

//! What a pull has written into a table.
struct Written
{
    QString table;
    QStringList columns;
    QList<QVariantList> rows;
};

QList<Written> writtenBy(Desk &desk, qint64 lastEdit)
{
    QList<Written> all{
        {u"product"_s,
         {u"id"_s, u"sku"_s, u"gtin"_s, u"name"_s, u"unit"_s, u"status"_s, u"completeness"_s,
          u"changed_at"_s},
         {}},
        {u"price"_s,
         {u"id"_s, u"price_list_id"_s, u"product_id"_s, u"unit"_s, u"min_quantity"_s, u"amount"_s},
         {}},
        {u"edit"_s, {u"id"_s, u"at"_s, u"user_name"_s, u"origin"_s, u"label"_s, u"reason"_s}, {}},
        {u"journal"_s,
         {u"id"_s, u"edit_id"_s, u"entity"_s, u"record_id"_s, u"field"_s, u"before_value"_s,
          u"after_value"_s},
         {}},
        {u"sync_link"_s,
         {u"system_id"_s, u"entity"_s, u"record_id"_s, u"remote_key"_s, u"remote_version"_s,
          u"base"_s, u"synced_at"_s},
         {}}};
    const QSet<QString> numbers{u"id"_s,        u"completeness"_s,  u"changed_at"_s,
                                u"at"_s,        u"price_list_id"_s, u"product_id"_s,
                                u"amount"_s,    u"min_quantity"_s,  u"edit_id"_s,
                                u"record_id"_s, u"system_id"_s,     u"synced_at"_s};
    for (Written &one : all) {
        const QString made = one.table == "edit"_L1 ? u" WHERE id > %1"_s.arg(lastEdit)
            : one.table == "journal"_L1             ? u" WHERE edit_id > %1"_s.arg(lastEdit)
                                                    : QString();
        store::Rows rows = orDie(
            desk.db().select(u"SELECT %1 FROM %2%3"_s.arg(one.columns.join(u','), one.table, made)),
            "reading what was written");
        while (rows.next()) {
            QVariantList row;
            for (int i = 0; i < int(one.columns.size()); ++i) {
                row += numbers.contains(one.columns.at(i)) ? QVariant(rows.integer(i))
                    : rows.isNull(i) ? QVariant(QMetaType::fromType<QString>())
                                     : QVariant(rows.text(i));
            }
            one.rows += row;
        }
    }
    return all;
}

struct Rewritten
{
    double seconds = 0;
    double writing = 0; //!< of them
};

//! A client that asks for the same pages, one after the other, and ends with the same rows: nothing
//! is compared, merged or checked, no reference either. It is told the rows; they are spread evenly
//! over the pages.
Rewritten rewrittenIn(const support::ServerProcess &erp, qsizetype pages, const QString &original,
                      const QString &file, const QList<Written> &all)
{
    QFile::copy(original, file);
    Desk desk(file);
    forgetProducts(desk);
    desk.run(u"DELETE FROM sync_link"_s);
    desk.run(u"PRAGMA foreign_keys = OFF"_s);
    Rewritten took;
    qsizetype page = 0;
    QElapsedTimer timer;
    timer.start();
    followFeed(erp, [&](const QJsonObject &, const QString &) {
        QElapsedTimer writing;
        writing.start();
        store::Transaction transaction = orDie(store::Transaction::begin(desk.db()), "beginning");
        for (const Written &one : all) {
            const qsizetype from = one.rows.size() * page / pages;
            const qsizetype to = one.rows.size() * (page + 1) / pages;
            orDie(desk.db().insertMany(one.table, one.columns, one.rows.mid(from, to - from)),
                  "writing a page");
        }
        orDie(transaction.commit(), "keeping a page");
        ++page;
        took.writing += double(writing.nsecsElapsed()) / 1e9;
    });
    took.seconds = double(timer.nsecsElapsed()) / 1e9;
    if (page != pages) {
        qFatal("%lld pages instead of %lld", qlonglong(page), qlonglong(pages));
    }
    return took;
}

void benchPull(const QString &original, const QTemporaryDir &folder)
{
    const auto erp = erpWithPrices(copyOf(original, folder, u"erp-desk.sqlite"_s));
    const auto asked = feedRequests(*erp);
    QList<double> ours, bare, keeping, rewriting, writing;
    for (int run = 0; run < setting("BENCH_RUNS", 3); ++run) {
        Desk desk(copyOf(original, folder, u"pull-%1.sqlite"_s.arg(run)));
        turnToErp(desk);
        const QString products = u"SELECT count(*) FROM product"_s;
        const QString prices = u"SELECT count(*) FROM price"_s;
        const std::pair expected(desk.number(products), desk.number(prices));
        forgetProducts(desk);
        desk.run(u"UPDATE ownership SET owner = 'remote' WHERE field_group IN ('text', 'price')"_s);
        const qint64 lastEdit = desk.number(u"SELECT coalesce(max(id), 0) FROM edit"_s);
        desk.run(u"DELETE FROM sync_link"_s);
        ours.append(desk.sync(erp->url(), erp->token(), engine::Synchroniser::Scope::PullAndPush));
        if (std::pair(desk.number(products), desk.number(prices)) != expected) {
            qFatal("not everything came");
        }
        if (run == 0) {
            out << "peak memory with the first pull: " << qint64(peakMegabytes()) << " MB"
                << Qt::endl;
        }
        const Rewritten took = rewrittenIn(*erp, asked.size(), original,
                                           folder.filePath(u"written-%1.sqlite"_s.arg(run)),
                                           writtenBy(desk, lastEdit));
        rewriting.append(took.seconds);
        writing.append(took.writing);
        bare.append(bareSeconds(asked, *erp));
        keeping.append(keepingSeconds(*erp, folder.filePath(u"kept-%1.sqlite"_s.arg(run))));
    }
    const QString what = u"pull, %1 requests"_s.arg(asked.size());
    tell(what, ours, bare, u"bare client"_s);
    tell(what, ours, rewriting, u"client that writes the same rows"_s);
    out << QString(u"of it only to write them: %1 s"_s).arg(median(writing), 0, 'f', 2) << Qt::endl;
    tell(what, ours, keeping, u"client that keeps the lines"_s);
}

void benchRecords(bool push, bool pull)
{
    const QTemporaryDir folder;
    const QString original = folder.filePath(u"desk.sqlite"_s);
    makeDesk(original, folder);
    if (push) {
        benchPush(original, folder);
    }
    if (pull) {
        benchPull(original, folder);
    }
    out << "peak memory of engine and bench: " << qint64(peakMegabytes()) << " MB" << Qt::endl;
}

void benchUpload()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"video.mp4"_s);
    bench::makeVideo(path, qint64(setting("BENCH_MB", 2048)) * 1024 * 1024);
    const QString sha256 = orDie(base::Sha256::ofFile(path), "hashing");
    const base::SystemClock clock;
    QList<double> ours, curls;
    for (int run = 0; run < setting("BENCH_RUNS", 3); ++run) {
        {
            const auto portal = freshPortal();
            rest::ClientOptions options;
            options.baseUrl = portal->url();
            options.token = portal->token();
            portalconnector::PortalConnector connector(options, clock);
            QElapsedTimer timer;
            timer.start();
            orDie(
                connector.uploadMedia({.sha256 = sha256, .fileName = u"video.mp4"_s}, path, {}, {}),
                "uploading");
            ours.append(double(timer.nsecsElapsed()) / 1e9);
        }
        const auto portal = freshPortal();
        curls.append(bench::curlSeconds(path, sha256, *portal));
    }
    tell(u"upload of %1 MB"_s.arg(QFileInfo(path).size() / 1024 / 1024), ours, curls, u"curl"_s);
    out << "peak memory of client and bench: " << qint64(peakMegabytes()) << " MB" << Qt::endl;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (!program::secrets::initialize()) {
        return 1;
    }
    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto wanted
        = [&words](const QString &word) { return words.isEmpty() || words.contains(word); };
    if (wanted(u"upload"_s)) { // first: its memory is told alone
        benchUpload();
    }
    if (wanted(u"push"_s) || wanted(u"pull"_s)) {
        benchRecords(wanted(u"push"_s), wanted(u"pull"_s));
    }
    return 0;
}
