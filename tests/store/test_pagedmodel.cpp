// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/pagedmodel.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using base::Id;
using store::Database;
using store::PagedModelBase;
using support::TestDatabase;

namespace {

//! Payment terms by name.
class TermsModel final : public store::PagedModel<QString>
{
public:
    using PagedModel::PagedModel;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1;
    }
    QString filter = u"%"_s;

protected:
    [[nodiscard]] IdsQuery idsQuery() const override
    {
        return [filter = filter](Database &db, qint64 limit) -> base::Result<QList<Id>> {
            QList<Id> ids;
            SD_TRY_VALUE(
                store::Rows rows,
                db.select(u"SELECT id FROM payment_terms WHERE name LIKE ? ORDER BY name LIMIT ?"_s,
                          store::args(filter, limit)));
            while (rows.next()) {
                ids += rows.id(0);
            }
            return ids;
        };
    }
    [[nodiscard]] RowsQuery rowsQuery() const override
    {
        return [](Database &db, const QList<Id> &ids) -> base::Result<QHash<Id, QString>> {
            QHash<Id, QString> found;
            for (const Id id : ids) {
                SD_TRY_VALUE(
                    store::Rows rows,
                    db.select(u"SELECT name FROM payment_terms WHERE id = ?"_s, store::args(id)));
                if (rows.next()) {
                    found.insert(id, rows.text(0));
                }
            }
            return found;
        };
    }
    [[nodiscard]] QVariant cell(const QString &row, int, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(row) : QVariant();
    }
};

} // namespace

class TestPagedModel final : public QObject
{
    Q_OBJECT
private:
    static constexpr int Count = 2'000;
    std::unique_ptr<TestDatabase> m_test;
    std::unique_ptr<store::Store> m_store;

private Q_SLOTS:
    void init()
    {
        m_test = std::make_unique<TestDatabase>();
        QList<QVariantList> rows;
        for (int i = 0; i < Count; ++i) {
            const QString name = u"terms %1"_s.arg(i, 5, 10, QChar(u'0'));
            rows += store::args(Id(i + 1), name, name, 30);
        }
        QVERIFY_RESULT(m_test->db().insertMany(
            u"payment_terms"_s, {u"id"_s, u"code"_s, u"name"_s, u"net_days"_s}, rows));
        auto opened = store::Store::open(m_test->url());
        QVERIFY_RESULT(opened);
        m_store = std::move(*opened);
    }
    void cleanup()
    {
        m_store.reset();
        m_test.reset();
    }

