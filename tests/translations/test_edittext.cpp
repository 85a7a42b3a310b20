// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/change.h"
#include "models/sync/recordtypes.h"
#include "ui/text/edittext.h"
#include "ui/text/language.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! What edits did, as the journal keeps it and as the reader is told.
class TestEditText final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        text::chooseLanguage(u"en"_s);
        text::installTranslations();
    }

    void labelsAreWorded_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &label, const QString &words) {
            QTest::newRow(name) << label << words;
        };
        row("name", store::editLabel("category.rename"_L1, {u"Seals"_s}),
            u"Rename category Seals"_s);
        row("nothing", store::editLabel("price.new"_L1), u"Add price"_s);
        row("one", store::editLabel("price.paste"_L1, {u"1"_s}), u"Paste 1 price"_s);
        row("many", store::editLabel("price.paste"_L1, {u"1200"_s}), u"Paste 1,200 prices"_s);
        row("system", store::editLabel("pulled.stock"_L1, {u"A-1"_s, u"ERP"_s}),
            u"Stock of A-1 from ERP"_s);
        row("state", store::editLabel("order.status"_L1, {u"P-1"_s, u"shipped"_s}),
            u"Order P-1: Shipped"_s);
        row("count, kind and system",
            store::editLabel("missing.remove"_L1, {u"214"_s, u"customer"_s, u"ERP"_s}),
            u"Delete 214 records missing at ERP (Customer)"_s);
        row("one of a kind", store::editLabel("missing.keep"_L1, {u"1"_s, u"order"_s, u"%1"_s}),
            u"Keep 1 record missing at %1 (Order)"_s);
        row("a name like a place", store::editLabel("pulled.stock"_L1, {u"%2"_s, u"ERP"_s}),
            u"Stock of %2 from ERP"_s);
        row("empty name", store::editLabel("discount.new"_L1, {QString()}), u"New discount "_s);
        row("too few names", store::editLabel("pulled.stock"_L1, {u"A-1"_s}),
            u"Stock of A-1 from %2"_s);
        row("only a count", store::editLabel("missing.keep"_L1, {u"2"_s}),
            u"Keep 2 records missing at %2 (%1)"_s);
        row("of an older program", u"Preis von A-1"_s, u"Preis von A-1"_s);
        row("of a newer program", store::editLabel("quote.answer"_L1, {u"Q-1"_s, u"x"_s}),
            u"Q-1 x"_s);
        row("none", {}, {});
    }
    void labelsAreWorded()
    {
        QFETCH(const QString, label);
        QTEST(text::editLabel(label), "words");
    }

    void whatSystemsOwnIsWorded()
    {
        for (const records::Type *type : syncing::recordTypes()) {
            if (type->isTakenOver()) {
                const QByteArray code = "pulled." + type->entity().toLatin1();
                const QString words = text::editLabel(
                    store::editLabel(QLatin1StringView(code), {u"A-1"_s, u"ERP"_s}));
                QVERIFY2(words.endsWith(u" A-1 from ERP"_s), code.constData());
            }
        }
    }

    void theReadersLanguageCounts()
    {
        const QString label = store::editLabel("category.rename"_L1, {u"Seals"_s});
        text::chooseLanguage(u"de"_s);
        text::installTranslations();
        QCOMPARE(text::editLabel(label), u"Kategorie Seals umbenennen"_s);
    }
};

QTEST_GUILESS_MAIN(TestEditText)
#include "test_edittext.moc"
