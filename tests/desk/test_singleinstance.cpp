// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/singleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using desk::SingleInstance;

class TestSingleInstance final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void theSecondStartBringsTheFirstToTheFront()
    {
        SingleInstance first(m_folder.path(), {});
        QVERIFY(first.claim({}));
        QSignalSpy front(&first, &SingleInstance::frontRequested);
        const QFuture<bool> isFirst = QtConcurrent::run(
            [this] { return SingleInstance(m_folder.path(), {}).claim(u"orders"_s); });
        QTRY_COMPARE_WITH_TIMEOUT(front.count(), 1, 10'000);
        QVERIFY(!isFirst.result());
        QCOMPARE(front.constFirst().constFirst().toString(), u"orders"_s);
    }
    void anotherDatabaseIsAnotherDesk()
    {
        SingleInstance first(m_folder.path(), {});
        QVERIFY(first.claim({}));
        QVERIFY(SingleInstance(m_folder.path(), u"C:/Firmen/Müller.sqlite"_s).claim({}));
    }
    void afterTheEndTheNextIsFirst()
    {
        QVERIFY(SingleInstance(m_folder.path(), {}).claim({}));
        QVERIFY(SingleInstance(m_folder.path(), {}).claim({}));
    }
    void quittingWaitsUntilTheOtherHasEnded()
    {
        auto first = std::make_unique<SingleInstance>(m_folder.path(), QString());
        QVERIFY(first->claim({}));
        QSignalSpy quit(first.get(), &SingleInstance::quitRequested);
        const QFuture<bool> asked = QtConcurrent::run(
            [this] { return SingleInstance(m_folder.path(), {}).askToQuit(20'000); });
        QTRY_COMPARE_WITH_TIMEOUT(quit.count(), 1, 10'000);
        QVERIFY2(!asked.isFinished(), "did not wait for the other one");
        first.reset();
        QTRY_VERIFY_WITH_TIMEOUT(asked.isFinished(), 10'000);
        QVERIFY(asked.result());
    }
    void whereNoneRunsThereIsNothingToQuit()
    {
        QVERIFY(SingleInstance(m_folder.path(), {}).askToQuit());
    }
    void whoWillNotQuitIsNotSaidToHave()
    {
        SingleInstance first(m_folder.path(), {});
        QVERIFY(first.claim({}));
        const QFuture<bool> asked = QtConcurrent::run(
            [this] { return SingleInstance(m_folder.path(), {}).askToQuit(200); });
        QTRY_VERIFY_WITH_TIMEOUT(asked.isFinished(), 10'000);
        QVERIFY(!asked.result());
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "test_singleinstance.moc"
