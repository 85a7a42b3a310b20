// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLockFile;

namespace base {

//! Takes \a lock, unless a living process holds it, and does not wait for that. What a process has
//! left that was killed is taken over, also when it was killed before it had written who it is:
//! QLockFile by itself would keep everybody out for ever then.
[[nodiscard]] bool takeLock(QLockFile &lock);

} // namespace base
