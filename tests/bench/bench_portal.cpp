// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/clients.h"
#include "tests/bench/portalunderload.h"
#include "tests/bench/siege.h"
#include "tests/bench/wrk.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

// What the portal serves on this machine, shared with those who ask (design "Numbers to reach"):
// pages per second and their times with 8 … 1,000 connections (wrk), clients that get no answer in
// 5 seconds, 40 people at browsers, 5,000 connections that send or read slowly, and the memory
// after each. Beside it nginx, which sends the catalog page as a file, and an older portal when the
// environment variable BENCH_PEER names its program. Prints tables in Markdown.
//
// bench_portal [tables|browsers|attacks|memory]… [--quick], all without a word.

using namespace Qt::StringLiterals;
using bench::PortalUnderLoad;

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds Patience{5}; // of a client without an answer

QTextStream out(stdout);

struct Plan
{
    int products = 3000;
    int wrkSeconds = 3;
    QList<int> connections{8, 48, 200, 1000};
    seconds browsing{20};
    seconds siege{12};
    int slowConnections = 5000;
    qint64 requests = 100'000;
    seconds mostForRequests{60};
};

Plan quickPlan()
{
    Plan plan;
    plan.products = 300;
    plan.wrkSeconds = 1;
    plan.connections = {48};
    plan.browsing = seconds(4);
    plan.siege = seconds(3);
    plan.slowConnections = 1000;
    plan.requests = 5000;
    plan.mostForRequests = seconds(5);
    return plan;
}

QString number(double value, int digits = 0)
{
    return QString::number(value, 'f', digits);
}

void row(const QStringList &cells)
{
    out << "| " << cells.join(u" | "_s) << " |" << Qt::endl;
}

void head(const QStringList &cells)
{
    out << '\n';
    row(cells);
    row(QStringList(cells.size(), u"---"_s));
}

//! As many clients as \a connections ask \a page without a pause: what each of them sees.
struct Closed
{
    bench::Tally tally;
    int unanswered = 0; //!< clients that waited for Patience or longer
};
Closed ask(const bench::Page &page, int port, int connections)
{
    Closed closed;
    bench::Crowd crowd(port);
    for (int i = 0; i < connections; ++i) {
        crowd.add(std::make_unique<bench::Asker>(closed.tally, QByteArrayList{page.request(port)}));
    }
    crowd.run(Patience + milliseconds(500));
    for (const auto &client : crowd.clients()) {
        closed.unanswered += static_cast<bench::Asker &>(*client).hasWaited(Patience) ? 1 : 0;
    }
    return closed;
}

//! What the clients before left in the queue is not ours to measure.
void waitUntilIdle(const PortalUnderLoad &portal)
{
    constexpr milliseconds Slice{250};
    constexpr double Idle = 0.05; // seconds of processor time in a slice
    const auto end = bench::Clock::now() + 2 * Patience;
    double before = -1;
    for (double now = portal.processorSeconds();
         (before < 0 || now - before > Idle) && bench::Clock::now() < end;
         now = portal.processorSeconds()) {
        before = now;
        bench::Crowd(portal.port()).run(Slice);
    }
}

void measure(const PortalUnderLoad &portal, const bench::Page &page, int connections,
             const Plan &plan)
{
    waitUntilIdle(portal);
    const double before = portal.processorSeconds();
    const bench::Load load = bench::wrk(page, portal.port(), connections, plan.wrkSeconds);
    const double used = portal.processorSeconds() - before;
    const Closed closed = ask(page, portal.port(), connections);
    const auto answers = double(std::max<qint64>(1, closed.tally.answers()));
    row({portal.name(), page.name, number(connections), number(load.perSecond), number(load.p50, 1),
         number(load.p99, 1), number(1e6 * used / double(std::max<qint64>(1, load.requests))),
         number(double(load.refused + load.broken)),
         number(100 * closed.tally.busy / answers, 1) + u" %"_s,
         number(closed.tally.wrong + closed.tally.broken), number(closed.unanswered)});
}

void tables(const QList<PortalUnderLoad *> &portals, const Plan &plan)
{
    head({u"server"_s, u"page"_s, u"connections"_s, u"pages/s"_s, u"p50 ms"_s, u"p99 ms"_s,
          u"CPU µs/page"_s, u"refused"_s, u"503"_s, u"other errors"_s, u"no answer in 5 s"_s});
    for (const PortalUnderLoad *portal : portals) {
        const bool isPeer = portal != portals.first();
        for (const bench::Page &page : isPeer ? portal->pages().first(1) : portal->pages()) {
            const bool isGzip = page.name.contains(u"gzip"_s);
            for (const int connections : isGzip ? QList<int>{48} : plan.connections) {
                measure(*portal, page, connections, plan);
            }
        }
    }
    const bench::Nginx nginx(portals.first()->catalogHtml());
    for (const int connections : plan.connections) {
        const bench::Load load
            = bench::wrk({u"file"_s, "/page.html", {}}, nginx.port(), connections, plan.wrkSeconds);
        row({u"nginx"_s, u"catalog as a file"_s, number(connections), number(load.perSecond),
             number(load.p50, 1), number(load.p99, 1), u"–"_s,
             number(double(load.refused + load.broken)), u"–"_s, u"–"_s, u"–"_s});
    }
}

