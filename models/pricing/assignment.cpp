// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/assignment.h"

using namespace Qt::StringLiterals;

namespace pricing {

QString levelName(Level level)
{
    switch (level) {
    case Level::Customer:
        return u"customer"_s;
    case Level::Group:
        return u"group"_s;
    case Level::Portal:
        return u"portal"_s;
    case Level::Company:
        return u"company"_s;
    }
    return {};
}

std::optional<Level> parseLevel(QStringView name)
{
    for (const Level level : {Level::Customer, Level::Group, Level::Portal, Level::Company}) {
        if (levelName(level) == name) {
            return level;
        }
    }
    return std::nullopt;
}

} // namespace pricing
