// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/node.h"

#include "models/store/transaction.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

base::Result<int> oneNumber(Database &db, const QString &sql, const QVariantList &values)
{
    SD_TRY_VALUE(Rows rows, db.select(sql, values));
    return rows.next() ? int(rows.integer(0)) : -1;
}

} // namespace

base::Result<int> registerNode(Database &db, const QString &holder, qint64 nowMs)
{
    // Two desks may ask at once: the second one's insert fails as a duplicate, and it asks again.
    for (int attempt = 0;; ++attempt) {
        SD_TRY_VALUE(Transaction transaction, Transaction::begin(db));
        SD_TRY_VALUE(int number,
                     oneNumber(db, u"SELECT number FROM node WHERE holder = ?"_s, args(holder)));
        if (number < 0) {
            SD_TRY_VALUE(const int used, oneNumber(db, u"SELECT count(*) FROM node"_s, {}));
            number = used;
            if (used >= base::IdMaker::NodeCount) {
                SD_TRY_VALUE(
                    number,
                    oneNumber(db, u"SELECT number FROM node ORDER BY seen_at LIMIT 1"_s, {}));
                SD_TRY(db.run(u"DELETE FROM node WHERE number = ?"_s, args(number)));
            }
            auto inserted = db.run(u"INSERT INTO node (number, holder, seen_at) VALUES (?, ?, ?)"_s,
                                   args(number, holder, nowMs));
            if (!inserted) {
                if (inserted.error().code == base::ErrorCode::Store_Duplicate && attempt < 5) {
                    continue;
                }
                return inserted.error();
            }
        } else {
            SD_TRY(db.run(u"UPDATE node SET seen_at = ? WHERE number = ?"_s, args(nowMs, number)));
        }
        SD_TRY(transaction.commit());
        return number;
    }
}

} // namespace store
