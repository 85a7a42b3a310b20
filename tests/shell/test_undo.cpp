// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the edits of its user: undo and redo in menu, keyboard and notice; what the role
// does not show is not offered.
#include "models/people/session.h"
#include "models/records/editservice.h"
#include "tests/store/notewriter.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/page.h"

#include <QAction>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using base::Id;
using people::Feature;
using records::EditService;

class TestUndo final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        m_writers.add(std::make_unique<NoteWriter>());
    }

    void init()
    {
        m_test = std::make_unique<support::TestDatabase>();
        auto opened = store::Store::open(m_test->url());
        QVERIFY_RESULT(opened);
        m_store = std::move(*opened);
        m_session = people::Session(Id(5), u"anna"_s, u"Anna"_s, u"Account manager"_s,
                                    {{Feature::Accounts, people::Capability::See},
                                     {Feature::Accounts, people::Capability::Edit}});
        m_edits = std::make_unique<EditService>(*m_store, m_log, m_session.rights());
        const auto entry = [](const QString &id, Feature feature) {
            return shell::PageEntry{id,
                                    id,
                                    id,
                                    feature,
                                    {},
                                    {},
                                    [id](QWidget *parent) { return new widgets::Page(id, parent); }};
        };
        m_window = std::make_unique<shell::MainWindow>(
            shell::WindowParts{.edits = m_edits.get(),
                               .session = &m_session,
                               .pages = {entry(u"catalog"_s, Feature::Catalog),
                                         entry(u"customers"_s, Feature::Accounts)},
                               .records = nullptr,
                               .status = nullptr,
                               .databaseName = {}});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        store::ChangeSet changes{.label = u"New note"_s};
        changes.add(u"note"_s, Record, store::ExistsField, std::nullopt, u"1"_s);
        changes.add(u"note"_s, Record, u"name"_s, std::nullopt, u"one"_s);
        m_edits->commit(changes);
        QTRY_COMPARE(notice(), u"New note"_s);
    }

    void cleanup()
    {
        m_window.reset();
        m_edits.reset();
        m_store.reset();
        m_test.reset();
    }

    void undoAndRedoByKeyboard()
    {
        rename(u"one"_s, u"two"_s);
        QTRY_VERIFY(action(u"undoAction"_s)->text().contains(u"Rename to two"_s));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(name(), u"one"_s);
        QTRY_VERIFY(action(u"redoAction"_s)->isEnabled());
        QVERIFY(action(u"redoAction"_s)->text().contains(u"Rename to two"_s));
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(name(), u"two"_s);
    }

    void noticeOffersUndo()
    {
        rename(u"one"_s, u"two"_s);
        QTRY_COMPARE(notice(), u"Rename to two"_s);
        auto *undo = m_window->findChild<QToolButton *>(u"noticeActionButton"_s);
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(name(), u"one"_s);
    }

    void refusedEditIsSaidInWords()
    {
        store::ChangeSet changes{.label = u"Not mine"_s};
        changes.add(u"note"_s, Record, u"net_days"_s, u"0"_s, u"30"_s);
        m_edits->commit(changes);
        QTRY_VERIFY(notice().contains(u"role"_s));
    }

    void pagesTheRoleDoesNotShowAreNotOffered()
    {
        QVERIFY(!action(u"catalogPageAction"_s));
        QVERIFY(action(u"customersPageAction"_s));
        QVERIFY(m_window->findChild<QLabel *>(u"userLabel"_s)->text().contains(u"Anna"_s));
    }

private:
    static constexpr Id Record{1000};

    void rename(const QString &from, const QString &to)
    {
        store::ChangeSet changes{.label = u"Rename to %1"_s.arg(to)};
        changes.add(u"note"_s, Record, u"name"_s, from, to);
        m_edits->commit(changes);
    }
    [[nodiscard]] QString name()
    {
        return NoteWriter().read(m_test->db(), Record, u"name"_s)->value_or(QString());
    }
    [[nodiscard]] QString notice() const
    {
        return m_window->findChild<QLabel *>(u"noticeLabel"_s)->text();
    }
    [[nodiscard]] QAction *action(const QString &objectName) const
    {
        return m_window->findChild<QAction *>(objectName);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<support::TestDatabase> m_test;
    std::unique_ptr<store::Store> m_store;
    people::Session m_session;
    std::unique_ptr<EditService> m_edits;
    std::unique_ptr<shell::MainWindow> m_window;
    support::ManualClock m_clock;
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};
};

QTEST_MAIN(TestUndo)
#include "test_undo.moc"
