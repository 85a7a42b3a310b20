// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/factory/makeconnector.h"
#include "app/desk/databasetest.h"
#include "models/store/store.h"
#include "tests/connectors/scriptedserver.h"
#include "tests/support/testing.h"
#include "ui/settings/databaseform.h"
#include "ui/text/errortext.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

//! What people give the desk that is no database or no portal: each answer is one sentence that
//! says what to do, and nothing is changed.
class TestBadInput : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString makeDatabase(const QString &name, const QString &spoil)
    {
        const QString file = m_folder.filePath(name);
        const auto url = store::DatabaseUrl::parse(u"sqlite:"_s + file);
        if (!store::Store::open(*url).ok()) {
            return {};
        }
        const auto database = store::Database::open(*url);
        return database.ok() && (*database)->run(spoil).ok() ? file : QString();
    }

private Q_SLOTS:
    void databases_data()
    {
        QTest::addColumn<QString>("file"); // or a server when empty
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nowhere") << u"/nowhere/at/all/desk.sqlite"_s << u"can't be opened"_s;
        QTest::newRow("newer") << makeDatabase(u"newer.sqlite"_s,
                                               u"UPDATE schema_version SET version = 9999"_s)
                               << u"made by a newer SupplierDesk"_s;
        QTest::newRow("another program")
            << makeDatabase(u"other.sqlite"_s, u"UPDATE schema_version SET application = 'x'"_s)
            << u"belongs to another program"_s;
        const QString text = m_folder.filePath(u"letter.txt"_s);
        QFile letter(text);
        QVERIFY(letter.open(QIODevice::WriteOnly));
        letter.write(QByteArray("Dear Sir or Madam,\n").repeated(100));
        letter.close();
        QTest::newRow("no database") << text << u"belongs to another program"_s;
        QTest::newRow("unreachable server") << QString() << u"can't be opened"_s;
    }
    void databases()
    {
        QFETCH(QString, file);
        QFETCH(QString, sentence);
        settings::DatabaseForm form;
        desk::serveDatabaseTests(&form);
        const auto type = [&form](const QString &name, const QString &value) {
            form.findChild<QLineEdit *>(name)->setText(value);
        };
        if (file.isEmpty()) {
            form.findChild<QRadioButton *>(u"serverDatabaseRadio"_s)->setChecked(true);
            type(u"databaseServerEdit"_s, u"127.0.0.1"_s);
            type(u"databasePortEdit"_s, u"1"_s); // nobody listens there
            type(u"databaseNameEdit"_s, u"desk"_s);
        } else {
            type(u"databaseFileEdit"_s, file);
        }
        const QByteArray before = file.isEmpty() ? QByteArray() : contentOf(file);
        form.findChild<QPushButton *>(u"testDatabaseButton"_s)->click();
        const auto *message = form.findChild<widgets::MessageBar *>();
        QTRY_VERIFY2_WITH_TIMEOUT(message->text().contains(sentence), qPrintable(message->text()),
                                  20'000);
        QCOMPARE(message->kind(), widgets::MessageKind::Danger);
        QVERIFY2(message->text().contains(u". "_s), qPrintable(message->text())); // what to do
        if (!file.isEmpty()) {
            QCOMPARE(contentOf(file), before);
        }
    }

    void portals_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("a web page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                                  "Content-Length: 13\r\n\r\n<html></html>");
        QTest::newRow("half a JSON")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                          "8\r\n\r\n{\"name\":");
        QTest::newRow("another JSON")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                          "9\r\n\r\n[1, 2, 3]");
        QTest::newRow("noise") << QByteArray("\x01\x02\x03\r\n\r\n");
    }
    void portals()
    {
        QFETCH(QByteArray, answer);
        support::ScriptedServer server;
        server.onAll({.bytes = answer});
        const base::SystemClock clock;
        const auto connector = connectors::makeConnector(
            {.connector = u"supplierdesk-portal"_s, .url = server.url().toString()}, "token",
            clock);
        QVERIFY_RESULT(connector);
        const auto info = QtConcurrent::run([&] { return (*connector)->check({}); }).result();
        QVERIFY(!info.ok());
        const QString sentence = text::sentence(info.error());
        QVERIFY2(sentence.contains(u". "_s), qPrintable(sentence)); // what to do
    }

private:
    [[nodiscard]] static QByteArray contentOf(const QString &fileName)
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_MAIN(TestBadInput)
#include "test_badinput.moc"
