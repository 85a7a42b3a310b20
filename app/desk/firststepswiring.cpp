// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/firststepswiring.h"

#include "models/sync/companyprogressselect.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("desk::FirstSteps", text);
}

} // namespace

QString companyKey(const store::DatabaseUrl &url)
{
    const QByteArray place = url.withPart(u"PWD"_s, {}).target().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex();
    return "companies/"_L1 + QString::fromLatin1(hash.first(16));
}

QList<shell::FirstStep> firstSteps()
{
    const auto step = [](const QString &id, const char *title, const char *text, const char *button,
                         const QString &page, const QString &target) {
        return shell::FirstStep{id, tr(title), tr(text), tr(button), page, target};
    };
    return {
        step(u"company"_s, QT_TRANSLATE_NOOP("desk::FirstSteps", "Company"),
             QT_TRANSLATE_NOOP("desk::FirstSteps",
                               "Name your company and check its time zone: prices, discounts and "
                               "promotions begin and end at midnight there."),
             QT_TRANSLATE_NOOP("desk::FirstSteps", "Name the company"), u"settings"_s,
             u"companyNameEdit"_s),
        step(u"people"_s, QT_TRANSLATE_NOOP("desk::FirstSteps", "People"),
             QT_TRANSLATE_NOOP("desk::FirstSteps",
                               "Add the colleagues who work with you. Their role decides what they "
                               "see and edit."),
             QT_TRANSLATE_NOOP("desk::FirstSteps", "Add people"), u"settings"_s,
             u"newUserButton"_s),
        step(u"products"_s, QT_TRANSLATE_NOOP("desk::FirstSteps", "Products"),
             QT_TRANSLATE_NOOP("desk::FirstSteps",
                               "Add your first product. Everything else – prices, media, orders – "
                               "refers to products."),
             QT_TRANSLATE_NOOP("desk::FirstSteps", "Go to products"), u"catalog"_s,
             u"newProductButton"_s),
        step(u"prices"_s, QT_TRANSLATE_NOOP("desk::FirstSteps", "Prices"),
             QT_TRANSLATE_NOOP("desk::FirstSteps",
                               "Add a price list and the prices of your products, and assign it to "
                               "everyone or to some customers."),
             QT_TRANSLATE_NOOP("desk::FirstSteps", "Go to price lists"), u"pricing"_s,
             u"newPriceListButton"_s),
        step(
            u"connection"_s, QT_TRANSLATE_NOOP("desk::FirstSteps", "Connection"),
            QT_TRANSLATE_NOOP("desk::FirstSteps",
                              "Connect your portal or ERP: products and prices are sent there, and "
                              "orders arrive."),
            QT_TRANSLATE_NOOP("desk::FirstSteps", "Add a connection"), u"settings"_s,
            u"newSystemButton"_s),
    };
}

void wireFirstSteps(Services &services, shell::MainWindow &window)
{
    const auto read = [&services, &window] {
        services.store.read(syncing::companyProgress)
            .then(&window,
                  [&window, url = services.store.url()](
                      const base::Result<syncing::CompanyProgress> &progress) {
                      if (!progress) {
                          return; // the next change asks again
                      }
                      window.setCompanyName(progress->name.isEmpty() ? url.displayText()
                                                                     : progress->name);
                      window.firstSteps()->setDone(progress->done,
                                                   !progress->done.contains(u"products"_s));
                  });
    };
    // Once for many changes: a sync brings thousands.
    auto *pause = new QTimer(&window);
    pause->setSingleShot(true);
    pause->setInterval(200);
    QObject::connect(pause, &QTimer::timeout, &window, read);
    QObject::connect(&services.edits.events(), &records::Events::changed, pause,
                     [pause] { pause->start(); });
    QObject::connect(&window, &shell::MainWindow::companyChanged, pause,
                     [pause] { pause->start(); });
    read();
}

} // namespace desk
