// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

//! Generic credentials "SupplierDesk/<code>" in the Windows Credential Manager, of the user who is
//! logged in, on this machine. Windows only; any thread; returns at once.
namespace rest::credentialmanager {

//! Secret_Missing when there is none; Secret_StoreUnavailable with what Windows says.
[[nodiscard]] base::Result<QString> read(const QString &code);
//! Secret_StoreUnavailable, also for a secret of more than 2560 bytes (a limit of Windows).
[[nodiscard]] base::Result<void> write(const QString &code, const QString &secret);
//! Good as well when there is none. Secret_StoreUnavailable.
[[nodiscard]] base::Result<void> remove(const QString &code);

} // namespace rest::credentialmanager
