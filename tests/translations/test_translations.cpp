// SPDX-License-Identifier: GPL-3.0-or-later
// German is complete: every string of the sources is in the catalog, finished, with the same
// places for values; and the program loads it. English has all plural forms.
#include "ui/text/errortext.h"
#include "ui/text/language.h"

#include <QFile>
#include <QHash>
#include <QLocale>
#include <QMetaEnum>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList translations; // several for numerus forms
    bool finished = false;
    bool numerus = false;
};

using Catalog = QHash<QString, Message>; // context, source and comment → message

Message readMessage(QXmlStreamReader &xml, QString &comment)
{
    Message message;
    message.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.finished = !xml.attributes().hasAttribute("type"_L1);
            QString text;
            while (
                !(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "translation"_L1)
                && !xml.atEnd()) {
                if (xml.isStartElement() && xml.name() == "numerusform"_L1) {
                    message.translations.append(xml.readElementText());
                } else if (xml.isCharacters()) {
                    text += xml.text();
                }
            }
            if (message.translations.isEmpty()) {
                message.translations.append(text);
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

Catalog readCatalog(const QString &name)
{
    Catalog catalog;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return catalog;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            QString comment;
            const Message message = readMessage(xml, comment);
            catalog.insert(QStringList{context, message.source, comment}.join(u" | "_s), message);
        }
    }
    return catalog;
}

QSet<QString> places(const QString &text)
{
    static const QRegularExpression place(u"%(L?\\d+|n)"_s);
    QSet<QString> found;
    for (auto it = place.globalMatch(text); it.hasNext();) {
        found.insert(it.next().captured());
    }
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        const QString fresh = m_folder.filePath(u"fresh.ts"_s);
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(SD_SOURCES));
        lupdate.start(QStringLiteral(SD_LUPDATE),
                      {u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"."_s, u"ui"_s,
                       u"app/desk"_s, u"app/worker"_s, u"app/sync"_s, u"app/connectors"_s,
                       u"app/selfcheck"_s, u"models"_s, u"-target-language"_s, u"de"_s, u"-ts"_s,
                       fresh});
        QVERIFY(lupdate.waitForFinished(90'000));
        const QString said = QString::fromUtf8(lupdate.readAllStandardError());
        QVERIFY2(!said.contains(u"without context"_s), qPrintable(said));
        m_sources = readCatalog(fresh);
        m_german = readCatalog(QStringLiteral(SD_SOURCES) + u"/translations/supplierdesk_de.ts"_s);
        m_english = readCatalog(QStringLiteral(SD_SOURCES) + u"/translations/supplierdesk_en.ts"_s);
        QCOMPARE_GT(m_sources.size(), 300);
    }

    void everySourceStringIsInTheCatalog()
    {
        QStringList missing;
        for (auto it = m_sources.cbegin(); it != m_sources.cend(); ++it) {
            if (!m_german.contains(it.key())) {
                missing.append(it.key());
            }
        }
        QVERIFY2(
            missing.isEmpty(),
            qPrintable(u"run update_translations and translate: "_s + missing.join(u"\n  "_s)));
    }

    void everyStringIsFinished()
    {
        QStringList unfinished;
        for (auto it = m_german.cbegin(); it != m_german.cend(); ++it) {
            const bool hasForms = it->translations.size() == (it->numerus ? 2 : 1);
            if (!it->finished || !hasForms || it->translations.contains(QString())) {
                unfinished.append(it.key());
            }
        }
        QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(u"\n  "_s)));
    }

    void everyCountHasEnglishForms()
    {
        QStringList missing;
        for (auto it = m_sources.cbegin(); it != m_sources.cend(); ++it) {
            const Message english = m_english.value(it.key());
            if (it->numerus
                && (!english.finished || english.translations.size() != 2
                    || english.translations.contains(QString())
                    || english.translations.join(u' ').contains(u"(s)"_s))) {
                missing.append(it.key());
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u"\n  "_s)));
    }

    void valuesHaveTheSamePlaces_data()
    {
        QTest::addColumn<bool>("german");
        QTest::newRow("German") << true;
        QTest::newRow("English") << false;
    }
    void valuesHaveTheSamePlaces()
    {
        QFETCH(const bool, german);
        const Catalog &catalog = german ? m_german : m_english;
        for (auto it = catalog.cbegin(); it != catalog.cend(); ++it) {
            for (const QString &translation : it->translations) {
                QSet<QString> missing = places(it->source);
                missing.subtract(places(translation));
                missing.remove(u"%n"_s); // "ein Produkt" may spell the number out
                QVERIFY2(missing.isEmpty() && (places(translation) - places(it->source)).isEmpty(),
                         qPrintable(it.key()));
            }
        }
    }

    void everyErrorHasASentence()
    {
        const QMetaEnum codes = QMetaEnum::fromType<base::ErrorCode>();
        QSet<QString> sentences;
        for (int i = 0; i < codes.keyCount(); ++i) {
            const QString sentence = text::sentence(
                {.code = base::ErrorCode(codes.value(i)), .context = {}, .detail = {}});
            QVERIFY2(sentence.endsWith(u'.'), codes.key(i));
            QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
            QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
            sentences.insert(sentence);
        }
    }

    void englishPluralsAreLoaded()
    {
        text::chooseLanguage(u"en"_s);
        text::installTranslations();
        const auto minutes = [](int count) {
            return QCoreApplication::translate("syncui::SystemCard", "%n minute(s) ago", nullptr,
                                               count);
        };
        QCOMPARE(minutes(1), u"1 minute ago"_s);
        QCOMPARE(minutes(5), u"5 minutes ago"_s);
    }

    void germanIsLoaded()
    {
        text::chooseLanguage(u"de"_s);
        text::installTranslations();
        QCOMPARE(QLocale().language(), QLocale::German);
        const QString sentence = text::sentence(
            {.code = base::ErrorCode::People_BadPassword, .context = {}, .detail = {}});
        QVERIFY2(sentence.contains(u"Kennwort"_s), qPrintable(sentence));
    }

private:
    QTemporaryDir m_folder;
    Catalog m_sources;
    Catalog m_german;
    Catalog m_english;
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
