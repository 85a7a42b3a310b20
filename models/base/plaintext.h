// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

//! Which characters a text from outside may hold. Others look like nothing, cut texts off in other
//! programs (NUL, which PostgreSQL refuses), or make two keys that look the same (U+FEFF).
namespace base::plaintext {

enum class Lines {
    One, //!< keys, names in addresses, references
    Many, //!< tab, line feed and carriage return are allowed
};

//! First character that a text must not hold: a control character (Unicode category Cc), a byte
//! order mark or half a surrogate pair. Nothing when \a text is fine.
[[nodiscard]] std::optional<char32_t> badCharacter(QStringView text, Lines lines);
//! \a text without such characters; for what a person typed or pasted.
[[nodiscard]] QString cleaned(QStringView text, Lines lines);

} // namespace base::plaintext
