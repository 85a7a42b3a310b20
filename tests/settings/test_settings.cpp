// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/databaseform.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include "models/store/databaseurl.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMetaEnum>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using people::Capability;
using people::Feature;
using settings::DatabaseForm;
using settings::SettingsPage;

namespace {

const base::Id Portal(11);
const base::Id Erp(12);
const base::Id Editors(21);
const base::Id Ada(31);

using Role = syncing::RemoteSystem::Role;
using Option = syncing::ConnectorOption;

//! Two as there are, and one that asks for more and can be two things.
QList<syncing::ConnectorDescription> connectors()
{
    const QList<Option> options{
        {.name = u"url"_s, .kind = Option::Kind::Address, .label = "Address", .isRequired = true},
        {.name = u"token"_s, .kind = Option::Kind::Secret, .label = "Token"}};
    const QList<Option> more{{.name = u"channel"_s, .label = "Channel", .isRequired = true},
                             {.name = u"region"_s, .label = "Region", .hint = "Two letters"}};
    return {{.code = u"some-portal"_s,
             .name = u"Some portal"_s,
             .roles = {Role::Portal},
             .options = options,
             .takenOver = {u"customer"_s, u"order"_s}},
            {.code = u"some-erp"_s,
             .name = u"Some ERP"_s,
             .roles = {Role::Erp},
             .options = options,
             .takenOver = {u"text"_s, u"price"_s, u"stock"_s}},
            {.code = u"bazaar"_s,
             .name = u"Bazaar"_s,
             .roles = {Role::Marketplace, Role::Procurement},
             .options = more}};
}

class FakeBackend final : public settings::SettingsBackend
{
public:
    FakeBackend()
    {
        data.systems = {{.id = Erp,
                         .role = Role::Erp,
                         .connector = u"some-erp"_s,
                         .code = u"erp"_s,
                         .name = u"ERP sandbox"_s,
                         .url = u"http://127.0.0.1:8790"_s},
                        {.id = Portal,
                         .role = Role::Portal,
                         .connector = u"some-portal"_s,
                         .code = u"portal"_s,
                         .name = u"Own portal"_s,
                         .url = u"http://127.0.0.1:8780"_s}};
        data.owners
            = {{Portal, {{u"text"_s, syncing::Owner::Desk}, {u"order"_s, syncing::Owner::Remote}}},
               {Erp, {{u"stock"_s, syncing::Owner::Remote}, {u"text"_s, syncing::Owner::Desk}}}};
        data.roles
            = {{Editors,
                u"editor"_s,
                u"Catalog editor"_s,
                {{Feature::Catalog, Capability::See}, {Feature::Catalog, Capability::Edit}}}};
        data.users = {{Ada, u"ada"_s, u"Ada Example"_s, Editors, true, true}};
    }
    void load() override { Q_EMIT loaded(data); }
    void setCompanyName(const QString &name) override
    {
        calls.append(u"name "_s + name);
        data.name = name;
        load();
    }
    void setTimeZone(const QByteArray &zone) override
    {
        calls.append(u"zone "_s + QString::fromLatin1(zone));
        data.timeZone = zone;
        load();
    }
    void saveSystem(const syncing::RemoteSystem &, const syncing::RemoteSystem &after) override
    {
        calls.append(u"system %1 %2"_s.arg(after.code, after.url));
        for (auto &system : data.systems) {
            if (system.id == after.id) {
                system = after;
            }
        }
        load();
    }
    void addSystem(const syncing::RemoteSystem &system, const QString &token) override
    {
        calls.append(
            u"add %1 %2 %3 %4"_s.arg(syncing::roleWord(system.role) + u'/' + system.connector,
                                     system.name, system.url, token));
        for (const auto &[name, value] : system.options.asKeyValueRange()) {
            calls.append(u"with %1 %2"_s.arg(name, value));
        }
        data.systems.append(system);
        data.systems.last().id = base::Id(13);
        data.systems.last().code = u"portal2"_s;
        Q_EMIT systemAdded(base::Id(13));
    }
    void removeSystem(const syncing::RemoteSystem &system) override
    {
        calls.append(u"remove %1"_s.arg(system.code));
        data.systems.removeIf([&](const auto &one) { return one.id == system.id; });
        load();
    }
    void saveToken(const syncing::RemoteSystem &system, const QString &token) override
    {
        calls.append(u"token %1 %2"_s.arg(system.code, token));
    }
    void testSystem(const syncing::RemoteSystem &system, const QString &) override
    {
        calls.append(u"test %1"_s.arg(system.code));
    }
    void cancelSystemTest() override { calls.append(u"cancel"_s); }
    void setOwner(const syncing::RemoteSystem &system, const QString &group, syncing::Owner,
                  syncing::Owner after) override
    {
        calls.append(u"owner %1 %2 %3"_s.arg(system.code, group, syncing::ownerWord(after)));
    }
    void saveUser(const people::User &user, const QString &password) override
    {
        calls.append(u"user %1 %2 %3"_s.arg(user.login, user.name, password));
    }
    void setGrant(base::Id, const people::Session::Grant &grant, bool given) override
    {
        calls.append(
            u"grant %1 %2 %3"_s.arg(int(grant.feature)).arg(int(grant.capability)).arg(given));
    }

