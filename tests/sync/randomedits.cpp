// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/randomedits.h"

#include "models/accounts/customer.h"
#include "models/catalog/pricefield.h"
#include "models/records/parts.h"
#include "models/sync/conflictrepository.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int CheckEvery = 250; // steps
constexpr int MostProducts = 14;
constexpr int MostCategories = 6;
constexpr int Staying = 3; // products

//! How often a kind comes, out of the sum of all.
constexpr int Weights[Step::Kinds]
    = {20, 16, 8, 6, 6, 6, 8, 8, 4, 6, 4, 6, 10, 8, 6, 3, 3, 5, 6, 6, 6};

} // namespace

QString toText(const QList<Step> &steps)
{
    QStringList text;
    for (const Step &step : steps) {
        text.append(u"%1,%2,%3"_s.arg(int(step.kind)).arg(step.what).arg(step.value));
    }
    return text.join(u';');
}

QList<Step> stepsFrom(const QString &text)
{
    QList<Step> steps;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QStringList numbers = part.split(u',');
        steps.append({Step::Kind(numbers.value(0).toInt()), numbers.value(1).toInt(),
                      numbers.value(2).toInt()});
    }
    return steps;
}

QList<Step> randomSteps(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    int sum = 0;
    for (const int weight : Weights) {
        sum += weight;
    }
    QList<Step> steps;
    for (int i = 0; i < count; ++i) {
        int at = random.bounded(sum);
        int kind = 0;
        while (at >= Weights[kind]) {
            at -= Weights[kind++];
        }
        steps.append({Step::Kind(kind), random.bounded(1000), random.bounded(100'000)});
    }
    return steps;
}

RandomEdits::RandomEdits()
{
    SyncDesk &desk = m_world.desk;
    m_list = desk.ids().next();
    store::ChangeSet changes;
    changes.add(u"price_list"_s, m_list, store::ExistsField, std::nullopt, u"1"_s);
    changes.add(u"price_list"_s, m_list, u"code"_s, std::nullopt, u"base"_s);
    changes.add(u"price_list"_s, m_list, u"name"_s, std::nullopt, u"Base"_s);
    changes.add(u"price_list"_s, m_list, u"currency"_s, std::nullopt, u"EUR"_s);
    changes.add(u"price_list"_s, m_list, u"status"_s, std::nullopt, u"active"_s);
    desk.commit(changes);
    m_customer = desk.addCustomer(u"C-1"_s, u"Customer"_s);
    for (int i = 0; i < Staying; ++i) {
        addProduct(u"S-%1"_s.arg(i), true);
    }
    desk.setField(u"remote_system"_s, desk.erp(), u"owner:customer"_s, u"both"_s);
    desk.setField(u"remote_system"_s, desk.erp(), u"owner:text"_s, u"both"_s);
    m_world.sync();
}

void RandomEdits::addProduct(const QString &sku, bool stays)
{
    const QString name = u"Product %1"_s.arg(++m_made);
    m_products.append({m_world.desk.addProduct(sku, name), sku, name, {}, stays});
    ++m_edits;
}

void RandomEdits::removeProduct(qsizetype index)
{
    const Product product = m_products.takeAt(index);
    store::ChangeSet changes;
    changes.add(u"product"_s, product.id, store::ExistsField, u"1"_s, std::nullopt);
    m_world.desk.commit(changes);
    m_freeSkus.append(product.sku);
    ++m_edits;
}

void RandomEdits::changeContact(int which, int value)
{
    SyncDesk &desk = m_world.desk;
    const QString part = u"contacts:p%1"_s.arg(which % 3);
    const QString now = desk.field(u"customer"_s, m_customer, part);
    store::ChangeSet changes;
    if (now.isEmpty() || value % 4 == 0) {
        changes.add(u"customer"_s, m_customer, part, store::orNothing(now),
                    now.isEmpty() ? std::optional(u"{\"name\":\"Person %1\"}"_s.arg(value))
                                  : std::nullopt);
    } else {
        const QString role = part + u":role"_s;
        const QString before = desk.field(u"customer"_s, m_customer, role);
        const QString after = u"Role %1"_s.arg(value);
        if (before == after) {
            return;
        }
        changes.add(u"customer"_s, m_customer, role, store::orNothing(before), after);
    }
    desk.commit(changes);
    ++m_edits;
}

void RandomEdits::changeContactAtErp(int which, int value)
{
    const QString code = u"p%1"_s.arg(which % 3);
    m_world.changeCustomerAtErp(u"C-1"_s, [&](accounts::Customer &customer) {
        const auto found = std::ranges::find(customer.contacts, code, &accounts::Contact::code);
        if (found == customer.contacts.end()) {
            customer.contacts.append({.code = code, .name = u"At the ERP %1"_s.arg(value)});
        } else if (value % 4 == 0) {
            customer.contacts.erase(found);
            m_phoneAtErp.clear();
        } else {
            found->phone = u"+49 30 %1"_s.arg(value);
            m_phoneAtErp = found->phone;
        }
    });
}

void RandomEdits::take(const Step &step)
{
    SyncDesk &desk = m_world.desk;
    const QString value = QString::number(step.value);
    Product &product = m_products[step.what % m_products.size()];
    const auto categoryAt = step.what % std::max<qsizetype>(1, m_categories.size());
    const auto set
        = [&](const QString &entity, base::Id id, const QString &field, const QString &text) {
              if (desk.field(entity, id, field) != text) {
                  desk.setField(entity, id, field, text);
                  ++m_edits;
              }
          };
    switch (step.kind) {
    case Step::Kind::Rename:
        product.name = u"Name "_s + value;
        set(u"product"_s, product.id, u"name"_s, product.name);
        break;
    case Step::Kind::Price:
        product.price = u"%1.5"_s.arg(step.value);
        set(u"product"_s, product.id,
            catalog::PriceField{.priceList = m_list, .unit = u"C62"_s}.toField(), product.price);
        break;
    case Step::Kind::ChangeSku:
        if (!product.stays) {
            m_freeSkus.append(std::exchange(product.sku, u"K-%1"_s.arg(++m_made)));
            set(u"product"_s, product.id, u"sku"_s, product.sku);
        }
        break;
    case Step::Kind::AddProduct:
        if (m_products.size() < MostProducts) {
            addProduct(u"K-%1"_s.arg(++m_made), false);
        }
        break;
    case Step::Kind::AddAgain:
        if (!m_freeSkus.isEmpty() && m_products.size() < MostProducts) {
            addProduct(m_freeSkus.takeAt(step.value % m_freeSkus.size()), false);
        }
        break;
    case Step::Kind::RemoveProduct:
        if (!product.stays) {
            removeProduct(step.what % m_products.size());
        }
        break;
    case Step::Kind::City:
        m_city = u"City "_s + value;
        set(u"customer"_s, m_customer, u"city"_s, m_city);
        break;
    case Step::Kind::CityAtErp:
        m_cityAtErp = u"Town "_s + value;
        m_world.changeCustomerAtErp(
            u"C-1"_s, [&](accounts::Customer &customer) { customer.city = m_cityAtErp; });
        break;
    case Step::Kind::PriceAtErp: {
        const QString sku = m_products.at(step.what % Staying).sku;
        const QString price = value + u".25"_s;
        if (m_world.setPriceAtErp(sku, price)) {
            m_priceAtErp.insert(sku, price);
        }
        break;
    }
    case Step::Kind::NameAtErp: {
        const QString sku = m_products.at(step.what % Staying).sku;
        const QString name = u"Item "_s + value;
        if (m_world.setNameAtErp(sku, name)) {
            m_nameAtErp.insert(sku, name);
        }
        break;
    }
    case Step::Kind::Contact:
        changeContact(step.what, step.value);
        break;
    case Step::Kind::ContactAtErp:
        changeContactAtErp(step.what, step.value);
        break;
    case Step::Kind::AddCategory:
        if (m_categories.size() < MostCategories) {
            const base::Id id = desk.ids().next();
            const QString name = u"Category %1"_s.arg(++m_made);
            store::ChangeSet changes;
            changes.add(u"category"_s, id, store::ExistsField, std::nullopt, u"1"_s);
            // Few codes: they come again.
            QString code;
            for (int i = 0; code.isEmpty()
                 || desk.number(u"SELECT count(*) FROM category WHERE code = ?"_s,
                                store::args(code))
                     > 0;
                 ++i) {
                code = u"c%1"_s.arg((step.value + i) % (2 * MostCategories));
            }
            changes.add(u"category"_s, id, u"code"_s, std::nullopt, code);
            changes.add(u"category"_s, id, u"name"_s, std::nullopt, name);
            desk.commit(changes);
            ++m_edits;
            m_categories.append({id, name});
        }
        break;
    case Step::Kind::RenameCategory:
        if (!m_categories.isEmpty()) {
            m_categories[categoryAt].name = u"Category "_s + value;
            set(u"category"_s, m_categories.at(categoryAt).id, u"name"_s,
                m_categories.at(categoryAt).name);
        }
        break;
    case Step::Kind::RemoveCategory:
        if (!m_categories.isEmpty()) {
            store::ChangeSet changes;
            changes.add(u"category"_s, m_categories.takeAt(categoryAt).id, store::ExistsField,
                        u"1"_s, std::nullopt);
            desk.commit(changes);
            ++m_edits;
        }
        break;
    case Step::Kind::PlaceOrder:
        m_world.placeOrder(u"C-1"_s, m_products.at(step.what % Staying).sku, 1 + step.value % 9);
        ++m_orders;
        break;
    case Step::Kind::SetStock: {
        const QString sku = m_products.at(step.what % Staying).sku;
        m_world.setStock(sku, 10'000 + step.value);
        m_stock.insert(sku, 10'000 + step.value);
        break;
    }
    case Step::Kind::MoveOrder: {
        static const std::pair<QString, QString> moves[] = {{u"confirmed"_s, u"picking"_s},
                                                            {u"picking"_s, u"shipped"_s},
                                                            {u"shipped"_s, u"invoiced"_s},
                                                            {u"confirmed"_s, u"cancelled"_s}};
        const auto &[from, to] = moves[step.what % 4];
        const QStringList orders = m_world.ordersAtErp(from);
        if (!orders.isEmpty()) {
            m_world.moveOrder(orders.at(step.value % orders.size()), to);
            if (to == "shipped"_L1) {
                m_stock.clear(); // goods left: the ERP knows how many
            }
            if (to == "invoiced"_L1) {
                m_world.payInvoiceOf(orders.at(step.value % orders.size()));
            }
        }
        break;
    }
    case Step::Kind::Sync:
        m_world.sync();
        break;
    case Step::Kind::BrokenSync: {
        const QList<Fault> faults = Fault::all(step.value % 7, true, true);
        Fault fault = faults.at(step.what % faults.size());
        if (fault.kind == Fault::Kind::Delay) {
            fault.kind = Fault::Kind::Cut; // nothing waits here
        }
        m_world.deadlineMs = 300;
        desk.forgetSynchroniser();
        m_world.faults.arm(fault);
        m_world.sync();
        m_world.faults.arm(std::nullopt);
        m_world.deadlineMs = 20'000;
        desk.forgetSynchroniser();
        m_world.clock.advance(3'600'000);
        break;
    }
    case Step::Kind::Restart:
        desk.forgetSynchroniser();
        break;
    }
    m_world.clock.advance(1'000);
}

void RandomEdits::decideConflicts()
{
    SyncDesk &desk = m_world.desk;
    const syncing::ConflictRepository repository(desk.db());
    const auto open = repository.open(desk.erp()).value();
    for (const syncing::Conflict &conflict : open) {
        const auto part = records::Part::parse(records::type<accounts::Customer>(), conflict.field);
        // A field of a contact that is gone here cannot be theirs.
        const bool isGone = part && part->field
            && desk.field(conflict.recordEntity, conflict.record,
                          records::Part{.list = part->list, .key = part->key}.name())
                   .isEmpty();
        const bool ours = ++m_decisions % 2 == 0 || isGone;
        store::ChangeSet changes;
        changes.label = u"decision"_s;
        const QString now = desk.field(conflict.recordEntity, conflict.record, conflict.field);
        if (!ours && (conflict.theirs || part) && now != conflict.theirs.value_or(QString())) {
            changes.add(conflict.recordEntity, conflict.record, conflict.field,
                        store::orNothing(now), conflict.theirs);
        }
        changes.add(u"sync_conflict"_s, conflict.id, u"outcome"_s, std::nullopt,
                    ours ? u"ours"_s : u"theirs"_s);
        desk.commit(changes);
    }
}

QString RandomEdits::check()
{
    m_world.clock.advance(3'600'000);
    m_world.sync();
    if (!m_cityAtErp.isEmpty()) {
        const qint64 seen = m_world.desk.number(
            u"SELECT (SELECT count(*) FROM journal WHERE field = 'city' AND after_value = ?) + "
            "(SELECT count(*) FROM sync_conflict WHERE field = 'city' AND theirs_value = ?)"_s,
            store::args(m_cityAtErp, m_cityAtErp));
        if (seen == 0) {
            return u"nobody saw the city that the ERP wrote: "_s + m_cityAtErp;
        }
    }
    if (!m_phoneAtErp.isEmpty()) {
        const QString said = u'%' + m_phoneAtErp + u'%';
        const qint64 seen = m_world.desk.number(
            u"SELECT (SELECT count(*) FROM journal WHERE after_value LIKE ?) + "
            "(SELECT count(*) FROM sync_conflict WHERE theirs_value LIKE ?)"_s,
            store::args(said, said));
        if (seen == 0) {
            return u"nobody saw the phone number that the ERP wrote: "_s + m_phoneAtErp;
        }
        m_phoneAtErp.clear();
    }
    for (auto [sku, price] : std::as_const(m_priceAtErp).asKeyValueRange()) {
        const qint64 seen = m_world.desk.number(
            u"SELECT count(*) FROM sync_conflict WHERE theirs_value = ? AND outcome = 'owner'"_s,
            store::args(price));
        if (seen == 0) {
            return u"nobody saw the price %1 that the ERP gave %2"_s.arg(price, sku);
        }
    }
    m_priceAtErp.clear();
    for (auto [sku, name] : std::as_const(m_nameAtErp).asKeyValueRange()) {
        const qint64 seen = m_world.desk.number(
            u"SELECT (SELECT count(*) FROM journal WHERE field = 'name' AND after_value = ?) + "
            "(SELECT count(*) FROM sync_conflict WHERE field = 'name' AND theirs_value = ?)"_s,
            store::args(name, name));
        if (seen == 0) {
            return u"nobody saw the name %1 that the ERP gave %2"_s.arg(name, sku);
        }
    }
    decideConflicts();
    m_world.sync();
    if (const QString wrong = m_world.disagreement(); !wrong.isEmpty()) {
        return wrong;
    }
    std::ignore = m_world.writesAsked();
    m_world.sync();
    if (m_world.writesAsked() > 0) {
        return u"the sync after a sync sends something"_s;
    }
    SyncDesk &desk = m_world.desk;
    for (Product &product : m_products) {
        const QString name = desk.field(u"product"_s, product.id, u"name"_s);
        if (name == m_nameAtErp.value(product.sku, product.name)) {
            product.name = name;
        }
        const QString price
            = desk.field(u"product"_s, product.id,
                         catalog::PriceField{.priceList = m_list, .unit = u"C62"_s}.toField());
        if (name != product.name || desk.field(u"product"_s, product.id, u"sku"_s) != product.sku
            || price != product.price) {
            return u"an edit of %1 is lost"_s.arg(product.sku);
        }
    }
    if (desk.number(u"SELECT count(*) FROM product"_s) != m_products.size()
        || desk.number(u"SELECT count(*) FROM category"_s) != m_categories.size()) {
        return u"a product or a category is lost, or one came back"_s;
    }
    for (const Category &category : std::as_const(m_categories)) {
        if (desk.field(u"category"_s, category.id, u"name"_s) != category.name) {
            return u"an edit of %1 is lost"_s.arg(category.name);
        }
    }
    m_nameAtErp.clear();
    const QString city = desk.field(u"customer"_s, m_customer, u"city"_s);
    if (city != m_city && city != m_cityAtErp) {
        return u"the customer moved to %1, and nobody wrote that"_s.arg(city);
    }
    m_city = city;
    m_cityAtErp.clear();
    for (auto [sku, pieces] : std::as_const(m_stock).asKeyValueRange()) {
        const qint64 there = desk.number(
            u"SELECT count(*) FROM stock JOIN product ON product.id = stock.product_id "
            "WHERE product.sku = ? AND stock.quantity = ?"_s,
            store::args(sku, qint64(pieces) * 1000));
        if (there != 1) {
            return u"stock of %1 is lost"_s.arg(sku);
        }
    }
    if (desk.number(u"SELECT count(*) FROM sales_order"_s) != m_orders) {
        return u"%1 orders were placed"_s.arg(m_orders);
    }
    const qint64 edits
        = desk.number(u"SELECT count(*) FROM edit WHERE user_name = 'test' AND label = ''"_s);
    if (edits - m_firstEdits != m_edits) {
        return u"%1 edits were made at the desk, the journal has %2"_s.arg(m_edits).arg(
            edits - m_firstEdits);
    }
    return {};
}

QString RandomEdits::run(const QList<Step> &steps)
{
    m_firstEdits = m_world.desk.number(
                       u"SELECT count(*) FROM edit WHERE user_name = 'test' AND label = ''"_s)
        - m_edits;
    int done = 0;
    for (const Step &step : steps) {
        take(step);
        if (++done % CheckEvery == 0) {
            if (const QString wrong = check(); !wrong.isEmpty()) {
                return u"after step %1: %2"_s.arg(done).arg(wrong);
            }
        }
    }
    return check();
}

QList<Step> shrunk(QList<Step> steps, const std::function<bool(const QList<Step> &)> &fails,
                   int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    // Leaves out ever smaller pieces that are not needed for the failure.
    for (qsizetype piece = steps.size() / 2; piece > 0; piece /= 2) {
        for (qsizetype at = 0; at < steps.size() && timer.elapsed() < milliseconds;) {
            QList<Step> fewer = steps;
            fewer.remove(at, std::min(piece, steps.size() - at));
            if (fails(fewer)) {
                steps = fewer;
            } else {
                at += piece;
            }
        }
    }
    return steps;
}

} // namespace support
