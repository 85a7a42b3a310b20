// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/assignment.h"

using namespace Qt::StringLiterals;

namespace pricing {

static const QStringList &levelWords()
{
    static const QStringList words{u"customer"_s, u"group"_s, u"portal"_s, u"company"_s};
    return words;
}

QString levelName(Level level)
{
    return records::wordOf(levelWords(), level);
}

std::optional<Level> parseLevel(QStringView name)
{
    return records::fromWord<Level>(levelWords(), name);
}

QString assigneeCode(Level level, base::Id target)
{
    return level == Level::Company ? levelName(level) : levelName(level) + u'-' + target.toString();
}

} // namespace pricing

namespace records {

using namespace pricing;

static base::Result<void> isToWhomItsCodeSays(const Assignment &one)
{
    return one.code == assigneeCode(one.level, one.target)
            && one.target.isNull() == (one.level == Level::Company)
        ? base::Result<void>()
        : base::failure(base::ErrorCode::Value_BadFormat, one.code, {.field = u"level"_s});
}

template <>
const TypeOf<Assignment> &type()
{
    static const auto described
        = TypeOf<Assignment>(u"assignment"_s, u"price_list_assignment"_s)
              .key(&Assignment::code, u"code"_s)
              .field(&Assignment::list, u"price_list"_s,
                     {.refersTo = u"price_list"_s, .makesRow = true, .isLocal = true})
              .field(&Assignment::level, u"level"_s, {.required = true, .words = levelWords()})
              .field(&Assignment::target, u"target"_s)
              .field(&Assignment::position, u"position"_s)
              .field(&Assignment::fallback, u"fallback"_s,
                     {.label = QT_TRANSLATE_NOOP("FieldNames", "Stop here"),
                      .words = {u"continue"_s, u"stop"_s}})
              .field(&Assignment::mergeTiers, u"merge_tiers"_s,
                     {.label = QT_TRANSLATE_NOOP("FieldNames", "Combine breaks"),
                      .initial = qint64(1)})
              .rule(&isToWhomItsCodeSays);
    return described;
}

} // namespace records
