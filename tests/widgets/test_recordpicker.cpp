// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/searchtext.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"
#include "ui/widgets/recordpicker.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSettings>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using base::Id;
using records::LookupEntry;
using widgets::RecordPicker;

namespace {

const QList<LookupEntry> All{
    {.id = Id(1), .code = u"K1"_s, .name = u"Adhesives"_s, .unit = {}},
    {.id = Id(2), .code = {}, .name = u"Adhesives › Sealants"_s, .unit = {}},
    {.id = Id(3), .code = {}, .name = u"Fasteners"_s, .unit = {}},
};

const records::Lookup Parts{
    .kind = u"part"_s,
    .find
    = [](store::Database &, const QString &text, int limit) -> base::Result<QList<LookupEntry>> {
        QList<LookupEntry> found;
        for (const LookupEntry &one : All) {
            if (base::SearchWords(text).areIn(base::foldedForSearch(one.label()))) {
                found += one;
            }
        }
        return found.mid(0, limit);
    },
    .byIds = [](store::Database &, const QList<Id> &ids) -> base::Result<QHash<Id, LookupEntry>> {
        QHash<Id, LookupEntry> known;
        for (const LookupEntry &one : All) {
            if (ids.contains(one.id)) {
                known.insert(one.id, one);
            }
        }
        return known;
    },
};

} // namespace

//! Whoever types finds, chooses and may make records.
class TestRecordPicker final : public QObject
{
    Q_OBJECT
private:
    support::TestDatabase m_test;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<RecordPicker> m_picker;

    [[nodiscard]] QAbstractItemView *popup()
    {
        return m_picker->findChild<QCompleter *>()->popup();
    }
    [[nodiscard]] QStringList offered()
    {
        QStringList rows;
        for (int row = 0; row < popup()->model()->rowCount(); ++row) {
            rows += popup()->model()->index(row, 0).data().toString();
        }
        return rows;
    }
    void choose(const QString &typed, int row)
    {
        m_picker->setRecord({});
        QTest::keyClicks(m_picker.get(), typed);
        QTRY_VERIFY(popup()->isVisible() && offered().value(0).contains(typed));
        popup()->setCurrentIndex(popup()->model()->index(row, 0));
        QTest::keyClick(popup(), Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        QSettings().remove(u"recent"_s);
        auto opened = store::Store::open(m_test.url());
        QVERIFY_RESULT(opened);
        m_store = std::move(*opened);
        m_picker = std::make_unique<RecordPicker>(*m_store, Parts, u"Any"_s);
        m_picker->show();
        m_picker->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_picker.get()));
        m_picker->setFocus();
    }
    void cleanup()
    {
        m_picker.reset();
        m_store.reset();
    }

    void offers_data()
    {
        QTest::addColumn<QList<int>>("before"); // chosen, by row of the whole list
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("rows");
        const QString adhesives = u"K1 · Adhesives"_s;
        const QString sealants = u"Adhesives › Sealants"_s;
        QTest::newRow("what is typed") << QList<int>{} << u"seal"_s << QStringList{sealants};
        QTest::newRow("all") << QList<int>{} << QString()
                             << QStringList{adhesives, sealants, u"Fasteners"_s};
        QTest::newRow("chosen last come first")
            << QList<int>{2, 1} << QString() << QStringList{sealants, u"Fasteners"_s, adhesives};
        QTest::newRow("also of those found")
            << QList<int>{1} << u"adhes"_s << QStringList{sealants, adhesives};
    }
    void offers()
    {
        QFETCH(QList<int>, before);
        QFETCH(QString, typed);
        QFETCH(QStringList, rows);
        for (const int row : before) {
            QTRY_VERIFY(!popup()->isVisible());
            choose(All.at(row).name.section(u' ', -1), 0);
            QTRY_COMPARE(m_picker->record().id, All.at(row).id);
        }
        m_picker->setRecord({});
        QTest::keyClicks(m_picker.get(), typed);
        if (typed.isEmpty()) {
            QTest::keyClick(m_picker.get(), Qt::Key_Down);
        }
        QTRY_COMPARE(offered(), rows);
        QTRY_VERIFY(popup()->isVisible());
    }

    void returnTakesTheOnlyOne()
    {
        QSignalSpy changed(m_picker.get(), &RecordPicker::recordChanged);
        QTest::keyClicks(m_picker.get(), u"fast"_s);
        QVERIFY(m_picker->isIncomplete());
        QTest::keyClick(m_picker.get(), Qt::Key_Return);
        QTRY_COMPARE(m_picker->record().id, Id(3));
        QVERIFY(!m_picker->isIncomplete());
        QVERIFY(changed.count() > 0);
        QTest::keyClick(m_picker.get(), Qt::Key_End);
        QTest::keyClick(m_picker.get(), Qt::Key_Backspace);
        QVERIFY(m_picker->isIncomplete()); // it says another name now
        QVERIFY(m_picker->record().id.isNull());
    }

    void namesAreRead()
    {
        m_picker->setId(Id(2));
        QCOMPARE(m_picker->record().id, Id(2)); // nothing is lost meanwhile
        QVERIFY(!m_picker->isIncomplete());
        QTRY_COMPARE(m_picker->text(), u"Adhesives › Sealants"_s);
        QCOMPARE(m_picker->labelOf(Id(2)), u"Adhesives › Sealants"_s);
    }

    void makesWhatIsTyped()
    {
        QStringList made;
        m_picker->setCreator([&](const QString &name, const std::function<void(Id)> &then) {
            made += name;
            then(Id(3));
        });
        choose(u"Fixings"_s, 0);
        QCOMPARE(made, QStringList(u"Fixings"_s));
        QTRY_COMPARE(m_picker->text(), u"Fasteners"_s);
        QCOMPARE(m_picker->record().id, Id(3));
    }

    void readersChooseNothing()
    {
        m_picker->setReadOnly(true);
        const QSignalSpy asked(m_picker->findChild<records::LookupModel *>(),
                               &QAbstractItemModel::modelReset);
        QTest::keyClick(m_picker.get(), Qt::Key_Down);
        QCOMPARE(asked.count(), 0);
    }
};

QTEST_MAIN(TestRecordPicker)
#include "test_recordpicker.moc"
