// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace base {

//! The value of a function that can fail, or why it failed. Must be looked at.
//! Reading the value of a failed result (or the error of a good one) is a programming error.
template <typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const & { return *checked(); }
    [[nodiscard]] T &value() & { return *checked(); }
    [[nodiscard]] T &&value() && { return std::move(*checked()); }
    [[nodiscard]] T valueOr(T other) const & { return ok() ? value() : std::move(other); }
    [[nodiscard]] const T &operator*() const & { return *checked(); }
    [[nodiscard]] T &operator*() & { return *checked(); }
    [[nodiscard]] T &&operator*() && { return std::move(*checked()); }
    [[nodiscard]] const T *operator->() const { return checked(); }
    [[nodiscard]] T *operator->() { return checked(); }

    [[nodiscard]] const Error &error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_content);
    }

private:
    [[nodiscard]] const T *checked() const
    {
        Q_ASSERT(ok());
        return std::get_if<0>(&m_content);
    }
    [[nodiscard]] T *checked()
    {
        Q_ASSERT(ok());
        return std::get_if<0>(&m_content);
    }

    std::variant<T, Error> m_content;
};

//! Result of a function that only succeeds or fails.
template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)) { }

    [[nodiscard]] bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const
    {
        Q_ASSERT(!ok());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

[[nodiscard]] inline Error failure(ErrorCode code, QString detail = {}, ErrorContext context = {})
{
    return Error{code, std::move(context), std::move(detail)};
}

} // namespace base

//! Leaves the enclosing function with the error of \a expression, when it failed.
#define SD_TRY(expression)                                                                         \
    do {                                                                                           \
        if (auto sdTried = (expression); !sdTried.ok()) {                                          \
            return sdTried.error();                                                                \
        }                                                                                          \
    } while (false)

//! Declares \a variable as the value of \a expression, or leaves the function with its error.
#define SD_TRY_VALUE(variable, expression) SD_TRY_VALUE_AT(variable, expression, __LINE__)
#define SD_TRY_VALUE_AT(variable, expression, line) SD_TRY_VALUE_IN(variable, expression, line)
#define SD_TRY_VALUE_IN(variable, expression, line)                                                \
    auto sdTried##line = (expression);                                                             \
    if (!sdTried##line.ok()) {                                                                     \
        return sdTried##line.error();                                                              \
    }                                                                                              \
    variable = std::move(sdTried##line).value()
