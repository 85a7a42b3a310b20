// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortext.h"

#include "ui/text/fieldnames.h"

#include <QCoreApplication>
#include <QLocale>

namespace text {
namespace {

using base::ErrorCode;

//! The sentences, area by area. A class only for the sake of its translation context.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    static QString plain(const base::Error &error);
    static QString inRow(int row, const QString &sentence);

private:
    static QString fieldOf(const base::Error &error);
    static QString value(const base::Error &error);
    static QString calculation(const base::Error &error);
    static QString store(const base::Error &error);
    static QString people(const base::Error &error);
    static QString file(const base::Error &error);
    static QString network(const base::Error &error);
    static QString sync(const base::Error &error);
};

//! The subject of the error, or \a otherwise when it names none.
QString subjectOr(const base::Error &error, const QString &otherwise)
{
    return error.context.subject.isEmpty() ? otherwise : error.context.subject;
}

QString ErrorText::fieldOf(const base::Error &error)
{
    if (error.context.field.isEmpty()) {
        return tr("This value");
    }
    //: %1 is a field's name; begins a sentence
    return tr("“%1”").arg(fieldName(QString(), error.context.field));
}

QString ErrorText::value(const base::Error &error)
{
    const QString &expected = error.context.expected;
    switch (error.code) {
    case ErrorCode::Value_Empty:
        return tr("%1 is missing. Fill it in.").arg(fieldOf(error));
    case ErrorCode::Value_TooLong:
        return expected.isEmpty()
            ? tr("%1 is too long. Shorten it.").arg(fieldOf(error))
            : tr("%1 is too long. Shorten it to %2 characters.").arg(fieldOf(error), expected);
    case ErrorCode::Value_NotANumber:
        return tr("%1 is not a number. Type digits, for example %2.")
            .arg(fieldOf(error), QLocale().toString(12.5, 'f', 2));
    case ErrorCode::Value_TooPrecise:
        return expected.isEmpty()
            ? tr("%1 has too many decimals. Round it.").arg(fieldOf(error))
            : tr("%1 has too many decimals. Use at most %2.").arg(fieldOf(error), expected);
    case ErrorCode::Value_OutOfRange:
        return expected.isEmpty()
            ? tr("%1 is outside the permitted range. Correct it.").arg(fieldOf(error))
            : tr("%1 is outside the permitted range. Permitted: %2.").arg(fieldOf(error), expected);
    case ErrorCode::Value_BadCurrency:
        return expected.isEmpty()
            ? tr("The currency doesn't match. Use one currency with its three-letter code, for "
                 "example EUR.")
            //: %1 is the code of a currency
            : tr("The currency doesn't match. Enter an amount in %1.").arg(expected);
    case ErrorCode::Value_BadUnit:
        return tr("The unit of %1 is unknown or can't be converted. Choose a unit from the list.")
            .arg(fieldOf(error));
    case ErrorCode::Value_BadGtin:
        return tr("This GTIN isn't valid: it needs 8, 12, 13 or 14 digits with a matching check "
                  "digit. Compare it with the label.");
    case ErrorCode::Value_BadFormat:
        return expected.isEmpty()
            ? tr("%1 has an invalid format. Correct it.").arg(fieldOf(error))
            : tr("%1 has an invalid format. Expected: %2.").arg(fieldOf(error), expected);
    case ErrorCode::Value_EndBeforeStart:
        return tr("“Valid until” is before “Valid from”. Correct one of the two days.");
    case ErrorCode::Value_OnlyOneOf:
        //: %1 and %2 are names of fields
        return tr("Fill in “%1” or “%2”, not both.")
            .arg(fieldName(QString(), expected), fieldName(QString(), error.context.field));
    case ErrorCode::Value_Ambiguous:
        //: %1 is a text from a table, %2 what it can mean, e.g. "1234 / 1.234"
        return tr("“%1” can mean different values: %2. Choose how the table is written.")
            .arg(error.context.subject, expected);
    case ErrorCode::Value_MixedStyles:
        //: %1 and %2 are texts from a table
        return tr("“%1” and “%2” are written in different ways. Use the same format for all "
                  "values.")
            .arg(error.context.subject, expected);
    case ErrorCode::Value_BadExpression:
    case ErrorCode::Value_DivisionByZero:
        return calculation(error);
    case ErrorCode::Value_NotUnique:
        return error.context.subject.isEmpty()
            ? tr("%1 is already used by another record. Choose another value.").arg(fieldOf(error))
            : tr("%1 “%2” is already used by another record. Choose another value.")
                  .arg(fieldOf(error), error.context.subject);
    default:
        return {};
    }
}

QString ErrorText::calculation(const base::Error &error)
{
    const int position = error.context.column;
    if (error.code == ErrorCode::Value_DivisionByZero) {
        return tr("The calculation divides by zero. Correct it.");
    }
    if (position > 0 && error.context.subject.isEmpty()) {
        return tr("The calculation isn't complete. Enter the rest of it.");
    }
    return position == 0
        ? tr("The calculation can't be read. Use numbers, + - * / and parentheses.")
        //: %1 is a part of a calculation
        : tr("The calculation has an unexpected “%1” at character %2. Use numbers, + - * / and "
             "parentheses.")
              .arg(error.context.subject, QLocale().toString(position));
}

QString ErrorText::store(const base::Error &error)
{
    switch (error.code) {
    case ErrorCode::Store_BadUrl:
        return tr("No database is specified. Choose a file, or fill in server and database name.");
    case ErrorCode::Store_OpenFailed:
        return tr("%1 can't be opened. Check the file or server name, the user and the password, "
                  "and whether the server is running.")
            .arg(subjectOr(error, tr("The chosen database")));
    case ErrorCode::Store_DriverMissing:
        return tr("%1 is not installed on this computer. Ask your administrator to install it.")
            .arg(subjectOr(error, tr("The database driver")));
    case ErrorCode::Store_SchemaNewer:
        return tr("This database was made by a newer SupplierDesk. Update this program.");
    case ErrorCode::Store_SchemaForeign:
        return tr("This database belongs to another program. Choose a SupplierDesk database or a "
                  "new, empty one.");
    case ErrorCode::Store_NotEmpty:
        return tr("This database already has records. Choose a new, empty one.");
    case ErrorCode::Store_MigrationFailed:
        return tr("The database could not be brought up to date and was left as it was. Check free "
                  "disk space and permissions, then start again.");
    case ErrorCode::Store_StatementFailed:
        return tr("The database refused this step, and nothing was written. Try again; if the "
                  "problem persists, send the log to your administrator.");
    case ErrorCode::Store_ConnectionLost:
        return tr("The connection to the database was lost. Check the network and try again; "
                  "unsaved changes are still in the window.");
    case ErrorCode::Store_Busy:
        return tr("Somebody else is writing to the database right now. Try again in a moment.");
    case ErrorCode::Store_Damaged:
        return tr(
            "The database file is damaged. Please stop working with it and restore the latest "
            "backup.");
    case ErrorCode::Store_Full:
        return tr("There is no room left where the database is, and nothing was written. Make room "
                  "on its disk and try again.");
    case ErrorCode::Store_Duplicate:
        return tr("A record with this key exists already. Choose another code or number.");
    case ErrorCode::Store_TransactionFailed:
        return tr("Nothing was written because an earlier part of this step failed. Try again.");
    case ErrorCode::Store_NotFound:
        if (error.context.field == "sku"_L1) { // somebody wrote it, as in a pasted line
            return tr("No product has the SKU %1. Check it, or add the product first.")
                .arg(error.context.subject);
        }
        return tr("%1 no longer exists; somebody may have deleted it. Refresh the list.")
            .arg(subjectOr(error, tr("This record")));
    case ErrorCode::Store_Conflict:
        return tr("%1 was changed by somebody else. Nothing was saved; compare both versions and "
                  "save again.")
            .arg(subjectOr(error, tr("This record")));
    case ErrorCode::Store_InUse:
        return tr("%1 is still used by other records, so it can't be deleted. Deactivate it, or "
                  "delete the records that refer to it first.")
            .arg(subjectOr(error, tr("This record")));
    case ErrorCode::Store_UnknownField:
        return tr("The field “%1” is unknown. Update the program.").arg(error.context.field);
    default:
        return {};
    }
}

QString ErrorText::people(const base::Error &error)
{
    switch (error.code) {
    case ErrorCode::People_NotAllowed:
        return tr("Your role doesn't allow this. Ask an administrator for the permission.");
    case ErrorCode::People_BadPassword:
        return tr("User name or password is wrong. Try again.");
    case ErrorCode::People_Locked:
        return tr("This user is not active. Ask an administrator.");
    default:
        return {};
    }
}

QString ErrorText::file(const base::Error &error)
{
    const QString name
        = error.context.file.isEmpty() ? subjectOr(error, tr("The file")) : error.context.file;
    switch (error.code) {
    case ErrorCode::File_CannotRead:
        return tr("%1 can't be read. Check that it exists and that you have permission to open it.")
            .arg(name);
    case ErrorCode::File_CannotWrite:
        return tr("%1 can't be written. Check free space and permissions, and close it in other "
                  "programs.")
            .arg(name);
    case ErrorCode::File_NotPrivate:
        //: name of the file, command that a person types
        return tr("Other users can read %1, which holds a secret. Run “%2” and try again.")
            .arg(name, error.context.expected);
    case ErrorCode::File_TooLarge:
        return error.context.expected.isEmpty()
            ? tr("%1 is too large. Choose a smaller one.").arg(name)
            : tr("%1 is too large. Choose one of at most %2.").arg(name, error.context.expected);
    case ErrorCode::Media_NotAnImage:
        return tr("%1 isn't an image or video that can be shown, or it is damaged. Choose a PNG, "
                  "JPEG, WebP, MP4, WebM or MOV file.")
            .arg(name);
    case ErrorCode::Media_HashMismatch:
        return tr("%1 was changed during the transfer. Add it again from the original file.")
            .arg(name);
    case ErrorCode::Exchange_BadRow:
        //: numbers of row and column, name of the file
        return tr("Row %1, column %2 of %3 can't be imported. Correct it in the file and import "
                  "again.")
            .arg(QLocale().toString(error.context.row), QLocale().toString(error.context.column),
                 name);
    default:
        return {};
    }
}

QString ErrorText::network(const base::Error &error)
{
    const QString server = subjectOr(error, tr("The server"));
    switch (error.code) {
    case ErrorCode::Net_Unreachable:
        return tr("%1 can't be reached. Check the address and the network; we'll retry "
                  "automatically.")
            .arg(server);
    case ErrorCode::Net_Timeout:
        return tr("%1 didn't answer in time. We'll retry automatically; check the network if this "
                  "persists.")
            .arg(server);
    case ErrorCode::Net_Tls:
        return tr("The certificate of %1 is not trusted, so nothing was sent. Check the address, "
                  "or have the certificate installed.")
            .arg(server);
    case ErrorCode::Net_Auth:
        return tr("%1 did not accept the access token. Enter a valid one in Settings › "
                  "Connections.")
            .arg(server);
    case ErrorCode::Net_NotFound:
        return tr("%1 doesn't have this record or address. Check the address in Settings › "
                  "Connections.")
            .arg(server);
    case ErrorCode::Net_Rejected:
        if (!error.context.field.isEmpty() && error.context.expected.isEmpty()) {
            //: %1 is a portal or ERP, %2 a field's name in quotation marks
            return tr("%1 did not accept %2. Correct it and send the record again.")
                .arg(server, fieldOf(error));
        }
        return error.context.expected.isEmpty()
            ? tr("%1 did not accept this record. Correct it and send it again.").arg(server)
            : tr("%1 did not accept this record: %2. Correct it and send it again.")
                  .arg(server, error.context.expected);
    case ErrorCode::Net_RateLimited:
        return tr("%1 is busy. We'll retry automatically.").arg(server);
    case ErrorCode::Net_ServerFault:
        return tr("%1 has a problem. We'll retry automatically; tell its operator if this "
                  "persists.")
            .arg(server);
    case ErrorCode::Net_ServerFull:
        return tr("%1 has no room left to store anything. Ask its operator to make room; we'll "
                  "then retry automatically, and nothing is lost.")
            .arg(server);
    case ErrorCode::Net_BadAnswer:
        return tr("%1 sent an invalid answer. Check that the address is that of a portal or ERP.")
            .arg(server);
    case ErrorCode::Net_TooLarge:
        return tr("The answer of %1 is larger than permitted and was dropped. Tell its operator.")
            .arg(server);
    case ErrorCode::Net_Cancelled:
        return tr("The transfer was stopped. You can start it again.");
    default:
        return {};
    }
}

QString ErrorText::sync(const base::Error &error)
{
    switch (error.code) {
    case ErrorCode::Sync_NotConfigured:
        return tr("%1 has no address or access token yet. Enter both in Settings › Connections.")
            .arg(subjectOr(error, tr("This system")));
    case ErrorCode::Sync_UnknownConnector:
        //: name of a connection, code of a connector
        return tr("%1 needs the connector “%2”, which this program doesn't have. Update "
                  "SupplierDesk, or delete the connection in Settings › Connections.")
            .arg(subjectOr(error, tr("This connection")), error.context.expected);
    case ErrorCode::Sync_DeskTooOld:
        return tr("%1 is newer than this program, so nothing was sent or received. Update "
                  "SupplierDesk on this computer.")
            .arg(subjectOr(error, tr("The other system")));
    case ErrorCode::Sync_SystemTooOld:
        return tr("%1 is older than this program, so nothing was sent or received. Ask whoever "
                  "runs "
                  "it to update it.")
            .arg(subjectOr(error, tr("The other system")));
    case ErrorCode::Sync_Mapping:
        return tr("%1 refers to a record that the desk doesn't have. Create or link that record, "
                  "then try again.")
            .arg(subjectOr(error, tr("A record of the other system")));
    case ErrorCode::Sync_Conflict:
        return tr("%1 was changed here and at the other system. Resolve the conflict on the "
                  "Conflicts tab; until then it isn't sent.")
            .arg(subjectOr(error, tr("A record")));
    case ErrorCode::Sync_OtherLeader:
        return tr("Another desk is syncing right now. Your changes are sent with it.");
    case ErrorCode::Secret_StoreUnavailable:
        return tr("This computer can't store passwords securely. You'll enter them again at the "
                  "next start.");
    case ErrorCode::Secret_Missing:
        return tr("%1 has no access token on this computer. Enter it in Settings › Connections.")
            .arg(subjectOr(error, tr("This system")));
    case ErrorCode::Cancelled:
        return tr("Cancelled. No further changes were made.");
    default:
        return {};
    }
}

//! Every code names its area here, so that the compiler reports one that was forgotten.
QString ErrorText::plain(const base::Error &error)
{
    switch (error.code) {
    case ErrorCode::Value_Empty:
    case ErrorCode::Value_TooLong:
    case ErrorCode::Value_NotANumber:
    case ErrorCode::Value_TooPrecise:
    case ErrorCode::Value_OutOfRange:
    case ErrorCode::Value_BadCurrency:
    case ErrorCode::Value_BadUnit:
    case ErrorCode::Value_BadGtin:
    case ErrorCode::Value_BadFormat:
    case ErrorCode::Value_EndBeforeStart:
    case ErrorCode::Value_OnlyOneOf:
    case ErrorCode::Value_Ambiguous:
    case ErrorCode::Value_MixedStyles:
    case ErrorCode::Value_BadExpression:
    case ErrorCode::Value_DivisionByZero:
    case ErrorCode::Value_NotUnique:
        return value(error);
    case ErrorCode::Store_InUse:
    case ErrorCode::Store_BadUrl:
    case ErrorCode::Store_OpenFailed:
    case ErrorCode::Store_DriverMissing:
    case ErrorCode::Store_SchemaNewer:
    case ErrorCode::Store_SchemaForeign:
    case ErrorCode::Store_NotEmpty:
    case ErrorCode::Store_MigrationFailed:
    case ErrorCode::Store_StatementFailed:
    case ErrorCode::Store_ConnectionLost:
    case ErrorCode::Store_Busy:
    case ErrorCode::Store_Damaged:
    case ErrorCode::Store_Full:
    case ErrorCode::Store_Duplicate:
    case ErrorCode::Store_TransactionFailed:
    case ErrorCode::Store_NotFound:
    case ErrorCode::Store_Conflict:
    case ErrorCode::Store_UnknownField:
        return store(error);
    case ErrorCode::People_NotAllowed:
    case ErrorCode::People_BadPassword:
    case ErrorCode::People_Locked:
        return people(error);
    case ErrorCode::File_CannotRead:
    case ErrorCode::File_CannotWrite:
    case ErrorCode::File_NotPrivate:
    case ErrorCode::File_TooLarge:
    case ErrorCode::Media_NotAnImage:
    case ErrorCode::Media_HashMismatch:
    case ErrorCode::Exchange_BadRow:
        return file(error);
    case ErrorCode::Net_Unreachable:
    case ErrorCode::Net_Timeout:
    case ErrorCode::Net_Tls:
    case ErrorCode::Net_Auth:
    case ErrorCode::Net_NotFound:
    case ErrorCode::Net_Rejected:
    case ErrorCode::Net_RateLimited:
    case ErrorCode::Net_ServerFault:
    case ErrorCode::Net_ServerFull:
    case ErrorCode::Net_BadAnswer:
    case ErrorCode::Net_TooLarge:
    case ErrorCode::Net_Cancelled:
        return network(error);
    case ErrorCode::Sync_NotConfigured:
    case ErrorCode::Sync_UnknownConnector:
    case ErrorCode::Sync_DeskTooOld:
    case ErrorCode::Sync_SystemTooOld:
    case ErrorCode::Sync_Mapping:
    case ErrorCode::Sync_Conflict:
    case ErrorCode::Sync_OtherLeader:
    case ErrorCode::Secret_StoreUnavailable:
    case ErrorCode::Secret_Missing:
    case ErrorCode::Cancelled:
        return sync(error);
    }
    return tr("Something went wrong. Try again.");
}

QString ErrorText::inRow(int row, const QString &sentence)
{
    //: number of a row, then a sentence
    return tr("Row %1: %2").arg(QLocale().toString(row), sentence);
}

} // namespace

QString sentence(const base::Error &error)
{
    const QString plain = ErrorText::plain(error);
    const bool namesRow = error.context.row <= 0 || error.code == base::ErrorCode::Exchange_BadRow;
    return namesRow ? plain : ErrorText::inRow(error.context.row, plain);
}

} // namespace text
