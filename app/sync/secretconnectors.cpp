// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/secretconnectors.h"

#include "app/connectors/factory/makeconnector.h"
#include "app/connectors/rest/secretstore.h"

#include <QDeadlineTimer>
#include <QSemaphore>
#include <QThread>

namespace engine {

static constexpr int KeychainWaitMs = 10'000;
static constexpr int LookEveryMs = 20; // whether the thread should end

static base::Result<QString> secretOf(rest::SecretStore &secrets,
                                      const syncing::RemoteSystem &system)
{
    if (const QString known = secrets.known(system.code); !known.isEmpty()) {
        return known;
    }
    // Not a plain wait: the keychain answers through the main thread, which may be ending, and
    // then waits for this one.
    struct Answer
    {
        QSemaphore ready;
        base::Result<QString> secret = base::failure(base::ErrorCode::Secret_StoreUnavailable);
    };
    const auto answer = std::make_shared<Answer>();
    secrets.read(system.code)
        .then(QtFuture::Launch::Sync, [answer](const base::Result<QString> &secret) {
            answer->secret = secret;
            answer->ready.release();
        });
    const QDeadlineTimer deadline(KeychainWaitMs);
    while (!answer->ready.tryAcquire(1, LookEveryMs)) {
        if (QThread::currentThread()->isInterruptionRequested()) {
            return base::failure(base::ErrorCode::Net_Cancelled);
        }
        if (deadline.hasExpired()) {
            return base::failure(base::ErrorCode::Secret_StoreUnavailable, {},
                                 {.subject = system.name});
        }
    }
    return answer->secret;
}

ConnectorFactory secretConnectors(rest::SecretStore &secrets, const base::Clock &clock)
{
    return [&secrets, &clock](const syncing::RemoteSystem &system)
               -> base::Result<std::unique_ptr<connectors::Connector>> {
        auto secret = secretOf(secrets, system);
        if (!secret && secret.error().code == base::ErrorCode::Net_Cancelled) {
            return secret.error();
        }
        if (!secret) {
            // Without a keychain the token is as missing as when nobody gave one.
            return base::failure(base::ErrorCode::Secret_Missing, secret.error().codeName(),
                                 {.subject = system.name});
        }
        return connectors::makeConnector(system, secret->toUtf8(), clock);
    };
}

} // namespace engine
