// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/country.h"

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

class TestCountry final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isCode");
        for (const char *code : {"DE", "GB", "US", "CH", "XK", "TW", "SJ"}) {
            QTest::addRow("%s", code) << QString::fromLatin1(code) << true;
        }
        for (const char *code :
             {"", "D", "DEU", "de", "UK", "EU", "ZZ", "QQ", "AC", "IC", "00", "15"}) {
            QTest::addRow("no %s", code) << QString::fromLatin1(code) << false;
        }
    }
    void codes()
    {
        QFETCH(const QString, text);
        QTEST(base::country::isCode(text), "isCode");
    }

    void eachHasANameInEachLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << u"de"_s;
        QTest::newRow("English") << u"en"_s;
    }
    void eachHasANameInEachLanguage()
    {
        QFETCH(const QString, language);
        QFile file(QStringLiteral(SD_SOURCES) + u"/translations/countries_%1.ts"_s.arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QStringList named;
        QStringList names;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == "source"_L1) {
                named += xml.readElementText();
            } else if (xml.isStartElement() && xml.name() == "translation"_L1) {
                names += xml.readElementText();
                QVERIFY(!names.constLast().isEmpty());
            }
        }
        QCOMPARE(named, base::country::codes());
        QCOMPARE(names.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCountry)
#include "test_country.moc"
