// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/base/quantity.h"
#include "models/store/cellalignment.h"
#include "models/store/pagedmodelbase.h"

#include <functional>

namespace records {

//! How a cell tells a value: numbers by the locale, amounts with their currency, instants and days
//! in the short form of where the reader is.
[[nodiscard]] QString cellText(const QString &text);
[[nodiscard]] QString cellText(qint64 number);
[[nodiscard]] inline QString cellText(int number)
{
    return cellText(qint64(number));
}
[[nodiscard]] QString cellText(const base::Money &amount);
[[nodiscard]] QString cellText(const base::Quantity &quantity);
[[nodiscard]] QString cellText(const QDateTime &instant);
[[nodiscard]] QString cellText(const QDate &day);

template <typename Shown>
inline constexpr bool isAmount
    = std::is_same_v<Shown, base::Money> || std::is_same_v<Shown, base::Quantity>;

//! One column of a list of Row, described once: its title, what its cells say, how the list is
//! sorted by it. Numbers, amounts and quantities stand on the right.
template <typename Row>
class Column
{
public:
    //! Cells without text, as those with a check box.
    explicit Column(const QString &title) : Column(title, [](const Row &) { return QString(); }) { }
    //! \a show: a member of Row, or a function from a row to what the cell tells.
    template <typename Show>
    Column(const QString &title, Show show) : m_title(title)
    {
        using Shown = std::decay_t<std::invoke_result_t<Show, const Row &>>;
        m_isNumber = std::is_integral_v<Shown> || isAmount<Shown>;
        m_text = [show](const Row &row) { return cellText(std::invoke(show, row)); };
    }
    //! A member of a member: of the record that a row is about.
    template <typename Part, typename M>
    Column(const QString &title, Part Row::*part, M Part::*member)
        : Column(title, [part, member](const Row &row) { return row.*part.*member; })
    {
    }

    //! The list can be sorted by this SQL expression; \a ties orders those that are equal.
    Column &sortedBy(const QString &expression, const QString &ties = {})
    {
        m_sort = expression;
        m_ties = ties;
        return *this;
    }
    //! The text is a number.
    Column &asNumber()
    {
        m_isNumber = true;
        return *this;
    }
    //! \a word: of the row's state, for a badge; empty for none.
    template <typename Word>
    Column &withState(Word word)
    {
        m_state = word;
        return *this;
    }
    //! The text is a word that people see translated, as a badge.
    Column &asState()
    {
        m_state = m_text;
        return *this;
    }
    template <typename Text>
    Column &withToolTip(Text text)
    {
        m_toolTip = text;
        return *this;
    }
    //! The whole text where a cell may be too narrow for it.
    Column &withToolTip()
    {
        m_toolTip = m_text;
        return *this;
    }

    //! What the title tells besides.
    Column &withHint(const QString &hint)
    {
        m_hint = hint;
        return *this;
    }

    [[nodiscard]] const QString &sort() const { return m_sort; }
    [[nodiscard]] const QString &ties() const { return m_ties; }
    [[nodiscard]] QString text(const Row &row) const { return m_text(row); }

    //! What a cell answers for \a role.
    [[nodiscard]] QVariant cell(const Row &row, int role) const
    {
        switch (role) {
        case Qt::DisplayRole:
            return m_text(row);
        case Qt::TextAlignmentRole:
            return store::cellAlignment(m_isNumber);
        case Qt::ToolTipRole:
            return said(m_toolTip, row);
        case store::PagedModelBase::StateRole:
            return said(m_state, row);
        default:
            return {};
        }
    }
    //! What the title answers for \a role.
    [[nodiscard]] QVariant header(int role) const
    {
        return role == Qt::DisplayRole                     ? QVariant(m_title)
            : role == Qt::TextAlignmentRole                ? store::cellAlignment(m_isNumber)
            : role == Qt::ToolTipRole && !m_hint.isEmpty() ? QVariant(m_hint)
                                                           : QVariant();
    }

private:
    using Text = std::function<QString(const Row &row)>;
    static QVariant said(const Text &text, const Row &row)
    {
        const QString said = text ? text(row) : QString();
        return said.isEmpty() ? QVariant() : QVariant(said);
    }

    QString m_title;
    Text m_text;
    Text m_state;
    Text m_toolTip;
    QString m_hint;
    QString m_sort;
    QString m_ties;
    bool m_isNumber = false;
};

} // namespace records
