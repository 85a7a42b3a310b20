// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/tracetext.h"

#include "ui/text/unittext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using pricing::TraceKind;
using pricing::TraceOutcome;
using pricing::TraceStep;

namespace pricingui {

namespace {

//! Puts words together in the context that translators see.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(TraceText)
public:
    explicit Words(const pricing::ExplainedPrice &price) : m_price(price) { }

    [[nodiscard]] QString text(const TraceStep &step) const
    {
        switch (step.kind) {
        case TraceKind::Contract:
            return step.outcome == TraceOutcome::Used ? tr("A contract fixes this price.")
                                                      : tr("No contract fixes this price.");
        case TraceKind::List:
            return list(step);
        case TraceKind::Line:
            return line(step);
        case TraceKind::ChainEnd:
            //: %1 is a customer, group or portal
            return tr("%1 stops here: later price lists aren't used.").arg(level(step));
        case TraceKind::ListPrice:
            //: %1 is a price list
            return tr("List price from “%1”").arg(name(step.list));
        case TraceKind::Discount:
            //: A discount; %1 name, %2 percent, %3 what became of it
            return tr("Discount “%1”, %2 %: %3")
                .arg(name(step.subject), percent(step), reduction(step.outcome));
        case TraceKind::Promotion:
            //: A promotion; %1 name, %2 percent, %3 what became of it
            return tr("Promotion “%1”, %2 %: %3")
                .arg(name(step.subject), percent(step), reduction(step.outcome));
        case TraceKind::Rounding:
            return step.outcome == TraceOutcome::Used ? tr("Rounded once, at the end")
                                                      : tr("Nothing to round");
        case TraceKind::Guard:
            return step.outcome == TraceOutcome::BelowCost ? tr("Below the cost price")
                                                           : tr("Not below the cost price");
        }
        return {};
    }

    [[nodiscard]] QString amount(const TraceStep &step) const
    {
        const bool shown = step.outcome != TraceOutcome::None
            && (step.kind == TraceKind::ListPrice || step.kind == TraceKind::Rounding
                || (step.kind == TraceKind::Contract && step.outcome == TraceOutcome::Used)
                || ((step.kind == TraceKind::Discount || step.kind == TraceKind::Promotion)
                    && step.outcome == TraceOutcome::Used));
        return shown ? money(step) : QString();
    }

private:
    [[nodiscard]] QString money(const TraceStep &step) const
    {
        return catalog::PriceText{.amount = step.amount, .basis = step.basis}.forPeople(
            QLocale(), m_price.result.net.currency().places());
    }
    [[nodiscard]] QString name(base::Id id) const { return m_price.names.value(id); }
    [[nodiscard]] static QString percent(const TraceStep &step)
    {
        return step.rate.toPercentText(QLocale());
    }

    [[nodiscard]] QString level(const TraceStep &step) const
    {
        switch (step.level) {
        case pricing::Level::Customer:
            return step.levelTarget == m_price.customer.id
                //: A level of the price chain; %1 is a name
                ? tr("Customer %1").arg(name(step.levelTarget))
                : tr("Parent company %1").arg(name(step.levelTarget));
        case pricing::Level::Group:
            return tr("Group %1").arg(name(step.levelTarget));
        case pricing::Level::Portal:
            return tr("Portal %1").arg(name(step.levelTarget));
        case pricing::Level::Company:
            return tr("Whole company");
        }
        return {};
    }

    [[nodiscard]] QString list(const TraceStep &step) const
    {
        //: A price list was asked; %1 level of the chain, %2 price list, %3 what came of it
        return tr("%1 – price list “%2”: %3").arg(level(step), name(step.subject), found(step));
    }

    [[nodiscard]] static QString found(const TraceStep &step)
    {
        switch (step.outcome) {
        case TraceOutcome::Used:
            return tr("has the product.");
        case TraceOutcome::ListNotActive:
            return tr("is not active.");
        case TraceOutcome::ListNotValid:
            return tr("is not valid on that day.");
        case TraceOutcome::OtherCurrency:
            return tr("is in another currency.");
        case TraceOutcome::NotMerged:
            return tr(
                "skipped, because an earlier list is used alone or this one can't be combined.");
        default:
            return tr("does not have the product.");
        }
    }

    [[nodiscard]] QString line(const TraceStep &step) const
    {
        const QString from
            = base::decimal::toText(step.minQuantity, base::Quantity::Places, 0, QLocale());
        //: A price line; %1 least quantity, %2 unit, %3 price, %4 what became of it
        return tr("from %1 %2: %3 – %4")
            .arg(from, text::unitName(m_price.quantity.unit()), money(step),
                 lineOutcome(step.outcome));
    }

    [[nodiscard]] static QString lineOutcome(TraceOutcome outcome)
    {
        switch (outcome) {
        case TraceOutcome::Used:
            return tr("fits");
        case TraceOutcome::LineNotValid:
            return tr("not valid on that day");
        case TraceOutcome::BreakTooHigh:
            return tr("minimum quantity not reached");
        case TraceOutcome::UnitUnknown:
            return tr("no conversion from its unit");
        case TraceOutcome::SlotTaken:
            return tr("an earlier list has this quantity break");
        case TraceOutcome::BeatenByManual:
            return tr("a price entered by hand takes precedence");
        default:
            return tr("another line fits better");
        }
    }

    [[nodiscard]] static QString reduction(TraceOutcome outcome)
    {
        switch (outcome) {
        case TraceOutcome::Used:
            return tr("applied.");
        case TraceOutcome::BetterInGroup:
            return tr("a better discount of the same stacking group applies.");
        case TraceOutcome::QuantityTooSmall:
            return tr("minimum quantity not reached.");
        case TraceOutcome::AfterExclusive:
            return tr("an exclusive discount stops further discounts.");
        case TraceOutcome::Forbidden:
            return tr("not applied, because it is a net price.");
        default:
            return tr("only the best promotion applies.");
        }
    }

    const pricing::ExplainedPrice &m_price;
};

} // namespace

QList<TraceLine> traceLines(const pricing::ExplainedPrice &price)
{
    const Words words(price);
    QList<TraceLine> lines;
    for (const TraceStep &step : price.result.trace.steps) {
        lines += TraceLine{.text = words.text(step),
                           .amount = words.amount(step),
                           .used = step.outcome == TraceOutcome::Used
                               || step.outcome == TraceOutcome::Kept};
    }
    return lines;
}

} // namespace pricingui
