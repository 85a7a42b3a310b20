// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pastednumbers.h"

#include "ui/text/errortext.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/cellclipboard.h"

#include <QCoreApplication>
#include <QWidget>

namespace widgets {

namespace {

using Block = exchange::BlockStyle<exchange::NumberStyle>;

class PastedNumbers
{
    Q_DECLARE_TR_FUNCTIONS(PastedNumbers)
public:
    static Question question(const Block &block)
    {
        const auto &first = block.readings.first();
        const auto &second = block.readings.last();
        const bool isPointFirst = first.style.decimal == u'.';
        const QString point = shown(isPointFirst ? first.text : second.text);
        const QString comma = shown(isPointFirst ? second.text : first.text);
        return {.title = tr("How are these numbers written?"),
                //: %1 is a pasted text, %2 and %3 what it can mean
                .text = tr("“%1” is %2 with a decimal point, and %3 with a decimal comma.")
                            .arg(block.example, point, comma),
                .accept = decimalSign(first.style),
                .reject = decimalSign(second.style),
                .cancel = {}};
    }

private:
    static QString decimalSign(const exchange::NumberStyle &style)
    {
        return style.decimal == u'.' ? tr("Decimal point") : tr("Decimal comma");
    }
    //! With decimals, so that 1,000.00 and 1.00 cannot be taken for each other.
    static QString shown(const QString &plain)
    {
        constexpr int places = 6;
        const auto count = base::decimal::parse(plain, places);
        return count ? base::decimal::toText(*count, places, 2, QLocale()) : plain;
    }
};

} // namespace

void readPasted(QWidget *parent, const QStringList &numbers,
                std::function<void(const exchange::NumberReader &)> read,
                const std::function<void(const QString &)> &refused)
{
    if (const auto locale = localeOfCopiedCells()) {
        read(exchange::NumberReader(*locale)); // the desk wrote them itself
        return;
    }
    const Block block = exchange::findNumberStyle(numbers, QLocale());
    if (block.style) {
        read(exchange::NumberReader(*block.style));
    } else if (block.readings.size() == 2) {
        ask(parent, PastedNumbers::question(block),
            [readings = block.readings, read = std::move(read)](Answer answer) {
                if (answer != Answer::Cancel) {
                    const auto &chosen
                        = answer == Answer::Accept ? readings.first() : readings.last();
                    read(exchange::NumberReader(chosen.style));
                }
            });
    } else {
        refused(text::sentence(block.error()));
    }
}

} // namespace widgets
