// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/credentialmanager.h"

#include <windows.h>

#include <wincred.h> // needs what windows.h declares

#include <memory>

using namespace Qt::StringLiterals;

namespace rest::credentialmanager {

using base::ErrorCode;

namespace {

std::wstring target(const QString &code)
{
    return (u"SupplierDesk/"_s + code).toStdWString();
}

base::Error unavailable(const QString &code)
{
    return base::failure(ErrorCode::Secret_StoreUnavailable, qt_error_string(int(GetLastError())),
                         {.subject = code});
}

} // namespace

base::Result<QString> read(const QString &code)
{
    CREDENTIALW *credential = nullptr;
    if (!CredReadW(target(code).c_str(), CRED_TYPE_GENERIC, 0, &credential)) {
        if (GetLastError() == ERROR_NOT_FOUND) {
            return base::failure(ErrorCode::Secret_Missing, u"no secret is known"_s,
                                 {.subject = code});
        }
        return unavailable(code);
    }
    const std::unique_ptr<CREDENTIALW, decltype(&CredFree)> guard(credential, &CredFree);
    return QString::fromUtf8(reinterpret_cast<const char *>(credential->CredentialBlob),
                             qsizetype(credential->CredentialBlobSize));
}

base::Result<void> write(const QString &code, const QString &secret)
{
    std::wstring name = target(code);
    std::wstring user = code.toStdWString();
    QByteArray bytes = secret.toUtf8();
    CREDENTIALW credential = {};
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = name.data();
    credential.UserName = user.data();
    credential.CredentialBlob = reinterpret_cast<BYTE *>(bytes.data());
    credential.CredentialBlobSize = DWORD(bytes.size());
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE;
    return CredWriteW(&credential, 0) ? base::Result<void>() : unavailable(code);
}

base::Result<void> remove(const QString &code)
{
    if (!CredDeleteW(target(code).c_str(), CRED_TYPE_GENERIC, 0)
        && GetLastError() != ERROR_NOT_FOUND) {
        return unavailable(code);
    }
    return {};
}

} // namespace rest::credentialmanager
