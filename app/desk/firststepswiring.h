// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/services.h"
#include "ui/shell/firststepsbar.h"

namespace shell {
class MainWindow;
}
namespace store {
class DatabaseUrl;
}

namespace desk {

//! Where this computer remembers what belongs to one company: a group in QSettings.
[[nodiscard]] QString companyKey(const store::DatabaseUrl &url);
//! What a new company needs first.
[[nodiscard]] QList<shell::FirstStep> firstSteps();
//! Ticks the steps as the data say, whoever changed them, and keeps the company's name in the
//! title.
void wireFirstSteps(Services &services, shell::MainWindow &window);

} // namespace desk