void browsers(const PortalUnderLoad &portal, const Plan &plan)
{
    constexpr int People = 40;
    constexpr seconds Pause{3};
    QByteArrayList files;
    for (const bench::Page &file : portal.files()) {
        files.append(file.request(portal.port()));
    }
    bench::Tally tally;
    std::vector<std::unique_ptr<bench::Browser>> people;
    bench::Crowd crowd(portal.port());
    for (int i = 0; i < People; ++i) {
        people.push_back(std::make_unique<bench::Browser>(
            tally, portal.pages().at(1).request(portal.port()), files, Pause));
        people.back()->join(crowd, bench::Clock::duration(Pause) * i / People);
    }
    crowd.run(plan.browsing);
    row({portal.name(), number(People), number(double(files.size())),
         number(double(tally.answers())), number(tally.percentile(0.5), 1),
         number(tally.percentile(0.99), 1), number(tally.busy + tally.wrong)});
}

void attack(const PortalUnderLoad &portal, const bench::Attack &attack, const Plan &plan)
{
    waitUntilIdle(portal);
    const bench::Siege siege = bench::besiege(portal, attack, plan.slowConnections, plan.siege);
    row({portal.name(), attack.name, number(attack.make ? plan.slowConnections : 0),
         number(double(siege.honest.answers())), number(siege.honest.percentile(0.5), 1),
         number(siege.honest.percentile(0.99), 1),
         number(siege.honest.busy + siege.honest.wrong + siege.honest.broken), number(siege.before),
         number(siege.peak), number(siege.after), number(100 * siege.left()) + u" %"_s});
}

void memory(const PortalUnderLoad &portal, const Plan &plan)
{
    const double before = portal.megabytes();
    bench::Tally tally;
    const auto end = bench::Clock::now() + plan.mostForRequests;
    {
        QByteArrayList requests;
        for (const bench::Page &page : portal.pages()) {
            requests.append(page.request(portal.port()));
        }
        bench::Crowd crowd(portal.port());
        for (int i = 0; i < 100; ++i) {
            crowd.add(std::make_unique<bench::Asker>(tally, requests));
        }
        while (tally.answers() < plan.requests && bench::Clock::now() < end) {
            crowd.run(milliseconds(250));
        }
    }
    const double after = bench::settledMegabytes(portal, before);
    row({portal.name(), number(double(tally.answers())), number(before), number(after),
         number(100 * (after / before - 1)) + u" %"_s});
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"quick"_s, u"Less of everything: does it work?"_s});
    parser.addPositionalArgument(
        u"part"_s, u"tables, browsers, attacks, memory; all without one."_s, u"[part]…"_s);
    parser.process(application);
    const Plan plan = parser.isSet(u"quick"_s) ? quickPlan() : Plan();
    const QStringList parts = parser.positionalArguments();
    const auto wants
        = [&parts](const QString &part) { return parts.isEmpty() || parts.contains(part); };

    bench::raiseOpenFiles();
    PortalUnderLoad portal(u"portal"_s, u"supplierdesk-portal"_s, plan.products);
    std::unique_ptr<PortalUnderLoad> peer;
    QList<PortalUnderLoad *> portals{&portal};
    if (const QString program = qEnvironmentVariable("BENCH_PEER"); !program.isEmpty()) {
        peer = std::make_unique<PortalUnderLoad>(u"older portal"_s, program, plan.products);
        portals.append(peer.get());
    }
    out << plan.products << " products; the catalog page has " << portal.catalogHtml().size()
        << " bytes and " << portal.files().size() << " files" << Qt::endl;
    // Caches are filled once before anything is compared.
    for (const PortalUnderLoad *each : portals) {
        for (const bench::Page &page : each->pages()) {
            static_cast<void>(bench::wrk(page, each->port(), 48, 1));
        }
    }
    if (wants(u"tables"_s)) {
        tables(portals, plan);
    }
    if (wants(u"browsers"_s)) {
        head({u"server"_s, u"browsers"_s, u"files/page"_s, u"pages"_s, u"p50 ms"_s, u"p99 ms"_s,
              u"errors"_s});
        for (const PortalUnderLoad *each : portals) {
            browsers(*each, plan);
        }
    }
    if (wants(u"attacks"_s)) {
        head({u"server"_s, u"slow"_s, u"connections"_s, u"honest pages"_s, u"p50 ms"_s, u"p99 ms"_s,
              u"errors"_s, u"MB before"_s, u"MB at most"_s, u"MB after"_s, u"left over"_s});
        for (const bench::Attack &each : bench::attacks(portal)) {
            attack(portal, each, plan);
        }
        if (peer) {
            attack(*peer, bench::attacks(*peer).at(1), plan);
        }
    }
    if (wants(u"memory"_s)) {
        head({u"server"_s, u"requests"_s, u"MB before"_s, u"MB after"_s, u"left over"_s});
        for (const PortalUnderLoad *each : portals) {
            memory(*each, plan);
        }
    }
    for (const PortalUnderLoad *each : portals) {
        if (!each->isAlive()) {
            qFatal("%s has ended", qPrintable(each->name()));
        }
    }
}
