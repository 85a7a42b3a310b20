// SPDX-License-Identifier: GPL-3.0-or-later
// Every statement of a sync fails in turn, in every way a database has.
#include "models/store/database.h"
#include "tests/sync/faultrun.h"

#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using support::FaultRun;
using support::SyncWorld;

class TestStoreFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStatementInTurn_data();
    void everyStatementInTurn();
};

void TestStoreFaults::everyStatementInTurn_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("connection lost") << ErrorCode::Store_ConnectionLost;
    QTest::newRow("refused") << ErrorCode::Store_StatementFailed;
    if (qEnvironmentVariableIsSet("SUPPLIERDESK_TEST_LONG")) {
        QTest::newRow("busy") << ErrorCode::Store_Busy;
    }
}

void TestStoreFaults::everyStatementInTurn()
{
    QFETCH(ErrorCode, code);
    bool only = false;
    const int from = qEnvironmentVariableIntValue("SUPPLIERDESK_TEST_STATEMENT", &only);
    FaultRun run;
    bool met = true;
    int statement = from;
    for (; met; ++statement) {
        QString failed;
        const QString wrong = run.survive(
            [&](SyncWorld &world) {
                int seen = 0;
                world.desk.db().setProbe([&](const QString &sql) -> base::Result<void> {
                    if (seen++ != statement) {
                        return {};
                    }
                    failed = sql;
                    return base::failure(code, u"made to fail"_s);
                });
                world.sync();
                world.desk.db().setProbe({});
                met = !failed.isEmpty();
            },
            statement % 2 == 0);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"statement %1 fails: %2\n%3"_s.arg(statement).arg(failed, wrong)));
        if (only) {
            return;
        }
    }
    qInfo("%d statements", statement - 1);
    QVERIFY(statement > 100);
}

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "test_storefaults.moc"
