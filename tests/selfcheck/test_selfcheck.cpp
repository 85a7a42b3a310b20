// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/secretstore.h"
#include "app/selfcheck/checks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using selfcheck::Report;

class TestSelfCheck final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRemarkIsNoFault()
    {
        Report report;
        report.good(u"A"_s, u"works"_s);
        report.remark(u"B"_s, u"is not needed"_s);
        QCOMPARE(report.exitCode(), 0);
        QVERIFY(report.text().contains(u"ok    A: works"_s));
        QVERIFY(report.text().contains(u"note  B: is not needed"_s));
    }
    void oneFaultIsEnough()
    {
        Report report;
        report.wrong(u"A"_s, u"is broken"_s);
        report.good(u"B"_s, u"works"_s);
        QCOMPARE(report.exitCode(), 1);
        QVERIFY(report.text().contains(u"WRONG A: is broken"_s));
    }
    void everythingIsHere()
    {
        Report report;
        selfcheck::checkDatabase(report, u":/sql/desk"_s, u"supplierdesk"_s);
        selfcheck::checkOdbc(report);
        selfcheck::checkTls(report);
        selfcheck::checkPictures(report);
        QVERIFY2(report.exitCode() == 0, qPrintable(report.text()));
    }
    void aProgramWithoutItsSchemaIsBroken()
    {
        Report report;
        selfcheck::checkDatabase(report, u":/sql/nothing"_s, u"supplierdesk"_s);
        QVERIFY2(report.exitCode() == 1, qPrintable(report.text()));
    }
};

QTEST_GUILESS_MAIN(TestSelfCheck)
#include "test_selfcheck.moc"
