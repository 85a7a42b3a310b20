// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/companyprogressselect.h"

#include "models/store/settings.h"

using namespace Qt::StringLiterals;

namespace syncing {

base::Result<CompanyProgress> companyProgress(store::Database &db)
{
    CompanyProgress progress;
    SD_TRY_VALUE(const auto name, store::settings::read(db, u"company.name"_s));
    progress.name = name.value_or(QString());
    if (!progress.name.isEmpty()) {
        progress.done += u"company"_s;
    }
    // The first user is made with the company: it takes a second one.
    const std::pair<QString, QString> facts[]{
        {u"people"_s, u"(SELECT count(*) FROM app_user) > 1"_s},
        {u"products"_s, u"EXISTS (SELECT 1 FROM product)"_s},
        {u"prices"_s, u"EXISTS (SELECT 1 FROM price)"_s},
        {u"connection"_s, u"EXISTS (SELECT 1 FROM remote_system)"_s}};
    for (const auto &[step, condition] : facts) {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT CASE WHEN %1 THEN 1 ELSE 0 END"_s.arg(condition)));
        if (rows.next() && rows.integer(0) == 1) {
            progress.done += step;
        }
    }
    return progress;
}

} // namespace syncing
