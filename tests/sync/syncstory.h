// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/syncworld.h"

namespace support {

//! A small story, told anew in each round: on the desk edits of every kind wait to be sent, on the
//! portal a customer orders, in the ERP an item gets another name, stock changes, orders move
//! along, an invoice is paid.
class SyncStory
{
public:
    explicit SyncStory(SyncWorld &world);

    //! Makes the next round's edits on all three sides.
    void tell();
    [[nodiscard]] int round() const { return m_round; }

private:
    SyncWorld &m_world;
    int m_round = 0;
    base::Id m_list;
    base::Id m_category;
    base::Id m_customer;
    base::Id m_product;
    base::Id m_renamed;
    base::Id m_shortLived;
};

} // namespace support
