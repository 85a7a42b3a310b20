// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/secretstore.h"

#include <QMutexLocker>
#include <QPromise>

#ifdef Q_OS_WIN
#    include "app/connectors/rest/credentialmanager.h"
#elif defined(SD_HAVE_KEYCHAIN)
#    include <qt6keychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace rest {

using base::ErrorCode;

namespace {

template <typename T>
[[nodiscard]] QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

#ifdef Q_OS_WIN
// Nothing more: see credentialmanager.h.
#elif defined(SD_HAVE_KEYCHAIN)
[[nodiscard]] base::Error missing(const QString &code)
{
    return base::failure(ErrorCode::Secret_Missing, u"no secret is known"_s, {.subject = code});
}

const QString Service = u"SupplierDesk"_s;

//! Errors of the keychain itself; texts of the platform may name paths but never secrets.
[[nodiscard]] base::Error unavailable(const QString &code, const QKeychain::Job &job)
{
    return base::failure(ErrorCode::Secret_StoreUnavailable, job.errorString(), {.subject = code});
}

//! Runs a keychain job on the thread of \a context and delivers what \a answer makes of it.
template <typename T, typename Job, typename Prepare, typename AnswerOf>
[[nodiscard]] QFuture<T> runJob(QObject *context, Prepare prepare, AnswerOf answerOf)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QMetaObject::invokeMethod(context, [=] {
        auto *job = new Job(Service, context);
        job->setAutoDelete(true);
        prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, context, [=] {
            promise->addResult(answerOf(*job));
            promise->finish();
        });
        job->start();
    });
    return promise->future();
}
#else
[[nodiscard]] base::Error unavailable(const QString &code)
{
    return base::failure(ErrorCode::Secret_StoreUnavailable, u"built without a keychain"_s,
                         {.subject = code});
}
#endif

} // namespace

SecretStore::SecretStore(QObject *parent) : QObject(parent) { }

SecretStore::~SecretStore() = default;

QByteArray SecretStore::environmentName(const QString &code)
{
    QByteArray name = "SUPPLIERDESK_SECRET_";
    for (const QChar c : code.toUpper()) {
        const bool plain = (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        name += plain ? c.toLatin1() : '_';
    }
    return name;
}

QString SecretStore::known(const QString &code) const
{
    const QByteArray name = environmentName(code);
    if (qEnvironmentVariableIsSet(name.constData())) {
        return qEnvironmentVariable(name.constData());
    }
    const QMutexLocker lock(&m_mutex);
    return m_session.value(code);
}

void SecretStore::remember(const QString &code, const QString &secret)
{
    const QMutexLocker lock(&m_mutex);
    if (secret.isEmpty()) {
        m_session.remove(code);
    } else {
        m_session.insert(code, secret);
    }
}

QFuture<base::Result<QString>> SecretStore::read(const QString &code)
{
    using Answer = base::Result<QString>;
    if (const QString secret = known(code); !secret.isEmpty()) {
        return ready(Answer(secret));
    }
#ifdef Q_OS_WIN
    Answer secret = credentialmanager::read(code);
    if (secret) {
        remember(code, *secret);
    }
    return ready(std::move(secret));
#elif defined(SD_HAVE_KEYCHAIN)
    return runJob<Answer, QKeychain::ReadPasswordJob>(
        this, [code](auto &job) { job.setKey(code); },
        [this, code](const auto &job) -> Answer {
            if (job.error() == QKeychain::EntryNotFound) {
                return missing(code);
            }
            if (job.error() != QKeychain::NoError) {
                return unavailable(code, job);
            }
            remember(code, job.textData());
            return job.textData();
        });
#else
    return ready(Answer(unavailable(code)));
#endif
}

QFuture<base::Result<void>> SecretStore::write(const QString &code, const QString &secret)
{
    using Answer = base::Result<void>;
    remember(code, secret);
#ifdef Q_OS_WIN
    return ready(Answer(credentialmanager::write(code, secret)));
#elif defined(SD_HAVE_KEYCHAIN)
    return runJob<Answer, QKeychain::WritePasswordJob>(
        this,
        [code, secret](auto &job) {
            job.setKey(code);
            job.setTextData(secret);
        },
        [code](const auto &job) -> Answer {
            return job.error() == QKeychain::NoError ? Answer() : Answer(unavailable(code, job));
        });
#else
    return ready(Answer(unavailable(code)));
#endif
}

QFuture<base::Result<void>> SecretStore::remove(const QString &code)
{
    using Answer = base::Result<void>;
    remember(code, {});
#ifdef Q_OS_WIN
    return ready(Answer(credentialmanager::remove(code)));
#elif defined(SD_HAVE_KEYCHAIN)
    return runJob<Answer, QKeychain::DeletePasswordJob>(
        this, [code](auto &job) { job.setKey(code); },
        [code](const auto &job) -> Answer {
            const bool gone
                = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
            return gone ? Answer() : Answer(unavailable(code, job));
        });
#else
    return ready(Answer());
#endif
}

} // namespace rest

#include "moc_secretstore.cpp"
