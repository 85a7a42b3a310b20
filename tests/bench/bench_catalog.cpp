// SPDX-License-Identifier: GPL-3.0-or-later
// The product list on many products beside QSqlTableModel in the same run: first rows, jump to the
// middle and to the end, sort, search as you type, resident memory. Prints what it measured and the
// numbers to reach; judges nothing. Each side runs in a process of its own, so that memory can be
// told apart. Usage: bench_catalog [--products N] [--database FILE-or-URL]
#include "models/catalog/productlistmodel.h"
#include "models/store/migrator.h"
#include "models/store/transaction.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QHeaderView>
#include <QProcess>
#include <QSqlTableModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

QTextStream out(stdout);

constexpr int ViewWidth = 1200;
constexpr int ViewHeight = 800;

//! FILE or a whole address such as odbc:…; the peer reads files only.
store::DatabaseUrl urlOf(const QString &database)
{
    const auto url = store::DatabaseUrl::parse(database);
    return url ? *url : *store::DatabaseUrl::parse(u"sqlite:"_s + database);
}

double residentMb()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("VmRSS:")) {
                return line.mid(6).simplified().split(' ').value(0).toDouble() / 1024;
            }
        }
    }
    return 0;
}

//! Milliseconds until \a done, letting events through, and the longest time that none came
//! through, which is how long the window stood still. Both on the clock, and what of it this
//! program worked itself, whatever other programs of a busy machine took.
struct Wait
{
    double ms = 0;
    double cpuMs = 0; //!< all threads
    double stillMs = 0;
    double stillCpuMs = 0; //!< the window's thread
};