    settings::CompanyData data;
    QStringList calls;
};

people::Session administrator()
{
    QList<people::Session::Grant> grants;
    const QMetaEnum features = QMetaEnum::fromType<Feature>();
    for (int i = 0; i < features.keyCount(); ++i) {
        for (const auto capability : {Capability::See, Capability::Edit}) {
            grants.append({Feature(features.value(i)), capability});
        }
    }
    return {Ada, u"ada"_s, u"Ada Example"_s, u"Administrator"_s, grants};
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QVERIFY(QDir().mkpath(QStringLiteral(SD_SCREENSHOTS)));
        widgets::Theme::instance().install(*qApp);
    }

    void serverFieldsBecomeAConnectionString()
    {
        DatabaseForm form;
        form.findChild<QRadioButton *>(u"serverDatabaseRadio"_s)->setChecked(true);
        const auto type = [&](const QString &name, const QString &value) {
            form.findChild<QLineEdit *>(name)->setText(value);
        };
        type(u"databaseServerEdit"_s, u"db.example.com"_s);
        type(u"databaseNameEdit"_s, u"desk"_s);
        type(u"databaseUserEdit"_s, u"ada"_s);
        type(u"databasePasswordEdit"_s, u"a;b}c=d"_s);
        const auto url = form.url();
        QVERIFY(url.ok());
        QVERIFY2(url->contains(u"PWD={a;b}}c=d}"_s), qPrintable(*url));
        const auto parsed = store::DatabaseUrl::parse(*url);
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->part(u"PWD"_s), u"a;b}c=d"_s);
        QCOMPARE(parsed->part(u"SERVER"_s), u"db.example.com"_s);
        QCOMPARE(parsed->part(u"DRIVER"_s), u"PostgreSQL Unicode"_s);
        DatabaseForm again;
        again.setUrl(*parsed);
        QCOMPARE(*again.url(), *url);
    }

    void badDatabaseGivesASentence()
    {
        DatabaseForm form;
        QSignalSpy tested(&form, &DatabaseForm::testRequested);
        auto *test = form.findChild<QPushButton *>(u"testDatabaseButton"_s);
        auto *message = form.findChild<widgets::MessageBar *>();
        test->click();
        QCOMPARE(tested.size(), 0);
        QVERIFY(message->text().contains(u"Choose a file"_s));
        form.findChild<QLineEdit *>(u"databaseFileEdit"_s)->setText(u"/nowhere/at/all.sqlite"_s);
        test->click();
        QCOMPARE(tested.size(), 1);
        form.showTestResult(base::failure(base::ErrorCode::Store_OpenFailed, {},
                                          {.subject = u"/nowhere/at/all.sqlite"_s}));
        QVERIFY(message->text().startsWith(u"/nowhere/at/all.sqlite can't be opened"_s));
        test->click();
        form.showTestResult(u"Connected."_s);
        QCOMPARE(message->kind(), widgets::MessageKind::Success);
    }

    void testCanBeCancelled()
    {
        DatabaseForm form;
        form.findChild<QLineEdit *>(u"databaseFileEdit"_s)->setText(u"x.sqlite"_s);
        QSignalSpy cancelled(&form, &DatabaseForm::testCancelled);
        auto *test = form.findChild<QPushButton *>(u"testDatabaseButton"_s);
        test->click();
        test->click();
        QCOMPARE(cancelled.size(), 1);
        form.showTestResult(u"too late"_s);
        QVERIFY(form.findChild<widgets::MessageBar *>()->text().isEmpty());
    }

    void systemIsEditedAndSaved()
    {
        FakeBackend backend;
        SettingsPage page(backend, connectors(), administrator());
        page.showRecord(u"remote_system"_s, Portal);
        auto *url = page.findChild<QLineEdit *>(u"systemUrlEdit"_s);
        QCOMPARE(url->text(), u"http://127.0.0.1:8780"_s);
        QVERIFY(!page.hasUnsavedChanges());
        url->clear();
        QTest::keyClicks(url, u"not an address"_s);
        QVERIFY(page.hasUnsavedChanges());
        QSignalSpy failed(&page, &widgets::Page::saveFailed);
        page.saveChanges();
        QCOMPARE(failed.size(), 1);
        QVERIFY(backend.calls.isEmpty());
        url->clear();
        QTest::keyClicks(url, u"https://portal.example.com"_s);
        auto *token = page.findChild<QLineEdit *>(u"systemTokenEdit"_s);
        QTest::keyClicks(token, u"s3cret"_s);
        page.findChild<QAction *>(u"saveSettingsAction"_s)->trigger();
        QCOMPARE(
            backend.calls,
            (QStringList{u"token portal s3cret"_s, u"system portal https://portal.example.com"_s}));
        QVERIFY(token->text().isEmpty());
        QVERIFY(!page.hasUnsavedChanges());
    }

    void aSystemIsAddedAndRemoved()
    {
        FakeBackend backend;
        SettingsPage page(backend, connectors(), administrator());
        page.findChild<QPushButton *>(u"newSystemButton"_s)->click();
        QVERIFY(page.hasUnsavedChanges());
        QSignalSpy failed(&page, &widgets::Page::saveFailed);
        page.saveChanges(); // neither name nor address
        QCOMPARE(failed.size(), 1);
        QVERIFY(backend.calls.isEmpty());
        QTest::keyClicks(page.findChild<QLineEdit *>(u"systemNameEdit"_s), u"Trade platform"_s);
        QTest::keyClicks(page.findChild<QLineEdit *>(u"systemUrlEdit"_s),
                         u"https://trade.example.com"_s);
        QTest::keyClicks(page.findChild<QLineEdit *>(u"systemTokenEdit"_s), u"s3cret"_s);
        page.findChild<QPushButton *>(u"testSystemButton"_s)->click();
        page.saveChanges();
        QCOMPARE(backend.calls,
                 (QStringList{
                     u"test "_s,
                     u"add portal/some-portal Trade platform https://trade.example.com s3cret"_s}));
        QVERIFY(!page.hasUnsavedChanges());
        auto *choice = page.findChild<QComboBox *>(u"systemChoiceBox"_s);
        QVERIFY2(choice->currentText().startsWith(u"Trade platform"_s),
                 qPrintable(choice->currentText()));
        widgets::setNextAnswer(widgets::Answer::Cancel);
        page.findChild<QPushButton *>(u"removeSystemButton"_s)->click();
        QCOMPARE(choice->count(), 3);
        widgets::setNextAnswer(widgets::Answer::Accept);
        page.findChild<QPushButton *>(u"removeSystemButton"_s)->click();
        QTRY_COMPARE(backend.calls.last(), u"remove portal2"_s);
        QCOMPARE(choice->count(), 2);
    }

    //! The form asks what the connector's description says, and nothing else.
    void theConnectorMakesTheForm_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QStringList>("fields");
        const QStringList usual{u"systemUrlEdit"_s, u"systemTokenEdit"_s};
        const QStringList more{u"systemChannelEdit"_s, u"systemRegionEdit"_s};
        QTest::newRow("portal") << u"Some portal (Portal)"_s << usual;
        QTest::newRow("ERP") << u"Some ERP (ERP)"_s << usual;
        QTest::newRow("marketplace") << u"Bazaar (Marketplace)"_s << more;
        QTest::newRow("procurement") << u"Bazaar (Procurement)"_s << more;
    }
    void theConnectorMakesTheForm()
    {
        QFETCH(QString, choice);
        QFETCH(QStringList, fields);
        FakeBackend backend;
        SettingsPage page(backend, connectors(), administrator());
        page.findChild<QPushButton *>(u"newSystemButton"_s)->click();
        choose(page, choice);
        QStringList found;
        for (const QString &name : {u"systemUrlEdit"_s, u"systemTokenEdit"_s,
                                    u"systemChannelEdit"_s, u"systemRegionEdit"_s}) {
            if (const auto *edit = page.findChild<QLineEdit *>(name)) {
                found.append(name);
                QCOMPARE(edit->echoMode() == QLineEdit::Password, name == "systemTokenEdit"_L1);
            }
        }
        QCOMPARE(found, fields);
    }

    void whatAConnectorAsksForIsKept()
    {
        FakeBackend backend;
        SettingsPage page(backend, connectors(), administrator());
        page.findChild<QPushButton *>(u"newSystemButton"_s)->click();
        choose(page, u"Bazaar (Procurement)"_s);
        QTest::keyClicks(page.findChild<QLineEdit *>(u"systemNameEdit"_s), u"Trade"_s);
        QSignalSpy failed(&page, &widgets::Page::saveFailed);
        page.saveChanges(); // the channel is required
        QCOMPARE(failed.size(), 1);
        QVERIFY(backend.calls.isEmpty());
        QTest::keyClicks(page.findChild<QLineEdit *>(u"systemChannelEdit"_s), u"b2b"_s);
        page.saveChanges();
        QCOMPARE(backend.calls,
                 (QStringList{u"add procurement/bazaar Trade  "_s, u"with channel b2b"_s}));
        QVERIFY(!page.hasUnsavedChanges());
        auto *channel = page.findChild<QLineEdit *>(u"systemChannelEdit"_s);
        QCOMPARE(channel->text(), u"b2b"_s);
        channel->clear();
        QTest::keyClicks(channel, u"trade"_s);
        QVERIFY(page.hasUnsavedChanges());
        page.saveChanges();
        QCOMPARE(backend.data.systems.constLast().options,
                 (QMap<QString, QString>{{u"channel"_s, u"trade"_s}}));
        page.showRecord(u"remote_system"_s, Erp);
        QVERIFY(page.findChild<QLineEdit *>(u"systemUrlEdit"_s));
        QVERIFY(!page.findChild<QLineEdit *>(u"systemChannelEdit"_s));
    }

    void anUnknownConnectorIsSaid()
    {
        FakeBackend backend;
        backend.data.systems.first().connector = u"tryton"_s;
        SettingsPage page(backend, connectors(), administrator());
        bool said = false;
        for (const auto *bar : page.findChildren<widgets::MessageBar *>()) {
            said |= bar->text().startsWith(u"ERP sandbox needs the connector “tryton”"_s);
        }
        QVERIFY(said);
        QVERIFY(!page.findChild<QLineEdit *>(u"systemUrlEdit"_s)); // nobody knows what it asks for
        QVERIFY(!page.hasUnsavedChanges());
        QVERIFY(page.findChild<QPushButton *>(u"removeSystemButton"_s)->isEnabled());
        QCOMPARE(page.findChild<QComboBox *>(u"owner_erp_stock_Box"_s)->count(),
                 3); // as it is, desk, nobody
    }

    void aNewSystemIsGivenUp()
    {
        FakeBackend backend;
        SettingsPage page(backend, connectors(), administrator());
        page.findChild<QPushButton *>(u"newSystemButton"_s)->click();
        page.discardChanges();
        QVERIFY(!page.hasUnsavedChanges());
        QCOMPARE(page.findChild<QLineEdit *>(u"systemNameEdit"_s)->text(), u"ERP sandbox"_s);
    }

    void discardBringsBackWhatIsStored()
    {
        FakeBackend backend;
        SettingsPage page(backend, connectors(), administrator());
        auto *name = page.findChild<QLineEdit *>(u"userNameEdit"_s);
        QTest::keyClicks(name, u"!"_s);
        QVERIFY(page.hasUnsavedChanges());
        page.discardChanges();
        QVERIFY(!page.hasUnsavedChanges());
        QCOMPARE(name->text(), u"Ada Example"_s);
    }

    void systemTestSaysWhatItFound()
    {
        FakeBackend backend;
        SettingsPage page(backend, connectors(), administrator());
        auto *test = page.findChild<QPushButton *>(u"testSystemButton"_s);
        test->click();
        QCOMPARE(backend.calls, QStringList{u"test erp"_s});
        Q_EMIT backend.systemTested(
            base::failure(base::ErrorCode::Net_Auth, {}, {.subject = u"ERP sandbox"_s}));
        bool said = false;
        for (const auto *bar : page.findChildren<widgets::MessageBar *>()) {
            said |= bar->text().contains(u"ERP sandbox did not accept the access token"_s);
        }
        QVERIFY(said);
    }

    void ownersAreChangedInPlace()
    {
        FakeBackend backend;
        SettingsPage page(backend, connectors(), administrator());
        auto *box = page.findChild<QComboBox *>(u"owner_portal_order_Box"_s);
        QVERIFY(box);
        QCOMPARE(box->currentText(), u"Own portal"_s);
        box->setCurrentIndex(0);
        Q_EMIT box->activated(0);
        QCOMPARE(backend.calls, QStringList{u"owner portal order desk"_s});
    }

    void onlyOwnersThatAreKeptAreOffered_data()
    {
        QTest::addColumn<QString>("box");
        QTest::addColumn<int>("choices"); // desk and none, or remote and both as well
        QTest::addRow("texts of a portal are never read") << u"owner_portal_text_Box"_s << 2;
        QTest::addRow("orders of a portal are") << u"owner_portal_order_Box"_s << 4;
        QTest::addRow("prices of an ERP are") << u"owner_erp_price_Box"_s << 4;
        QTest::addRow("pictures of an ERP are not") << u"owner_erp_assets_Box"_s << 2;
    }
    void onlyOwnersThatAreKeptAreOffered()
    {
        QFETCH(QString, box);
        QFETCH(int, choices);
        FakeBackend backend;
        SettingsPage page(backend, connectors(), administrator());
        QCOMPARE(page.findChild<QComboBox *>(box)->count(), choices);
    }

    void usersAndGrants()
    {
        FakeBackend backend;
        SettingsPage page(backend, connectors(), administrator());
        page.findChild<QPushButton *>(u"newUserButton"_s)->click();
        QTest::keyClicks(page.findChild<QLineEdit *>(u"userLoginEdit"_s), u"bob"_s);
        QTest::keyClicks(page.findChild<QLineEdit *>(u"userNameEdit"_s), u"Bob"_s);
        QTest::keyClicks(page.findChild<QLineEdit *>(u"userPasswordEdit"_s), u"short"_s);
        page.saveChanges();
        QVERIFY(backend.calls.isEmpty());
        QTest::keyClicks(page.findChild<QLineEdit *>(u"userPasswordEdit"_s), u" no more"_s);
        page.saveChanges();
        QCOMPARE(backend.calls, QStringList{u"user bob Bob short no more"_s});
        auto *grant = page.findChild<QCheckBox *>(u"grant_Catalog_Edit_Check"_s);
        QVERIFY(grant->isChecked());
        grant->click();
        QCOMPARE(backend.calls.last(), u"grant 0 1 0"_s);
    }

    void theTimeZoneIsChosen()
    {
        FakeBackend backend;
        backend.data.timeZone = "Europe/Berlin";
        SettingsPage page(backend, connectors(), administrator());
        auto *zone = page.findChild<QComboBox *>(u"timeZoneBox"_s);
        QCOMPARE(zone->currentText(), u"Europe/Berlin"_s);
        zone->setFocus();
        zone->lineEdit()->selectAll();
        QTest::keyClicks(zone, u"America/New_Y"_s);
        QTest::keyClick(zone->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(zone->completer()->popup(), Qt::Key_Return);
        QCOMPARE(backend.calls, QStringList{u"zone America/New_York"_s});
        QCOMPARE(zone->currentText(), u"America/New_York"_s);
    }

    void withoutTheRightNothingCanBeChanged()
    {
        FakeBackend backend;
        const people::Session reader(Ada, u"ada"_s, u"Ada"_s, u"Reader"_s,
                                     {{Feature::Settings, Capability::See}});
        SettingsPage page(backend, connectors(), reader);
        QVERIFY(!page.findChild<QLineEdit *>(u"systemUrlEdit"_s)->isEnabled());
        QVERIFY(!page.findChild<QComboBox *>(u"timeZoneBox"_s)->isEnabled());
        QVERIFY(!page.findChild<QComboBox *>(u"owner_portal_order_Box"_s)->isEnabled());
        QCOMPARE(page.findChild<QListWidget *>(u"settingsSectionList"_s)->count(),
                 6); // no users and roles
    }

    void screenshots()
    {
        FakeBackend backend;
        SettingsPage page(backend, connectors(), administrator());
        page.resize(1060, 760);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        auto *list = page.findChild<QListWidget *>(u"settingsSectionList"_s);
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            for (const auto &[mode, word] : {std::pair(widgets::Theme::Mode::Dark, u"dark"_s),
                                             std::pair(widgets::Theme::Mode::Light, u"light"_s)}) {
                widgets::Theme::instance().setMode(mode);
                QVERIFY(
                    page.grab().save(u"%1/settings-%2-%3.png"_s.arg(QStringLiteral(SD_SCREENSHOTS))
                                         .arg(row)
                                         .arg(word)));
            }
        }
    }

private:
    static void choose(const SettingsPage &page, const QString &connector)
    {
        auto *box = page.findChild<QComboBox *>(u"systemConnectorBox"_s);
        const int index = box->findText(connector);
        QVERIFY(index >= 0);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSettings)
#include "test_settings.moc"
