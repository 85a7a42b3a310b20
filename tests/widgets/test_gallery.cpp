// SPDX-License-Identifier: GPL-3.0-or-later
// Every widget on one sheet, light and dark, at 1 and 2 device pixels per pixel. The pictures lie
// in build/…/screenshots for people to look at; what is checked here is that nothing is blank.
#include "ui/text/errortext.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/rateedit.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include "models/store/pagedmodelbase.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using widgets::Theme;

namespace {

QStandardItemModel *products(QObject *parent)
{
    auto *model = new QStandardItemModel(0, 6, parent);
    model->setHorizontalHeaderLabels(
        {u"Product code"_s, u"Name"_s, u"Brand"_s, u"Price"_s, u"Stock"_s, u"Portal"_s});
    const QStringList states{u"published"_s, u"draft"_s, u"withdrawn"_s, u"failed"_s, u"pending"_s};
    for (int row = 0; row < 24; ++row) {
        const QStringList texts{u"DRL-%1"_s.arg(4000 + row * 7),
                                u"Cordless drill 18 V, %1 Nm"_s.arg(40 + row),
                                u"Hestia"_s,
                                u"1,%1.90 EUR"_s.arg(100 + row),
                                u"%1"_s.arg(row * 13),
                                states.at(row % 5)};
        QList<QStandardItem *> items;
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QStandardItem(texts.at(column));
            if (column == 3 || column == 4) {
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            }
            if (row > 18) {
                item->setData(false, store::PagedModelBase::IsLoadedRole);
            }
            items.append(item);
        }
        model->appendRow(items);
    }
    return model;
}

QWidget *form()
{
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(16, 8, 16, 16);
    layout->setSpacing(12);
    auto *name = new widgets::FormField(u"Name"_s, new QLineEdit(u"Cordless drill 18 V"_s));
    name->setRequired(true);
    layout->addWidget(name);
    auto *gtin = new widgets::FormField(u"GTIN"_s, new QLineEdit(u"4006381333932"_s));
    gtin->setProblem(text::sentence({.code = base::ErrorCode::Value_BadGtin}));
    layout->addWidget(gtin);
    auto *money = new widgets::MoneyEdit;
    money->setMoney(base::Money::parse(u"1119.9", *base::Currency::parse(u"EUR")).value());
    auto *price = new widgets::FormField(u"Price"_s, money);
    price->setHint(u"Standard price list, from 1 pcs"_s);
    auto *quantity = new widgets::QuantityEdit;
    quantity->setQuantity(base::Quantity::whole(12, u"C62"_s));
    auto *rate = new widgets::RateEdit;
    rate->setRate(base::Rate(125'000));
    auto *row = new QHBoxLayout;
    row->addWidget(price);
    row->addWidget(new widgets::FormField(u"Minimum quantity"_s, quantity), 0, Qt::AlignTop);
    row->addWidget(new widgets::FormField(u"Discount"_s, rate), 0, Qt::AlignTop);
    layout->addLayout(row);
    auto *unit = new QComboBox;
    unit->addItems({u"pcs"_s, u"box"_s});
    layout->addWidget(new widgets::FormField(u"Unit"_s, unit));
    auto *text = new QPlainTextEdit(u"Two-speed gearbox, metal chuck 13 mm."_s);
    text->setMaximumHeight(64);
    layout->addWidget(new widgets::FormField(u"Description"_s, text));
    auto *checks = new QHBoxLayout;
    auto *on = new QCheckBox(u"Discounts allowed"_s);
    on->setChecked(true);
    auto *radio = new QRadioButton(u"Follow the system"_s);
    radio->setChecked(true);
    checks->addWidget(on);
    checks->addWidget(new QCheckBox(u"Exclusive"_s));
    checks->addStretch(1);
    layout->addWidget(radio);
    layout->addLayout(checks);
    auto *tabs = new QTabWidget;
    tabs->addTab(new QLabel(u"Attributes"_s), u"Attributes"_s);
    tabs->addTab(new QLabel(u"Prices"_s), u"Prices"_s);
    layout->addWidget(tabs);
    layout->addStretch(1);
    return body;
}

widgets::Page *samplePage()
{
    auto *page = new widgets::Page(u"Catalog"_s);
    auto *create
        = new QAction(widgets::icon(u"add"_s, widgets::Token::OnAccent), u"New product"_s, page);
    create->setObjectName(u"newProductAction"_s);
    page->addPrimaryAction(create);
    page->addHeaderAction(new QAction(widgets::icon(u"export"_s), u"Export"_s, page));
    page->addHeaderAction(new QAction(widgets::icon(u"import"_s), u"Import"_s, page));
    page->setCount(3214);
    page->filterBar()->addWidget(new widgets::SearchField(u"Search code, name, GTIN, brand"_s));
    auto *status = new QComboBox;
    status->addItems({u"All states"_s, u"Published"_s});
    page->filterBar()->addWidget(status);
    page->filterBar()->addStretch(1);
    page->showMessage(
        widgets::MessageKind::Warning,
        u"3 products could not be sent to the portal. Correct them and send them again."_s,
        new QAction(u"Show"_s, page));
    auto *table = new widgets::TableView;
    table->setModel(products(page));
    table->setItemDelegateForColumn(5, new widgets::BadgeDelegate(table));
    table->setColumnWidths({90, 210, 80, 110, 60, 110});
    table->selectRow(2);
    auto *panel = new widgets::SidePanel;
    panel->setTitle(u"Cordless drill 18 V, 42 Nm"_s);
    panel->setSubtitle(u"DRL-4014 · Hestia"_s);
    auto *badge = new widgets::Badge;
    badge->setState(u"published"_s);
    panel->addTitleWidget(badge);
    panel->addHeaderAction(new QAction(widgets::icon(u"history"_s), u"Activity"_s, page));
    panel->setBody(form());
    panel->setFooterActions({new QAction(u"Save"_s, page), new QAction(u"Discard"_s, page)});
    page->setContent(new widgets::PanelSplitter(table, panel, u"gallerySplitter"_s));
    return page;
}

QWidget *iconSheet()
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (int i = 0; i < files.size(); ++i) {
        const QString name = files.at(i).chopped(4);
        auto *label = new QLabel;
        label->setPixmap(widgets::icon(name).pixmap(QSize(20, 20), sheet->devicePixelRatioF()));
        label->setToolTip(name);
        auto *word = new QLabel(name);
        widgets::setTextRole(word, widgets::TextRole::Muted);
        grid->addWidget(label, i / 8, (i % 8) * 2);
        grid->addWidget(word, i / 8, (i % 8) * 2 + 1);
    }
    return sheet;
}

} // namespace

class TestGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(QDir().mkpath(QStringLiteral(SD_SCREENSHOTS)));
        Theme::instance().install(*qApp);
    }

    void shots_data()
    {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("light") << Theme::Mode::Light << 1.0;
        QTest::newRow("light-2x") << Theme::Mode::Light << 2.0;
        QTest::newRow("dark") << Theme::Mode::Dark << 1.0;
        QTest::newRow("dark-2x") << Theme::Mode::Dark << 2.0;
    }

    void shots()
    {
        QFETCH(Theme::Mode, mode);
        QFETCH(qreal, ratio);
        Theme::instance().setMode(mode);
        const std::unique_ptr<widgets::Page> page(samplePage());
        save(*page, u"widgets"_s, QSize(1180, 720), ratio);
        const std::unique_ptr<QWidget> icons(iconSheet());
        save(*icons, u"icons"_s, QSize(1000, 420), ratio);
        widgets::EmptyState empty(
            u"catalog"_s, u"No products yet"_s,
            u"Products that you add or import appear here and can be published to your portals."_s,
            new QAction(u"Import products"_s, page.get()));
        save(empty, u"empty"_s, QSize(600, 360), ratio);
    }

private:
    static void save(QWidget &widget, const QString &name, const QSize &size, qreal ratio)
    {
        widget.resize(size);
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        QPixmap shot(size * ratio);
        shot.setDevicePixelRatio(ratio);
        shot.fill(widgets::colour(widgets::Token::Surface));
        widget.render(&shot);
        QSet<QRgb> colours;
        const QImage image = shot.toImage();
        for (int y = 0; y < image.height(); y += 7) {
            for (int x = 0; x < image.width(); x += 7) {
                colours.insert(image.pixel(x, y));
            }
        }
        QCOMPARE_GT(colours.size(), 4);
        QVERIFY(shot.save(u"%1/%2-%3.png"_s.arg(QStringLiteral(SD_SCREENSHOTS), name,
                                                QString::fromUtf8(QTest::currentDataTag()))));
    }
};

QTEST_MAIN(TestGallery)
#include "test_gallery.moc"
