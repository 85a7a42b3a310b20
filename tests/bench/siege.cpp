// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/siege.h"

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int HonestClients = 20;
constexpr milliseconds HonestPause{500};
constexpr milliseconds Slice{250};
constexpr seconds MostSettling{15};
constexpr double Settled = 1.2;
constexpr int PerAddress = 250; // stays below what a server allows one address
constexpr quint32 FirstAddress = 0x7f000101; // 127.0.1.1
constexpr quint32 HonestAddress = 0x7f000201; // 127.0.2.1: each has one of its own
constexpr int PipelinedPages = 20;
constexpr qsizetype LongHeader = 30'000;
constexpr qsizetype LongBody = 8'000;

} // namespace

QList<Attack> attacks(const PortalUnderLoad &portal)
{
    const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(portal.port()) + "\r\n";
    const QByteArray head = "GET /login HTTP/1.1\r\n" + host + "X-Slow: ";
    const QByteArray body = "POST /login HTTP/1.1\r\n" + host
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 16000\r\n\r\nlogin=";
    const QByteArray pages = portal.catalog().request(portal.port()).repeated(PipelinedPages);
    const auto sender = [](const QByteArray &begin) {
        return [begin] { return std::make_unique<SlowSender>(begin, "x"); };
    };
    return {{u"none"_s, {}},
            {u"header"_s, sender(head)},
            {u"long header"_s, sender(head + QByteArray(LongHeader, 'x'))},
            {u"body"_s, sender(body)},
            {u"long body"_s, sender(body + QByteArray(LongBody, 'x'))},
            {u"reading"_s, [pages] { return std::make_unique<SlowReader>(pages); }}};
}

double settledMegabytes(const PortalUnderLoad &portal, double before)
{
    const Clock::time_point end = Clock::now() + MostSettling;
    double now = portal.megabytes();
    while (now > before * Settled && Clock::now() < end) {
        Crowd(portal.port()).run(Slice);
        now = portal.megabytes();
    }
    return now;
}

Siege besiege(const PortalUnderLoad &portal, const Attack &attack, int count, Clock::duration time)
{
    Siege siege;
    siege.before = portal.megabytes();
    std::atomic<bool> isOver = false;
    std::thread attacker([&] {
        Crowd crowd(portal.port());
        for (int i = 0; attack.make && i < count; ++i) {
            std::unique_ptr<Client> client = attack.make();
            client->setSource(FirstAddress + quint32(i / PerAddress));
            crowd.add(std::move(client), seconds(1) * i / count);
        }
        while (!isOver) {
            crowd.run(Slice);
        }
    });
    {
        Crowd crowd(portal.port());
        for (int i = 0; i < HonestClients; ++i) {
            auto client = std::make_unique<Asker>(
                siege.honest, QByteArrayList{portal.catalog().request(portal.port())}, HonestPause);
            client->setSource(HonestAddress + quint32(i));
            crowd.add(std::move(client), HonestPause * i / HonestClients);
        }
        const Clock::time_point end = Clock::now() + time;
        while (Clock::now() < end) {
            crowd.run(Slice);
            siege.peak = std::max(siege.peak, portal.megabytes());
        }
    }
    isOver = true;
    attacker.join();
    siege.after = settledMegabytes(portal, siege.before);
    return siege;
}

} // namespace bench
