// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/cartstore.h"
#include "app/portal/orderstore.h"
#include "app/portal/sitecaches.h"
#include "app/portal/visit.h"

namespace portal {

//! The cart with the prices of this moment, and how it becomes an order. Used on a database
//! thread.
class Checkout
{
public:
    enum class Problem {
        None,
        Gone, //!< no longer in the catalog
        UnitGone, //!< no longer sold in this unit
        BadQuantity, //!< not orderable
        NoPrice, //!< price on request
        TooLittle, //!< comes to 0.00
        TooMuch, //!< beyond the greatest amount of a line
    };
    struct Line
    {
        OrderLine line;
        Problem problem = Problem::None;
    };
    struct Cart
    {
        QList<Line> lines;
        base::Money total; //!< of the lines without a problem
        bool canBeOrdered = false;
    };
    //! Whatever is in the cart, it can be read: a line that cannot be ordered has its Problem.
    //! Store_NotFound when the customer is unknown.
    [[nodiscard]] static base::Result<Cart> read(store::Database &db, const SiteCaches &caches,
                                                 const Accounts::Visitor &visitor, qint64 nowMs);

    struct Form
    {
        QString submitKey;
        QString shownTotal; //!< plain text; the total the customer said yes to
        QString reference;
        QString note;
    };
    enum class Outcome { Placed, PricesChanged, HasProblems, Empty };
    struct Answer
    {
        Outcome outcome = Outcome::Empty;
        Order order;
    };
    //! Places the order and empties the cart; joins the running transaction. The same form sent
    //! again gives the order of the first time.
    [[nodiscard]] static base::Result<Answer> place(store::Database &db, const SiteCaches &caches,
                                                    const Accounts::Visitor &visitor,
                                                    const Form &form, base::IdMaker &ids,
                                                    qint64 nowMs);

    //! More than nothing, at most base::limits::OrderedQuantity; pieces and packages whole.
    [[nodiscard]] static bool isOrderable(const base::Quantity &quantity);
};

} // namespace portal
