// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/secretconnectors.h"

#include "app/connectors/factory/makeconnector.h"
#include "app/connectors/rest/secretstore.h"

#include <QSemaphore>

namespace engine {

static constexpr int KeychainWaitMs = 10'000;

static base::Result<QString> secretOf(rest::SecretStore &secrets,
                                      const syncing::RemoteSystem &system)
{
    if (const QString known = secrets.known(system.code); !known.isEmpty()) {
        return known;
    }
    // Not a plain wait: the keychain answers through the main thread, which may be ending.
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
    if (!answer->ready.tryAcquire(1, KeychainWaitMs)) {
        return base::failure(base::ErrorCode::Secret_StoreUnavailable, {},
                             {.subject = system.name});
    }
    return answer->secret;
}

ConnectorFactory secretConnectors(rest::SecretStore &secrets, const base::Clock &clock)
{
    return [&secrets, &clock](const syncing::RemoteSystem &system)
               -> base::Result<std::unique_ptr<connectors::Connector>> {
        auto secret = secretOf(secrets, system);
        if (!secret) {
            // Without a keychain the token is as missing as when nobody gave one.
            return base::failure(base::ErrorCode::Secret_Missing, secret.error().codeName(),
                                 {.subject = system.name});
        }
        return connectors::makeConnector(system, secret->toUtf8(), clock);
    };
}

} // namespace engine
