// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace portal {

//! A text of the site in English, and the key templates and code know it by. Translations are in
//! translations/supplierdesk-portal_*.ts, context "portal".
struct SiteWord
{
    const char *key;
    const char *text;
};

[[nodiscard]] std::span<const SiteWord> siteWords();
[[nodiscard]] std::span<const SiteWord> siteCounts(); //!< with %n
[[nodiscard]] std::span<const SiteWord> siteUnits(); //!< by UN/ECE Rec 20 code
[[nodiscard]] std::span<const SiteWord> siteStates(); //!< by word of the contract

} // namespace portal
