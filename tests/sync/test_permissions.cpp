// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/writers.h"
#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/people/session.h"
#include "models/store/changelog.h"
#include "tests/support/testing.h"

#include <QMetaEnum>
#include <QTest>

using namespace Qt::StringLiterals;
using store::FieldChange;

//! Whose job a change is: follows from the record and its field, not from the page it is made on.
class TestPermissions final : public QObject
{
    Q_OBJECT
private:
    base::SystemClock m_clock;
    base::IdMaker m_ids{m_clock, 1};
    store::RecordWriters m_writers;

private Q_SLOTS:
    void initTestCase() { engine::addWriters(m_writers, m_ids, m_clock); }

    void aChangeAsksFor_data()
    {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("needed");
        const auto row = [](const char *entity, const char *field, const char *before,
                            const char *after, const char *needed) {
            QTest::addRow("%s %s %s-%s", entity, field, before, after)
                << QString::fromLatin1(entity) << QString::fromLatin1(field)
                << QString::fromLatin1(before) << QString::fromLatin1(after)
                << QString::fromLatin1(needed);
        };
        row("product", "name", "a", "b", "catalog edit");
        row("product", "exists", "", "1", "catalog edit");
        row("product", "assets", "", "[]", "catalog edit");
        row("product", "publication:7", "draft", "published", "catalog publish");
        row("product", "price:41:C62:1", "", "1.19", "pricing edit");
        row("category", "name", "a", "b", "catalog edit");
        row("attribute", "name", "a", "b", "catalog edit");
        row("family", "attributes", "", "[]", "catalog edit");
        row("stock", "1", "1", "2", "catalog edit");
        row("asset", "alt_text", "a", "b", "media edit");
        row("price_list", "assignments", "", "[]", "pricing edit");
        row("discount", "rate", "0.1", "0.2", "pricing edit");
        row("promotion", "rate", "0.1", "0.2", "promotions edit");
        row("customer_group", "name", "a", "b", "accounts edit");
        row("payment_terms", "net_days", "14", "30", "accounts edit");
        row("customer", "name", "a", "b", "accounts edit");
        row("customer", "status", "registered", "active", "accounts approve");
        row("customer", "status", "registered", "blocked", "accounts approve");
        row("customer", "status", "active", "blocked", "accounts edit");
        row("customer", "status", "", "registered", "accounts edit"); // a new one
        row("invoice", "paid", "0", "1", "accounts edit");
        row("order", "status", "placed", "confirmed", "orders edit");
        row("remote_system", "url", "a", "b", "settings edit");
        row("remote_system", "removal:customer:ab", "", "keep", "sync edit");
        row("sync_conflict", "7", "", "ours", "sync edit");
    }
    void aChangeAsksFor()
    {
        QFETCH(const QString, entity);
        QFETCH(const QString, field);
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const QString, needed);
        const auto orNothing = [](const QString &text) {
            return text.isEmpty() ? std::optional<QString>() : std::optional(text);
        };
        store::ChangeSet changes;
        changes.add(entity, base::Id(1), field, orNothing(before), orNothing(after));
        const store::ChangeLog log(m_writers, m_ids, m_clock);
        for (const store::ChangeSet &each : {changes, changes.inverse()}) {
            const auto asked = log.permissions(each);
            QVERIFY_RESULT(asked);
            QCOMPARE(asked->size(), 1);
            QCOMPARE(asked->first().feature + u' ' + asked->first().capability, needed);
        }
        const QStringList words = needed.split(u' ');
        const auto isWord = [](const auto &meta, const QString &word) {
            for (int i = 0; i < meta.keyCount(); ++i) {
                if (QString::fromLatin1(meta.key(i)).toLower() == word) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(isWord(QMetaEnum::fromType<people::Feature>(), words.first()));
        QVERIFY(isWord(QMetaEnum::fromType<people::Capability>(), words.last()));
    }
};

QTEST_GUILESS_MAIN(TestPermissions)
#include "test_permissions.moc"