double cpuMs(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

Wait waitFor(const std::function<void()> &start, const std::function<bool()> &done)
{
    QElapsedTimer total;
    QElapsedTimer turn;
    Wait wait;
    total.start();
    turn.start();
    const double cpuBefore = cpuMs(CLOCK_PROCESS_CPUTIME_ID);
    double turnCpu = cpuMs(CLOCK_THREAD_CPUTIME_ID);
    start();
    // Comes round every millisecond when there is nothing else to do; what is more was standstill.
    constexpr int turnMs = 1;
    QEventLoop loop;
    QTimer turns;
    QObject::connect(&turns, &QTimer::timeout, &loop, [&] {
        wait.stillMs = std::max(wait.stillMs, double(turn.nsecsElapsed()) / 1e6 - turnMs);
        turn.restart();
        const double worked = cpuMs(CLOCK_THREAD_CPUTIME_ID);
        wait.stillCpuMs = std::max(wait.stillCpuMs, worked - turnCpu);
        turnCpu = worked;
        if (done() || total.elapsed() >= 60'000) {
            loop.quit();
        }
    });
    turns.setTimerType(Qt::PreciseTimer);
    turns.start(turnMs);
    loop.exec();
    wait.ms = double(total.nsecsElapsed()) / 1e6;
    wait.cpuMs = cpuMs(CLOCK_PROCESS_CPUTIME_ID) - cpuBefore;
    return wait;
}

void report(const QString &what, const Wait &wait)
{
    out << what;
    for (const double value : {wait.ms, wait.cpuMs, wait.stillMs, wait.stillCpuMs}) {
        out << '\t' << QString::number(value, 'f', 1);
    }
    out << Qt::endl;
}

base::Result<void> makeProducts(store::Database &db, qint64 count)
{
    static const QStringList nouns
        = u"screw bolt anchor drill bit saw blade glove helmet cable "
          "switch lamp clamp hinge washer nut rivet pliers"_s.split(u' ');
    static const QStringList makes
        = u"zinc brass steel nylon copper titanium chrome oak"_s.split(u' ');
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(db));
    for (const QString &statement : db.dialect().suspendProductSearch()) {
        SD_TRY(db.run(statement));
    }
    constexpr qint64 portion = 10'000;
    quint64 random = 88'172'645'463'325'252;
    for (qint64 first = 1; first <= count; first += portion) {
        QList<QVariantList> rows;
        for (qint64 i = first; i < std::min(first + portion, count + 1); ++i) {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            const qint64 r = qint64(random >> 2);
            const QString name
                = u"%1 %2 M%3 x %4"_s
                      .arg(makes.at(r % makes.size()), nouns.at(r / 8 % nouns.size()))
                      .arg(r / 200 % 90 + 2)
                      .arg(r / 20'000 % 900 + 10);
            rows += store::args(base::Id(i), u"A-%1"_s.arg(i, 8, 10, QLatin1Char('0')), u""_s, name,
                                u"Brand %1"_s.arg(r % 300), u"What it is for"_s,
                                u"A longer text about the product, two lines of it or so."_s,
                                u"C62"_s, u"active"_s, r % 100'000, r % 101,
                                1'700'000'000'000 + r % 50'000'000'000);
        }
        SD_TRY(db.insertMany(u"product"_s,
                             {u"id"_s, u"sku"_s, u"gtin"_s, u"name"_s, u"brand"_s, u"summary"_s,
                              u"description"_s, u"unit"_s, u"status"_s, u"cost"_s,
                              u"completeness"_s, u"changed_at"_s},
                             rows));
    }
    for (const QString &statement : db.dialect().resumeProductSearch()) {
        SD_TRY(db.run(statement));
    }
    SD_TRY(transaction.commit());
    SD_TRY(db.run(u"ANALYZE"_s));
    return {};
}

int prepare(const QString &fileName, qint64 count)
{
    auto opened = store::Store::open(urlOf(fileName)); // brings the schema
    if (!opened) {
        qCritical() << opened.error();
        return 1;
    }
    const auto made
        = (*opened)
              ->write([count](store::Database &db) -> base::Result<void> {
                  SD_TRY_VALUE(store::Rows rows, db.select(u"SELECT count(*) FROM product"_s));
                  if (rows.next() && rows.integer(0) >= count) {
                      return {};
                  }
                  return makeProducts(db, count);
              })
              .result();
    if (!made) {
        qCritical() << made.error();
        return 1;
    }
    return 0;
}

void measureOurs(const QString &fileName)
{
    auto opened = store::Store::open(urlOf(fileName));
    catalog::ProductListModel model(**opened);
    // What fails is quick and must not pass for fast.
    QObject::connect(&model, &store::PagedModelBase::failed, [](const base::Error &error) {
        qFatal("reading failed: %s", qPrintable(error.detail));
    });
    widgets::TableView view;
    view.setObjectName(u"benchTable"_s);
    view.setModel(&model);
    view.resize(ViewWidth, ViewHeight);
    using Model = catalog::ProductListModel;
    const auto isLoaded = [&model](int row) {
        return model.rowCount() > row && model.index(row, 0).data(Model::IsLoadedRole).toBool();
    };
    const auto shows = [&](int row) {
        const bool loaded = isLoaded(row);
        if (loaded) {
            view.viewport()->repaint();
        }
        return loaded;
    };
    report(u"first rows"_s,
           waitFor(
               [&] {
                   view.show();
                   model.reload();
               },
               [&] { return shows(0); }));
    report(u"all rows known"_s, waitFor([] {}, [&] { return !model.isLoading(); }));
    const int last = model.rowCount() - 1;
    for (const auto &[what, row] :
         {std::pair(u"jump to the middle"_s, last / 2), {u"jump to the end"_s, last}}) {
        report(what,
               waitFor([&, row = row] { view.scrollTo(model.index(row, 0)); },
                       [&, row = row] { return shows(row); }));
    }
    for (const auto &[what, column] : {std::pair(u"sort by SKU"_s, int(Model::SkuColumn)),
                                       {u"sort by change"_s, int(Model::ChangedColumn)},
                                       {u"sort by name"_s, int(Model::NameColumn)}}) {
        int resets = 0;
        const auto watch
            = QObject::connect(&model, &QAbstractItemModel::modelReset, [&resets] { ++resets; });
        report(what,
               waitFor([&, column = column] { model.sort(column, Qt::DescendingOrder); },
                       [&] { return resets > 0 && shows(0); }));
        QObject::disconnect(watch);
        waitFor([] {}, [&] { return !model.isLoading(); });
    }
    model.sort(-1, Qt::AscendingOrder);
    waitFor([] {}, [&] { return !model.isLoading(); });
    report(u"search prepared"_s, waitFor([] {}, [&] { return model.isSearchPrepared(); }));
    QString typed;
    for (const QChar letter : u"titanium pliers m42"_s) {
        typed += letter;
        int resets = 0;
        const auto watch = QObject::connect(&model, &store::PagedModelBase::listChanged,
                                            [&resets] { ++resets; });
        catalog::ProductQuery query = model.query();
        query.search = typed;
        // As typed: the next letter comes while the list of the one before is still being read.
        const Wait wait
            = waitFor([&] { model.setQuery(query); },
                      [&] { return resets > 1 && (model.rowCount() == 0 || shows(0)); });
        QObject::disconnect(watch);
        report(u"search “%1”"_s.arg(typed), wait);
        waitFor([] {},
                [timer = [] {
                    QElapsedTimer t;
                    t.start();
                    return t;
                }()] {
                    return timer.elapsed() > 150; // the pause of a quick typist
                });
    }
    // Two letters, any order, a size, misspelled words, and some with a filter: at once.
    const catalog::ProductQuery incomplete{.complete = catalog::ProductQuery::Complete::Incomplete};
    for (const auto &[text, query] : {std::pair(u"m8"_s, catalog::ProductQuery{}),
                                      {u"90"_s, {}},
                                      {u"screw steel"_s, {}},
                                      {u"m8 x 40"_s, {}},
                                      {u"a00004711"_s, {}},
                                      {u"titanum plieres"_s, {}},
                                      {u"screw"_s, incomplete},
                                      {u"screw m"_s, incomplete}}) {
        catalog::ProductQuery asked = query;
        asked.search = text;
        int answers = 0;
        const auto watch = QObject::connect(&model, &store::PagedModelBase::listChanged,
                                            [&answers] { ++answers; });
        const Wait wait
            = waitFor([&] { model.setQuery(asked); },
                      [&] { return answers > 1 && (model.rowCount() == 0 || shows(0)); });
        QObject::disconnect(watch);
        report(u"search “%1”%2 (%3)"_s.arg(text, query == incomplete ? u" incomplete"_s : QString())
                   .arg(model.rowCount()),
               wait);
    }
    out << u"memory\t"_s << QString::number(residentMb(), 'f', 0) << Qt::endl;
}

void measurePeer(const QString &fileName)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    db.setDatabaseName(fileName);
    db.open();
    {
        QSqlTableModel model(nullptr, db);
        model.setTable(u"product"_s);
        QTableView view;
        view.setModel(&model);
        view.resize(ViewWidth, ViewHeight);
        const auto fetch = [&model](int row) {
            while (model.rowCount() <= row && model.canFetchMore()) {
                model.fetchMore();
            }
        };
        const auto yes = [&view] {
            view.viewport()->repaint();
            return true;
        };
        QSqlQuery count(u"SELECT count(*) FROM product"_s, db);
        count.next();
        const int last = count.value(0).toInt() - 1;
        count.finish();
        report(u"first rows"_s,
               waitFor(
                   [&] {
                       model.setSort(3, Qt::AscendingOrder);
                       view.show();
                       model.select();
                   },
                   yes));
        report(u"jump to the middle"_s,
               waitFor(
                   [&] {
                       fetch(last / 2);
                       view.scrollTo(model.index(last / 2, 0));
                   },
                   yes));
        report(u"jump to the end"_s,
               waitFor(
                   [&] {
                       fetch(last);
                       view.scrollTo(model.index(last, 0));
                   },
                   yes));
        out << u"memory\t"_s << QString::number(residentMb(), 'f', 0) << Qt::endl;
        report(u"sort by SKU"_s, waitFor([&] { model.sort(1, Qt::DescendingOrder); }, yes));
        report(u"sort by change"_s, waitFor([&] { model.sort(13, Qt::DescendingOrder); }, yes));
        report(u"sort by name"_s, waitFor([&] { model.sort(3, Qt::DescendingOrder); }, yes));
        QString typed;
        for (const QChar letter : u"titanium pliers m42"_s) {
            typed += letter;
            report(u"search “%1”"_s.arg(typed),
                   waitFor(
                       [&] {
                           model.setFilter(u"sku LIKE '%%1%' OR name LIKE '%%1%'"_s.arg(typed));
                           model.select();
                       },
                       yes));
        }
    }
}

using Table = QList<std::pair<QString, QList<double>>>;

Table runSide(const QString &side, const QString &fileName)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--side"_s, side, u"--database"_s, fileName});
    process.waitForFinished(-1);
    Table table;
    const QStringList lines
        = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        QList<double> values;
        for (const QString &cell : cells.mid(1)) {
            values += cell.toDouble();
        }
        table.append({cells.first(), values});
    }
    return table;
}

