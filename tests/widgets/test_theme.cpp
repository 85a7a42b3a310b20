// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/linedrawing.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using widgets::Theme;
using widgets::Token;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    void contrast_data()
    {
        QTest::addColumn<Token>("ink");
        QTest::addColumn<Token>("ground");
        const auto row = [](Token ink, Token ground) {
            QTest::addRow("%s on %s", qPrintable(widgets::tokenName(ink)),
                          qPrintable(widgets::tokenName(ground)))
                << ink << ground;
        };
        for (const Token ink : {Token::Text, Token::Muted, Token::Accent, Token::Danger,
                                Token::Success, Token::Warning, Token::Info}) {
            row(ink, Token::Surface);
            row(ink, Token::Raised);
        }
        for (const Token ground :
             {Token::AccentSoft, Token::Hover, Token::NeutralSoft, Token::InfoSoft,
              Token::SuccessSoft, Token::WarningSoft, Token::DangerSoft}) {
            row(Token::Text, ground);
        }
        row(Token::OnAccent, Token::Accent);
        row(Token::OnAccent, Token::AccentHover);
        row(Token::Accent, Token::AccentSoft);
        row(Token::Muted, Token::AccentSoft);
        row(Token::Muted, Token::Hover);
        for (const auto tone : {widgets::Tone::Neutral, widgets::Tone::Info, widgets::Tone::Success,
                                widgets::Tone::Warning, widgets::Tone::Danger}) {
            row(widgets::toneColour(tone), widgets::toneBackground(tone));
        }
    }
    void contrast()
    {
        QFETCH(Token, ink);
        QFETCH(Token, ground);
        for (const bool dark : {false, true}) {
            QCOMPARE_GE(widgets::contrast(widgets::tokenColour(ink, dark),
                                          widgets::tokenColour(ground, dark)),
                        4.5);
        }
    }

    void contrastOfBlackAndWhite()
    {
        QCOMPARE(qRound(widgets::contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(qRound(widgets::contrast(Qt::red, Qt::red)), 1);
    }

    void everyTokenIsNamedOnce()
    {
        QSet<QString> names;
        for (const Token token : widgets::allTokens()) {
            names.insert(widgets::tokenName(token));
        }
        QCOMPARE(names.size(), widgets::allTokens().size());
        QCOMPARE(widgets::tokenName(Token::Series4),
                 u"series-4"_s); // the table is in the order of the enum
    }

    void styleSheetIsCompleteInBothSchemes()
    {
        Theme &theme = Theme::instance();
        theme.install(*qApp);
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            theme.setMode(mode);
            const QString sheet = qApp->styleSheet();
            QVERIFY(!sheet.isEmpty());
            static const QRegularExpression left(u"@[a-z0-9-]+@"_s);
            QVERIFY2(!left.match(sheet).hasMatch(), qPrintable(left.match(sheet).captured()));
            static const QRegularExpression picture(u"url\\(:([^)]*)\\)"_s);
            for (auto it = picture.globalMatch(sheet); it.hasNext();) {
                const QString file = u':' + it.next().captured(1);
                QVERIFY2(QFile::exists(file), qPrintable(file));
            }
        }
    }

    void choiceIsShownAndRemembered()
    {
        Theme &theme = Theme::instance();
        theme.setMode(Theme::Mode::Light);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.size(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE_LT(qApp->palette().color(QPalette::Window).lightness(), 128);
        QCOMPARE(QSettings().value(u"appearance/theme"_s).toString(), u"dark"_s);
        theme.setDensity(Theme::Density::Compact);
        QCOMPARE(theme.rowHeight(), 24);
        theme.setDensity(Theme::Density::Comfortable);
        QCOMPARE(theme.rowHeight(), 28);
    }

    void aPathBeginsAtTheOriginWhateverStandsBeforeIt()
    {
        const auto drawing = widgets::LineDrawing::parse(
            R"(<svg viewBox="0 0 20 20" stroke-width="2"><circle cx="5" cy="5" r="3"/>)"
            R"(<path d="m10 10 8 8"/></svg>)");
        QVERIFY(drawing);
        QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawing->paint(painter, QRectF(0, 0, 20, 20), Qt::black);
        painter.end();
        QCOMPARE_LT(image.pixelColor(14, 14).lightness(), 64);
        QCOMPARE_GT(image.pixelColor(10, 5).lightness(), 192); // beside the circle
    }

    void iconsFollowTheThemeAndAreOneFamily()
    {
        const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files);
        QCOMPARE_GT(files.size(), 50);
        for (const QString &name : files) {
            QFile file(u":/icons/"_s + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray svg = file.readAll();
            QVERIFY2(widgets::LineDrawing::parse(svg), qPrintable(name));
            QVERIFY2(svg.contains("viewBox=\"0 0 20 20\"") && svg.contains("stroke-width=\"1.5\"")
                         && svg.contains("currentColor"),
                     qPrintable(name));
        }
        const QIcon icon = widgets::icon(u"add"_s);
        Theme::instance().setMode(Theme::Mode::Light);
        const QImage light = icon.pixmap(QSize(16, 16), 2.0).toImage();
        Theme::instance().setMode(Theme::Mode::Dark);
        const QImage dark = icon.pixmap(QSize(16, 16), 2.0).toImage();
        QCOMPARE(light.size(), QSize(32, 32));
        QVERIFY(light != dark);
        QVERIFY(widgets::icon(u"no such icon"_s).isNull());
        QVERIFY(!widgets::applicationIcon().isNull());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
