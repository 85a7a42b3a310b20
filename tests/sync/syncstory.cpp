// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncstory.h"

#include "models/catalog/pricefield.h"

using namespace Qt::StringLiterals;

namespace support {

SyncStory::SyncStory(SyncWorld &world) : m_world(world)
{
    SyncDesk &desk = world.desk;
    m_list = desk.ids().next();
    m_category = desk.ids().next();
    store::ChangeSet changes;
    const auto make = [&changes](const QString &entity, base::Id id,
                                 std::initializer_list<std::pair<QString, QString>> fields) {
        changes.add(entity, id, store::ExistsField, std::nullopt, u"1"_s);
        for (const auto &[field, value] : fields) {
            changes.add(entity, id, field, std::nullopt, value);
        }
    };
    make(u"category"_s, m_category, {{u"code"_s, u"tools"_s}, {u"name"_s, u"Tools"_s}});
    make(u"price_list"_s, m_list,
         {{u"code"_s, u"base"_s},
          {u"name"_s, u"Base"_s},
          {u"currency"_s, u"EUR"_s},
          {u"status"_s, u"active"_s}});
    desk.commit(changes);
    m_product = desk.addProduct(u"A-1"_s, u"Anvil"_s);
    m_renamed = desk.addProduct(u"R-0"_s, u"Rope"_s);
    desk.addProduct(u"I-1"_s, u"Item"_s);
    desk.setField(u"remote_system"_s, desk.erp(), u"owner:text"_s, u"both"_s);
    m_customer = desk.addCustomer(u"C-1"_s, u"Customer"_s);
    desk.setField(u"customer"_s, m_customer, u"contacts:anna"_s, u"{\"name\":\"Anna\"}"_s);
    world.addTerms(u"N30"_s, 30);
}

void SyncStory::tell()
{
    SyncDesk &desk = m_world.desk;
    ++m_round;
    const QString round = QString::number(m_round);

    // At the desk: a name, a price, an SKU, a new record, a removal, a customer, a category
    desk.setField(u"product"_s, m_product, u"name"_s, u"Anvil, edition %1"_s.arg(m_round));
    desk.setField(u"product"_s, m_product,
                  catalog::PriceField{.priceList = m_list, .unit = u"C62"_s}.toField(),
                  u"12.%1"_s.arg(m_round % 100, 2, 10, '0'_L1));
    desk.setField(u"product"_s, m_renamed, u"sku"_s, u"R-"_s + round);
    desk.setField(u"customer"_s, m_customer, u"city"_s, u"City "_s + round);
    store::ChangeSet changes;
    // A contact stays and changes, another comes and goes with the rounds
    const QString contact
        = m_round % 2 == 1 ? QString() : u"{\"name\":\"Ben %1\"}"_s.arg(m_round - 1);
    changes.add(u"customer"_s, m_customer, u"contacts:ben"_s, store::orNothing(contact),
                contact.isEmpty() ? std::optional(u"{\"name\":\"Ben %1\"}"_s.arg(m_round))
                                  : std::nullopt);
    changes.add(u"customer"_s, m_customer, u"contacts:anna:role"_s,
                m_round == 1 ? std::optional<QString>() : u"Role %1"_s.arg(m_round - 1),
                u"Role "_s + round);
    if (!m_shortLived.isNull()) {
        changes.add(u"category"_s, m_shortLived, store::ExistsField, u"1"_s, std::nullopt);
    }
    m_shortLived = desk.ids().next();
    changes.add(u"category"_s, m_shortLived, store::ExistsField, std::nullopt, u"1"_s);
    changes.add(u"category"_s, m_shortLived, u"code"_s, std::nullopt, u"offer-"_s + round);
    changes.add(u"category"_s, m_shortLived, u"name"_s, std::nullopt, u"Offer"_s);
    desk.commit(changes);

    // On the portal and in the ERP: what was ordered in the round before goes on its way
    if (m_round > 1) {
        m_world.setNameAtErp(u"I-1"_s, u"Item, edition "_s + round);
        m_world.placeOrder(u"C-1"_s, u"A-1"_s, 1 + m_round % 3);
        m_world.setStock(u"A-1"_s, 1'000 + 10 * m_round);
    }
    const auto onTheirWay = [this](const QString &status, const QString &next) {
        const QStringList numbers = m_world.ordersAtErp(status);
        for (const QString &number : numbers) {
            m_world.moveOrder(number, next);
        }
    };
    const QStringList shipped = m_world.ordersAtErp(u"shipped"_s);
    for (const QString &number : shipped) {
        m_world.moveOrder(number, u"invoiced"_s);
        m_world.payInvoiceOf(number);
    }
    onTheirWay(u"picking"_s, u"shipped"_s);
    onTheirWay(u"confirmed"_s, u"picking"_s);
}

} // namespace support