QString target(const QString &what)
{
    return what == "first rows"_L1                                       ? u"< 150"_s
        : what == "memory"_L1                                            ? u"< 250 MB"_s
        : what.startsWith("all rows"_L1) || what.endsWith("prepared"_L1) ? u""_s
                                                                         : u"< 100"_s;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"products"_s, u"how many"_s, u"N"_s, u"1000000"_s},
                       {u"database"_s, u"file to use or to make"_s, u"FILE"_s},
                       {u"side"_s, u"measure one side only: ours, peer"_s, u"SIDE"_s}});
    parser.addHelpOption();
    parser.process(app);
    const QTemporaryDir folder;
    const QString fileName = parser.isSet(u"database"_s) ? parser.value(u"database"_s)
                                                         : folder.filePath(u"bench.sqlite"_s);
    if (parser.isSet(u"side"_s)) {
        parser.value(u"side"_s) == "ours"_L1 ? measureOurs(fileName) : measurePeer(fileName);
        return 0;
    }
    QElapsedTimer making;
    making.start();
    if (prepare(fileName, parser.value(u"products"_s).toLongLong()) != 0) {
        return 1;
    }
    out << "products: " << parser.value(u"products"_s) << ", made in "
        << QString::number(double(making.elapsed()) / 1000, 'f', 1) << " s" << Qt::endl;
    const Table ours = runSide(u"ours"_s, fileName);
    const bool isFile = urlOf(fileName).kind() == store::DatabaseUrl::Kind::Sqlite;
    const Table peer = isFile ? runSide(u"peer"_s, fileName) : Table();
    // Milliseconds on the clock and (cpu) of the program's own work, which a busy machine changes
    // little; "still": the longest time that the window stood.
    const auto print = [](const QString &what, const QStringList &cells) {
        out << what.leftJustified(32);
        for (const QString &cell : cells) {
            out << cell.rightJustified(11);
        }
        out << Qt::endl;
    };
    const auto number = [](const QList<double> &values, qsizetype i) {
        return i < values.size() ? QString::number(values.at(i), 'f', 1) : u"-"_s;
    };
    print(u"what"_s,
          {u"reach"_s, u"ours"_s, u"cpu"_s, u"still"_s, u"cpu"_s, u"peer"_s, u"cpu"_s, u"ratio"_s});
    for (const auto &[what, values] : ours) {
        QList<double> others;
        for (const auto &[peerWhat, peerValues] : peer) {
            others = peerWhat == what ? peerValues : others;
        }
        print(
            what,
            {target(what), number(values, 0), number(values, 1), number(values, 2),
             number(values, 3), number(others, 0), number(others, 1),
             others.isEmpty() ? u"-"_s : QString::number(others.first() / values.first(), 'f', 1)});
    }
    return 0;
}
