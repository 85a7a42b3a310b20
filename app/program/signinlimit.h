// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/delays.h"

#include <memory>
#include <mutex>
#include <variant>

namespace program {

//! Slows down guessing of passwords, and never locks the right one out.
//!
//! A known device – a browser that signed in to the account before, see DeviceCookies – is counted
//! by itself: nobody elsewhere can delay it, and its cookie in the wrong hands guesses slowly. From
//! any other browser, failures delay the account and the address they come from.
//!
//! The delay of an account is short (MostAccountMs), since everybody can cause it, and who was told
//! to wait is let in after that time whatever others do meanwhile. So guessing goes on, slowly:
//! what protects an account against a patient guesser is its password. Kept in memory, bounded.
//! Thread-safe.
class SignInLimit
{
public:
    static constexpr qint64 MostAccountMs = 30'000;
    static constexpr qint64 MostAddressMs = 5 * 60'000;
    static constexpr qint64 MostDeviceMs = 15 * 60'000;
    //! Unknown devices whose password may be checked at the same time; others are told to come
    //! again in a second. A check takes 0.1 s on one thread: a known device has its place in the
    //! queue, and waits for these few at most.
    static constexpr int MostUnknownAtOnce = 4;

    //! \a keys: how many addresses, accounts and devices are remembered, each.
    explicit SignInLimit(const base::Clock &clock, qsizetype keys = 50'000);

    struct Who
    {
        quint64 address = 0; //!< httpserver::Request::addressKey
        QString account; //!< as typed, known or not: the answer must not tell which
        QByteArray device = {}; //!< DeviceCookies::deviceOf(); empty = unknown
    };

    //! A password that may be tried. It counts as a failure from the start, so that many at once
    //! do not slip through. Must not outlive the limit.
    class Attempt
    {
    public:
        ~Attempt(); //!< one that was never decided does not count
        Attempt(const Attempt &) = delete;
        Attempt &operator=(const Attempt &) = delete;

        void succeeded(); //!< the failures of device and account are forgotten
        void failed();

    private:
        friend class SignInLimit;
        Attempt(SignInLimit &limit, Who who) : m_limit(limit), m_who(std::move(who)) { }
        void release();
        SignInLimit &m_limit;
        const Who m_who;
        bool m_isDecided = false;
    };

    //! Milliseconds to wait instead, when it may not be tried now.
    [[nodiscard]] std::variant<qint64, std::shared_ptr<Attempt>> begin(const Who &who);

private:
    [[nodiscard]] qint64 waitOf(const Who &who, qint64 now);
    [[nodiscard]] static QByteArray addressKey(const Who &who);
    [[nodiscard]] static QByteArray accountKey(const Who &who);

    const base::Clock &m_clock;
    std::mutex m_mutex;
    Delays m_addresses;
    Delays m_accounts;
    Delays m_devices;
    Promises m_promises; // to an address, for an account
    int m_unknownNow = 0;
};

} // namespace program
