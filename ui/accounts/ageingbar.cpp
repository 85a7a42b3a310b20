// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/ageingbar.h"

#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;
using accounts::AgeBucket;

namespace accountsui {

namespace {

constexpr int RowHeight = 24;
constexpr int BarHeight = 8;
constexpr int AmountWidth = 110;

//! Room for the longest name, in whatever language.
int labelWidth(const QFontMetrics &metrics)
{
    int most = 0;
    for (int i = 0; i < accounts::AgeBucketCount; ++i) {
        most = std::max(most, metrics.horizontalAdvance(AgeingBar::bucketName(AgeBucket(i))));
    }
    return most + 4;
}

widgets::Token tokenOf(AgeBucket bucket)
{
    switch (bucket) {
    case AgeBucket::Current:
        return widgets::Token::Success;
    case AgeBucket::Days1To30:
    case AgeBucket::Days31To60:
        return widgets::Token::Warning;
    case AgeBucket::Days61To90:
    case AgeBucket::Over90:
        return widgets::Token::Danger;
    }
    return widgets::Token::Info;
}

} // namespace

AgeingBar::AgeingBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"ageingBar"_s);
    setAccessibleName(tr("Open invoices by age"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&widgets::Theme::instance(), &widgets::Theme::changed, this,
            qOverload<>(&QWidget::update));
}

QString AgeingBar::bucketName(AgeBucket bucket)
{
    switch (bucket) {
    case AgeBucket::Current:
        //: Invoices that are not yet due
        return tr("Not yet due");
    case AgeBucket::Days1To30:
        return tr("1–30 days overdue");
    case AgeBucket::Days31To60:
        return tr("31–60 days overdue");
    case AgeBucket::Days61To90:
        return tr("61–90 days overdue");
    case AgeBucket::Over90:
        return tr("Over 90 days overdue");
    }
    return {};
}

void AgeingBar::setBalance(const accounts::Balance &balance)
{
    m_balance = balance;
    QStringList parts;
    for (int i = 0; i < accounts::AgeBucketCount; ++i) {
        //: Read out to people who do not see the chart; %1 age, %2 amount
        parts += tr("%1: %2").arg(bucketName(AgeBucket(i)),
                                  balance.ageing.at(size_t(i)).toText(QLocale()));
    }
    setAccessibleDescription(parts.join(u"; "_s));
    update();
}

QSize AgeingBar::sizeHint() const
{
    return {labelWidth(fontMetrics()) + AmountWidth + 120, accounts::AgeBucketCount * RowHeight};
}

void AgeingBar::paintEvent(QPaintEvent *)
{
    using widgets::Token;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int names = labelWidth(fontMetrics());
    qint64 most = 1;
    for (const base::Money &amount : m_balance.ageing) {
        most = std::max(most, amount.units());
    }
    for (int i = 0; i < accounts::AgeBucketCount; ++i) {
        const base::Money &amount = m_balance.ageing.at(size_t(i));
        const QRect row(0, i * RowHeight, width(), RowHeight);
        painter.setPen(widgets::colour(Token::Muted));
        painter.drawText(row.adjusted(0, 0, names - width(), 0), Qt::AlignLeft | Qt::AlignVCenter,
                         bucketName(AgeBucket(i)));
        painter.setPen(widgets::colour(amount.isZero() ? Token::Muted : Token::Text));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, amount.toText(QLocale()));
        QRect bar(names + 8, row.center().y() - BarHeight / 2, width() - names - AmountWidth - 16,
                  BarHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(widgets::colour(Token::NeutralSoft));
        painter.drawRoundedRect(bar, 4, 4);
        if (amount.units() > 0) {
            // Pixels, not money: a 128-bit division keeps even huge balances in the bar.
            const auto length = base::decimal::multiplyDivide(amount.units(), bar.width(), most,
                                                              base::Rounding::Down);
            bar.setWidth(std::max(BarHeight, int(length.valueOr(0))));
            painter.setBrush(widgets::colour(tokenOf(AgeBucket(i))));
            painter.drawRoundedRect(bar, 4, 4);
        }
    }
}

} // namespace accountsui

#include "moc_ageingbar.cpp"
