// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/rest/client.h"

namespace rest {

//! A file for a server that speaks tus 1.0 with creation-with-upload and names uploads itself.
struct TusUpload
{
    QString path; //!< where uploads are created
    QString name; //!< the upload is at path/name, whoever created it
    QList<std::pair<QByteArray, QByteArray>> metadata; //!< Upload-Metadata, not encoded yet
    QString filePath;
    QString sha256; //!< what the content must hash to
};

//! Sends the file in constant memory, from where the server has it: after an interruption at any
//! byte, or a restart of either side, the same call goes on. Pieces that break off are for the
//! caller to try again (RetryPolicy). The file is hashed beside the sending; the last bytes go only
//! when the digest is right, so that the server never sees a damaged file as whole.
//!
//! Errors of Client; File_CannotRead; Media_HashMismatch when the file is not what it was (context
//! file is set) or was damaged on its way (retry).
[[nodiscard]] base::Result<void> tusUpload(Client &client, const TusUpload &upload,
                                           const connectors::UploadControl &control,
                                           const connectors::Cancellation &cancellation);

} // namespace rest
