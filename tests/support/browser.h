// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace support {

//! A headless Chromium, driven as a person would use it (WebDriver through chromedriver). Elements
//! are named by CSS selectors; every action waits some seconds for its element to be there. Calls
//! block with an event loop of their own. When one fails it returns false or nothing, and
//! errorText() says why. Ends its processes with the object.
class Browser
{
public:
    Browser();
    ~Browser();
    Browser(const Browser &) = delete;
    Browser &operator=(const Browser &) = delete;

    [[nodiscard]] bool start();

    [[nodiscard]] bool open(const QUrl &url);
    [[nodiscard]] bool click(const QString &selector);
    //! Replaces what a field holds.
    [[nodiscard]] bool type(const QString &selector, const QString &text);
    //! Visible text of the first match; null when there is none.
    [[nodiscard]] QString text(const QString &selector);
    [[nodiscard]] QStringList texts(const QString &selector);
    //! An attribute, else the property of that name (what a field holds: "value").
    [[nodiscard]] QString attribute(const QString &selector, const QString &name);
    //! At once, without waiting.
    [[nodiscard]] int count(const QString &selector);
    [[nodiscard]] bool waitFor(const QString &selector);
    //! Waits until the first match contains \a text.
    [[nodiscard]] bool waitForText(const QString &selector, const QString &text);
    [[nodiscard]] QUrl url();
    [[nodiscard]] QString title();
    //! Value of a JavaScript expression, e.g. "document.title".
    [[nodiscard]] QJsonValue evaluate(const QString &expression);

    //! Size of the page's area in pixels; \a phone also says so to the page.
    [[nodiscard]] bool resize(int width, int height, bool phone = false);
    //! What the page sees as prefers-color-scheme.
    [[nodiscard]] bool setDark(bool dark);
    //! What the browser says in Accept-Language, e.g. "de".
    [[nodiscard]] bool setLanguage(const QString &language);
    //! PNG of the whole page, however long.
    [[nodiscard]] bool screenshot(const QString &file);

    [[nodiscard]] QString errorText() const { return m_errorText; }

private:
    [[nodiscard]] QJsonValue send(const QByteArray &method, const QString &path,
                                  const QJsonObject &body = {});
    [[nodiscard]] QString find(const QString &selector);
    //! A command of Chromium's own protocol.
    [[nodiscard]] bool command(const QString &name, const QJsonObject &parameters,
                               QJsonObject *answer = nullptr);

    QTemporaryDir m_profile;
    QProcess m_driver;
    QNetworkAccessManager m_network;
    QUrl m_driverUrl;
    QString m_session;
    QString m_errorText;
    bool m_failed = false; // of the last send()
};

} // namespace support