    //! A list of a million rows is asked with every selection, in the window's thread.
    void findsRowsWithoutWalking_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("mixed");
        QTest::newRow("one after the other") << 1 << false;
        QTest::newRow("as an id maker does") << base::IdMaker::NodeCount * 4'096 << false;
        QTest::newRow("sorted by something else") << 4'097 << true;
    }
    void findsRowsWithoutWalking()
    {
        QFETCH(int, step);
        QFETCH(bool, mixed);
        QList<Id> ids;
        for (qint64 i = 1; i <= 100'000; ++i) {
            ids += Id((mixed ? i * 7'919 % 100'003 : i) * step);
        }
        const store::OrderedIds list(ids);
        int looked = 0;
        int most = 0;
        for (int row = 0; row < ids.size(); ++row) {
            int mine = 0;
            QCOMPARE(list.rowOf(ids.at(row), &mine), row);
            looked += mine;
            most = std::max(most, mine);
        }
        QVERIFY2(looked < 4 * ids.size(), qPrintable(QString::number(looked)));
        QVERIFY2(most < 200, qPrintable(QString::number(most)));
        int missed = 0;
        QCOMPARE(list.rowOf(Id(-1), &missed), -1);
        QCOMPARE(list.rowOf(Id(), &missed), -1);
        QVERIFY2(missed < 200, qPrintable(QString::number(missed)));
        QCOMPARE(store::OrderedIds().rowOf(Id(1)), -1);
        QCOMPARE(store::OrderedIds({Id(3), Id(5), Id(3)}).rowOf(Id(3)), 0);
    }

    void showsWhatHasArrived()
    {
        TermsModel model(*m_store);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.reload();
        QVERIFY(model.isLoading());
        QTRY_COMPARE(model.rowCount(), Count);
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(resets.count(), 1); // the first page; the rest was appended

        const QModelIndex last = model.index(Count - 1, 0);
        QTRY_VERIFY(last.data(PagedModelBase::IsLoadedRole).toBool());
        QCOMPARE(last.data().toString(), u"terms 01999"_s);
        QCOMPARE(last.data(PagedModelBase::IdRole).value<Id>(), Id(Count));
        QCOMPARE(model.rowOf(Id(Count)), Count - 1);
        QVERIFY(!model.index(1000, 0).data().isValid()); // asked for by this very call
        QTRY_COMPARE(model.index(1000, 0).data().toString(), u"terms 01000"_s);
    }

    void filtersAndRefreshes()
    {
        TermsModel model(*m_store);
        const QAbstractItemModelTester tester(&model);
        model.reload();
        QTRY_COMPARE(model.rowCount(), Count);
        model.filter = u"terms 0001%"_s;
        model.reload();
        QTRY_COMPARE(model.rowCount(), 10);
        QTRY_COMPARE(model.index(3, 0).data().toString(), u"terms 00013"_s);

        QVERIFY_RESULT(
            m_test->db().run(u"UPDATE payment_terms SET name = 'terms 00013 new' WHERE id = 14"_s));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.refresh({Id(14)});
        QVERIFY(!changed.isEmpty());
        QTRY_COMPARE(model.index(3, 0).data().toString(), u"terms 00013 new"_s);

        QVERIFY_RESULT(m_test->db().run(u"UPDATE payment_terms SET name = 'terms 00015 new' "
                                        "WHERE id = 16"_s));
        QSignalSpy lists(&model, &PagedModelBase::listChanged);
        model.refresh(model.idsAt(0, 9)); // many at once
        QCOMPARE(lists.count(), 0); // all were known: the list is not read anew
        QTRY_COMPARE(model.index(5, 0).data().toString(), u"terms 00015 new"_s);

        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.reload(); // the same ids: selection and place stay
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(resets.count(), 0);
    }

    //! A list that blinked with every change would lose what is typed into it meanwhile.
    void keepsRowsUntilTheNewOnesCome()
    {
        TermsModel model(*m_store);
        model.reload();
        QTRY_COMPARE(model.rowCount(), Count);
        QTRY_VERIFY(!model.isLoading());
        const QPersistentModelIndex cell = model.index(700, 0);
        QTRY_COMPARE(cell.data().toString(), u"terms 00700"_s);
        int blinked = 0;
        connect(&model, &QAbstractItemModel::dataChanged, &model, [&blinked, &cell] {
            blinked += cell.data(PagedModelBase::IsLoadedRole).toBool() ? 0 : 1;
        });
        const auto rename = [this](const QString &name) {
            return m_test->db().run(u"UPDATE payment_terms SET name = ? WHERE id = 701"_s,
                                    store::args(name));
        };
        QVERIFY_RESULT(rename(u"terms 00700 once"_s));
        model.refresh({Id(701)});
        QCOMPARE(cell.data().toString(), u"terms 00700"_s);
        QTRY_COMPARE(cell.data().toString(), u"terms 00700 once"_s);
        QVERIFY_RESULT(rename(u"terms 00700 twice"_s));
        model.reload();
        QTRY_COMPARE(cell.data().toString(), u"terms 00700 twice"_s);
        // Another row before it: the same page number holds other rows then.
        QVERIFY_RESULT(m_test->db().run(u"DELETE FROM payment_terms WHERE id = 5"_s));
        model.reload();
        QTRY_COMPARE(model.rowCount(), Count - 1);
        QVERIFY(cell.data(PagedModelBase::IsLoadedRole).toBool());
        QCOMPARE(cell.row(), 699);
        QCOMPARE(blinked, 0);
    }

    void followsWhatCameAndWent()
    {
        TermsModel model(*m_store);
        const QAbstractItemModelTester tester(&model);
        model.filter = u"terms 0001%"_s;
        model.reload();
        QTRY_COMPARE(model.rowCount(), 10);
        QTRY_VERIFY(!model.isLoading());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex place = model.index(5, 0); // what somebody looks at

        QVERIFY_RESULT(m_test->db().insertMany(
            u"payment_terms"_s, {u"id"_s, u"code"_s, u"name"_s, u"net_days"_s},
            {store::args(Id(9'000), u"new"_s, u"terms 00012 and a half"_s, 30)}));
        model.refresh({Id(9'000)});
        QTRY_COMPARE(model.rowCount(), 11);
        QCOMPARE(model.idAt(3), Id(9'000));
        QCOMPARE(place.row(), 6);
        QTRY_COMPARE(model.index(3, 0).data().toString(), u"terms 00012 and a half"_s);
        QTRY_COMPARE(model.index(10, 0).data().toString(), u"terms 00019"_s);

        QVERIFY_RESULT(m_test->db().run(u"DELETE FROM payment_terms WHERE id = 9000"_s));
        model.reload();
        QTRY_COMPARE(model.rowCount(), 10);
        QCOMPARE(place.row(), 5);
        QCOMPARE(resets.count(), 0);
    }

    void saysWhyItCannotRead()
    {
        TermsModel model(*m_store);
        QSignalSpy failed(&model, &PagedModelBase::failed);
        QVERIFY_RESULT(m_test->db().run(u"ALTER TABLE payment_terms RENAME TO gone"_s));
        support::announceRefusal(support::Server::Sqlite, u"no such table: payment_terms"_s);
        model.reload();
        QTRY_VERIFY(!failed.isEmpty());
        QTRY_VERIFY(!model.isLoading());
    }

    void goesWhileAnswersAreUnderWay()
    {
        for (int i = 0; i < 50; ++i) {
            TermsModel model(*m_store);
            model.reload();
        }
        QVERIFY(m_store->read([](Database &) { return base::Result<int>(1); }).result().ok());
    }
};

QTEST_GUILESS_MAIN(TestPagedModel)
#include "test_pagedmodel.moc"
