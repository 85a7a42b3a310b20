// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QMetaEnum>
#include <QObject>
#include <QString>

namespace base {

Q_NAMESPACE

//! What went wrong, as Area_Reason. Every code is turned into one plain sentence with what to do
//! by ui/text/errortext.cpp, and into a log line by its name.
enum class ErrorCode {
    // Values
    Value_Empty, //!< a required value is missing
    Value_TooLong, //!< expected = the greatest length
    Value_NotANumber, //!< text that is no decimal number
    Value_TooPrecise, //!< more decimals than the value can hold
    Value_OutOfRange, //!< number or date outside its limits
    Value_BadCurrency, //!< no ISO 4217 code, or two currencies in one sum
    Value_BadUnit, //!< unit unknown, or no conversion between two units
    Value_BadGtin, //!< GTIN with a wrong length or check digit
    Value_BadFormat, //!< text that does not match the expected form
    Value_EndBeforeStart, //!< a period that ends before it begins
    Value_OnlyOneOf, //!< two fields that exclude each other; expected = the name of the other one
    Value_Ambiguous, //!< subject = a text with several readings; expected = those
    Value_MixedStyles, //!< subject and expected = two texts of one block, written differently
    Value_BadExpression, //!< column = where; subject = what stands there, empty at the end
    Value_DivisionByZero, //!< column = where
    Value_NotUnique, //!< a natural key that another record has already
    // Store
    Store_InUse, //!< other records refer to it, so it cannot be removed
    Store_BadUrl, //!< database string that names no known database
    Store_OpenFailed, //!< file or server cannot be opened
    Store_DriverMissing, //!< Qt or ODBC driver not installed
    Store_SchemaNewer, //!< written by a newer program
    Store_SchemaForeign, //!< a database that is not ours
    Store_NotEmpty, //!< has records already where an empty database is needed
    Store_MigrationFailed, //!< old database left as it was
    Store_StatementFailed, //!< SQL refused by the server
    Store_ConnectionLost, //!< server went away
    Store_Busy, //!< lock not had in time
    Store_Damaged, //!< the database file does not hold together (any more)
    Store_Full, //!< no room left on the disk of the database
    Store_Duplicate, //!< unique constraint
    Store_TransactionFailed, //!< a statement before failed, nothing was written
    Store_NotFound, //!< record does not exist (any more)
    Store_Conflict, //!< somebody else changed the same field meanwhile
    Store_UnknownField, //!< a change names a field that its record does not have
    // People
    People_NotAllowed, //!< role lacks the capability
    People_BadPassword, //!< unknown user or wrong password
    People_Locked, //!< user is not active
    // Files and media
    File_CannotRead,
    File_CannotWrite,
    File_NotPrivate, //!< others can read a secret; expected = the command that mends it
    File_TooLarge, //!< expected = the greatest size
    Media_NotAnImage, //!< bytes that cannot be decoded
    Media_HashMismatch, //!< content changed on its way
    Exchange_BadRow, //!< a row of an imported file; context has file, row, column
    // Network
    Net_Unreachable, //!< no connection, or it broke
    Net_Timeout,
    Net_Tls, //!< certificate refused
    Net_Auth, //!< 401 or 403
    Net_NotFound, //!< 404, 410
    Net_Rejected, //!< another 4xx: the server does not accept this record
    Net_RateLimited, //!< 429
    Net_ServerFault, //!< another 5xx
    Net_ServerFull, //!< 507: no room left there
    Net_BadAnswer, //!< answer that is no valid answer of the contract
    Net_TooLarge, //!< answer beyond our limit
    Net_Cancelled,
    // Sync
    Sync_NotConfigured, //!< no address or token for the system
    Sync_UnknownConnector, //!< a connection needs a connector that we lack; expected = its code
    Sync_DeskTooOld, //!< the system speaks a later major version of the contract
    Sync_SystemTooOld, //!< the system speaks an earlier one
    Sync_Mapping, //!< a remote record refers to something the desk does not have
    Sync_Conflict, //!< both sides changed the same field; a person decides
    Sync_OtherLeader, //!< another desk is the one that sends
    // Secrets
    Secret_StoreUnavailable, //!< no keychain on this machine
    Secret_Missing,
    Cancelled, //!< the user stopped it
};
Q_ENUM_NS(ErrorCode)

//! Where it went wrong, in the user's terms. Any part may be empty.
struct ErrorContext
{
    QString subject; //!< the record or thing, e.g. a SKU or an address
    QString field; //!< field name as in the journal ("name", "price:…")
    QString expected; //!< what would have been right
    QString file;
    int row = 0; //!< 1-based; 0 = none
    int column = 0; //!< 1-based; 0 = none
};

//! A failure. \a detail is for the log, untranslated, and free of secrets.
struct Error
{
    ErrorCode code = ErrorCode::Value_BadFormat;
    ErrorContext context;
    QString detail;

    [[nodiscard]] QString codeName() const
    {
        return QString::fromLatin1(QMetaEnum::fromType<ErrorCode>().valueToKey(int(code)));
    }
};

inline QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << error.codeName();
    for (const QString &part :
         {error.context.subject, error.context.field, error.context.file, error.detail}) {
        if (!part.isEmpty()) {
            debug << " | " << part;
        }
    }
    return debug;
}

} // namespace base
