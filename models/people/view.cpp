// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/view.h"

#include "models/records/type.h"

using namespace Qt::StringLiterals;

namespace records {

using people::View;

template <>
const TypeOf<View> &type()
{
    static const auto described
        = TypeOf<View>(u"view"_s, u"saved_view"_s)
              .field(&View::list, u"list"_s, {.required = true, .max = 100})
              .field(&View::name, u"name"_s, {.required = true, .max = 100})
              .field(&View::owner, u"owner"_s, {.refersTo = u"user"_s})
              .field(&View::look, u"look"_s, {.max = 20'000})
              .field(&View::sharedWith, u"shared_with"_s, {.max = 2'000})
              .field(&View::defaultFor, u"default_for"_s, {.max = 20'000})
              // Whoever shares a view decides what others find in their lists.
              .guardedBy(u"views"_s, u"publish"_s, [](const store::FieldChange &change) {
                  return change.field == "shared_with"_L1;
              });
    return described;
}

} // namespace records
