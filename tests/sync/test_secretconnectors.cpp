// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/secretstore.h"
#include "app/sync/secretconnectors.h"
#include "tests/support/testing.h"

#include <QThread>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

class TestSecretConnectors final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    //! The window is closed while the sync asks the keychain, which answers by events of the main
    //! thread: that one waits for the sync, and must not do so for long.
    void whoShouldEndDoesNotWaitForTheKeychain()
    {
        rest::SecretStore secrets;
        const support::ManualClock clock;
        const engine::ConnectorFactory connect = engine::secretConnectors(secrets, clock);
        const syncing::RemoteSystem system{.code = u"nobody-knows-it"_s, .name = u"Portal"_s};
        std::optional<base::ErrorCode> failure;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            if (const auto made = connect(system); !made) {
                failure = made.error().code;
            }
        }));
        thread->start();
        thread->requestInterruption();
        QVERIFY(thread->wait(5'000));
        QVERIFY(failure == base::ErrorCode::Net_Cancelled // where there is a keychain to ask
                || failure == base::ErrorCode::Secret_Missing);
    }
};

QTEST_GUILESS_MAIN(TestSecretConnectors)
#include "test_secretconnectors.moc"
