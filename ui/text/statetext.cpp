// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/statetext.h"

#include <QCoreApplication>

namespace text {
namespace {

struct Word
{
    const char *code;
    const char *name;
};

// clang-format off
constexpr Word States[] = {
    // Publication, products, price lists, discounts, promotions
    {"draft", QT_TRANSLATE_NOOP("StateText", "Draft")},
    {"published", QT_TRANSLATE_NOOP("StateText", "Published")},
    {"withdrawn", QT_TRANSLATE_NOOP("StateText", "Withdrawn")},
    {"active", QT_TRANSLATE_NOOP("StateText", "Active")},
    {"inactive", QT_TRANSLATE_NOOP("StateText", "Inactive")},
    {"discontinued", QT_TRANSLATE_NOOP("StateText", "Discontinued")},
    {"planned", QT_TRANSLATE_NOOP("StateText", "Planned")},
    {"running", QT_TRANSLATE_NOOP("StateText", "Running")},
    {"ended", QT_TRANSLATE_NOOP("StateText", "Ended")},
    {"incomplete", QT_TRANSLATE_NOOP("StateText", "Incomplete")},
    {"complete", QT_TRANSLATE_NOOP("StateText", "Complete")},
    // Customers
    {"registered", QT_TRANSLATE_NOOP("StateText", "Awaiting approval")},
    {"blocked", QT_TRANSLATE_NOOP("StateText", "Blocked")},
    // Orders
    {"placed", QT_TRANSLATE_NOOP("StateText", "Placed")},
    {"confirmed", QT_TRANSLATE_NOOP("StateText", "Confirmed")},
    {"picking", QT_TRANSLATE_NOOP("StateText", "Picking")},
    {"shipped", QT_TRANSLATE_NOOP("StateText", "Shipped")},
    {"invoiced", QT_TRANSLATE_NOOP("StateText", "Invoiced")},
    {"cancelled", QT_TRANSLATE_NOOP("StateText", "Cancelled")},
    // Invoices
    {"open", QT_TRANSLATE_NOOP("StateText", "Open")},
    {"paid", QT_TRANSLATE_NOOP("StateText", "Paid")},
    {"partly_paid", QT_TRANSLATE_NOOP("StateText", "Partly paid")},
    {"overdue", QT_TRANSLATE_NOOP("StateText", "Overdue")},
    // Sync
    {"pending", QT_TRANSLATE_NOOP("StateText", "Queued")},
    {"sending", QT_TRANSLATE_NOOP("StateText", "Sending")},
    {"failed", QT_TRANSLATE_NOOP("StateText", "Failed")},
    {"skipped", QT_TRANSLATE_NOOP("StateText", "Skipped")},
    {"retry", QT_TRANSLATE_NOOP("StateText", "Retry scheduled")},
    {"synced", QT_TRANSLATE_NOOP("StateText", "In sync")},
    {"conflict", QT_TRANSLATE_NOOP("StateText", "Conflict")},
    {"connected", QT_TRANSLATE_NOOP("StateText", "Connected")},
    {"offline", QT_TRANSLATE_NOOP("StateText", "Not connected")},
    {"disabled", QT_TRANSLATE_NOOP("StateText", "Switched off")},
    {"done", QT_TRANSLATE_NOOP("StateText", "Done")},
    {"uploading", QT_TRANSLATE_NOOP("StateText", "Uploading")},
    // Ownership
    {"both", QT_TRANSLATE_NOOP("StateText", "Both sides")},
    {"desk", QT_TRANSLATE_NOOP("StateText", "The desk")},
    {"remote", QT_TRANSLATE_NOOP("StateText", "The other system")},
    {"none", QT_TRANSLATE_NOOP("StateText", "Not synced")},
};
// clang-format on

} // namespace

QString stateName(const QString &word)
{
    for (const Word &state : States) {
        if (word == QLatin1StringView(state.code)) {
            return QCoreApplication::translate("StateText", state.name);
        }
    }
    return word;
}

} // namespace text
