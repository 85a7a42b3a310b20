// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/deskwriter.h"

#include "models/catalog/completeness.h"
#include "models/demo/deskhistory.h"
#include "models/demo/pictures.h"
#include "models/people/peoplerepository.h"
#include "models/pricing/assignment.h"
#include "models/store/outbox.h"
#include "models/store/settings.h"
#include "models/store/transaction.h"

#include <QBuffer>
#include <QSet>
#include <QThreadPool>
#include <QtConcurrentMap>

using namespace Qt::StringLiterals;
using store::args;

namespace demo {

namespace {

constexpr qint64 ProductsPerStep = 2000;
constexpr int OrdersPerStep = 1000;

struct Drawn
{
    int number;
    base::Result<media::Asset> asset;
};

} // namespace

//! The tables that rows are collected for, in the order of their references.
struct DeskWriter::Tables
{
    explicit Tables(BulkWriter &rows);

    size_t system, ownership, category, attribute, family, familyAttribute, media, product, value,
        packaging, publication, stock, productMedia, terms, group, customer, priceList, assignment,
        price, discount, promotion, order, line, invoice, payment, contact, address, outbox;
};

DeskWriter::Tables::Tables(BulkWriter &rows)
{
    const auto table = [&rows](const QString &name, const QString &columns) {
        return rows.table(name, columns.split(u' '));
    };
    system = table(u"remote_system"_s, u"id role connector code name url"_s);
    ownership = table(u"ownership"_s, u"system_id field_group owner"_s);
    category = table(u"category"_s, u"id parent_id code name position"_s);
    attribute = table(u"attribute"_s, u"id code name kind unit choices"_s);
    family = table(u"family"_s, u"id code name"_s);
    familyAttribute = table(u"family_attribute"_s, u"family_id attribute_id position required"_s);
    media = table(u"asset"_s, u"id sha256 file_name mime bytes width height alt_text added_at"_s);
    product = table(
        u"product"_s,
        u"id sku gtin name brand summary description family_id category_id unit status cost "
        "country_of_origin completeness changed_at"_s);
    value = table(u"product_value"_s, u"product_id attribute_id value"_s);
    packaging = table(u"packaging"_s, u"id product_id unit content gtin"_s);
    publication = table(u"publication"_s, u"product_id portal_id state changed_at"_s);
    stock = table(u"stock"_s, u"product_id warehouse quantity changed_at"_s);
    productMedia = table(u"product_asset"_s, u"product_id asset_id position"_s);
    terms = table(u"payment_terms"_s, u"id code name net_days discount_days discount_rate"_s);
    group = table(u"customer_group"_s, u"id code name priority"_s);
    customer = table(
        u"customer"_s,
        u"id number name group_id parent_id status email phone street postal_code city country "
        "vat_id currency terms_id credit_limit account_manager_id changed_at"_s);
    contact = table(u"customer_contact"_s, u"id customer_id code name role email phone"_s);
    address = table(u"customer_address"_s,
                    u"id customer_id code name use street postal_code city country"_s);
    priceList = table(u"price_list"_s, u"id code name currency status changed_at"_s);
    assignment = table(u"price_list_assignment"_s,
                       u"id code level target_id price_list_id position fallback"_s);
    price = table(u"price"_s, u"id price_list_id product_id unit min_quantity amount basis"_s);
    discount = table(
        u"discount"_s,
        u"id code name customer_id group_id category_id rate stacking_group status valid_from "
        "valid_to changed_at"_s);
    promotion
        = table(u"promotion"_s,
                u"id code name teaser category_id rate status valid_from valid_to changed_at"_s);
    order = table(u"sales_order"_s,
                  u"id number customer_id placed_at status currency total po_number note "
                  "erp_number changed_at"_s);
    line = table(u"order_line"_s,
                 u"id order_id position product_id sku name quantity unit unit_price basis "
                 "line_total"_s);
    invoice = table(u"invoice"_s,
                    u"id number customer_id order_id issued_on due_on currency total paid status "
                    "dunning_level changed_at"_s);
    payment = table(u"payment"_s, u"id invoice_id received_on currency amount reference"_s);
    outbox = table(u"outbox"_s,
                   u"id system_id entity record_id send_rank state queued_at changed_at"_s);
}

DeskWriter::DeskWriter(store::Database &db, const Company &company, const DemoTarget &target,
                       const Progress &progress)
    : m_db(db),
      m_company(company),
      m_target(target),
      m_progress(progress),
      m_files(target.mediaFolder),
      m_history(std::make_unique<History>(company.options().today)),
      m_ids(*m_history, 0),
      m_rows(db),
      m_tables(std::make_unique<Tables>(m_rows))
{
}

DeskWriter::~DeskWriter() = default;

base::Result<void> DeskWriter::requireEmpty(store::Database &db)
{
    for (const char *table : {"product", "category", "customer", "sales_order", "remote_system"}) {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT 1 FROM %1 LIMIT 1"_s.arg(QLatin1String(table))));
        if (rows.next()) {
            return base::failure(base::ErrorCode::Store_NotEmpty, {},
                                 {.subject = db.url().displayText()});
        }
    }
    return {};
}

base::Result<void> DeskWriter::step(qint64 done)
{
    m_done += done;
    const qint64 total = m_company.productCount() + m_company.orderCount();
    if (m_progress && !m_progress(m_done, total)) {
        return base::failure(base::ErrorCode::Cancelled);
    }
    return {};
}

void DeskWriter::queue(base::Id system, const QString &entity, base::Id record)
{
    const qint64 now = m_history->nowMs();
    m_rows.add(m_tables->outbox,
               args(m_ids.next(), system, entity, record, store::outbox::sendRank(entity),
                    store::outbox::stateName(store::outbox::State::Pending), now, now));
}

base::Result<void> DeskWriter::writePeople()
{
    people::PeopleRepository people(m_db);
    const QList<User> users = Company::users();
    SD_TRY(people.makeFirstPeople(m_ids, users.first().name));
    SD_TRY_VALUE(const auto roles, people.roles());
    SD_TRY_VALUE(const auto present, people.users());
    for (const people::User &user : present) {
        m_users.insert(user.login, user.id);
    }
    for (const User &user : users) {
        const auto role = std::ranges::find(roles, user.role, &people::Role::code);
        // The owner is there already, under a general name.
        const base::Id known = m_users.value(
            user.login, user.login == users.first().login ? m_users.value(u"owner"_s) : base::Id());
        const base::Id id = known.isNull() ? m_ids.next() : known;
        if (role != roles.end()) {
            SD_TRY(
                people.save({.id = id, .login = user.login, .name = user.name, .role = role->id}));
            m_users.insert(user.login, id);
        }
    }
    SD_TRY(store::settings::setTimeZone(m_db, Company::timeZone().id()));
    SD_TRY(store::settings::write(m_db, u"company.name"_s, Company::name()));
    return store::settings::write(m_db, u"company.currency"_s, Company::currency().code());
}

void DeskWriter::addSystems()
{
    m_portal = m_ids.next();
    m_erp = m_ids.next();
    m_rows.add(m_tables->system,
               args(m_portal, u"portal"_s, m_target.portal.code, u"portal"_s, u"Customer portal"_s,
                    m_target.portalUrl));
    m_rows.add(
        m_tables->system,
        args(m_erp, u"erp"_s, m_target.erp.code, u"erp"_s, u"ERP sandbox"_s, m_target.erpUrl));
    for (const QString &group : syncing::fieldGroups()) {
        for (const auto &[system, connector] :
             {std::pair(m_portal, &m_target.portal), std::pair(m_erp, &m_target.erp)}) {
            m_rows.add(m_tables->ownership,
                       args(system, group, syncing::ownerWord(connector->owners.value(group))));
        }
    }
}

void DeskWriter::addCatalogFrame()
{
    for (const Category &category : m_company.categories()) {
        const base::Id id = m_ids.next();
        const base::Id parent = category.parent < 0 ? base::Id() : m_categories.at(category.parent);
        m_categories += id;
        m_rows.add(m_tables->category,
                   args(id, parent, category.code, category.name, category.position));
        queue(m_portal, u"category"_s, id);
    }
    for (const Attribute &attribute : m_company.attributes()) {
        m_attributes += m_ids.next();
        m_rows.add(m_tables->attribute,
                   args(m_attributes.last(), attribute.code, attribute.name, attribute.kind,
                        attribute.unit, attribute.choices.join(u'|')));
    }
    for (const Family &family : m_company.families()) {
        const base::Id id = m_ids.next();
        m_families += id;
        m_rows.add(m_tables->family, args(id, family.code, family.name));
        catalog::Family value{.id = id, .code = family.code, .name = family.name};
        for (int i = 0; i < family.attributes.size(); ++i) {
            const bool required = i < family.required;
            const int attribute = family.attributes.at(i);
            m_rows.add(m_tables->familyAttribute,
                       args(id, m_attributes.at(attribute), i, required));
            value.attributes.append(
                {.attribute = {.code = m_company.attributes().at(attribute).code},
                 .required = required});
        }
        m_familyValues += value;
    }
}

void DeskWriter::addAccounts()
{
    for (const PaymentTerms &terms : m_company.paymentTerms()) {
        m_terms += m_ids.next();
        m_rows.add(m_tables->terms,
                   args(m_terms.last(), terms.code, terms.name, terms.netDays, terms.discountDays,
                        terms.discount));
        queue(m_portal, u"payment_terms"_s, m_terms.last());
    }
    for (const CustomerGroup &group : m_company.customerGroups()) {
        m_groups += m_ids.next();
        m_rows.add(m_tables->group, args(m_groups.last(), group.code, group.name, group.priority));
        queue(m_portal, u"customer_group"_s, m_groups.last());
    }
    for (int i = 0; i < m_company.customers().size(); ++i) {
        const Customer &customer = m_company.customers().at(i);
        const base::Id id = m_ids.next();
        m_customers += id;
        m_rows.add(m_tables->customer,
                   args(id, customer.number, customer.name, m_groups.at(customer.group),
                        customer.parent < 0 ? base::Id() : m_customers.at(customer.parent),
                        statusWord(customer.status), customer.email, customer.phone,
                        customer.street, customer.postalCode, customer.city, customer.country,
                        customer.vatId, customer.currency.code(), m_terms.at(customer.terms),
                        customer.creditLimit, m_users.value(customer.accountManager),
                        m_history->daysAgo(i * 7 % 300)));
        for (const accounts::Contact &each : customer.contacts) {
            m_rows.add(
                m_tables->contact,
                args(m_ids.next(), id, each.code, each.name, each.role, each.email, each.phone));
        }
        for (const accounts::Address &each : customer.addresses) {
            m_rows.add(m_tables->address,
                       args(m_ids.next(), id, each.code, each.name,
                            records::wordOf(accounts::addressUses(), each.use), each.street,
                            each.postalCode, each.city, each.country));
        }
        if (customer.status != CustomerStatus::Registered) {
            queue(m_portal, u"customer"_s, id);
            queue(m_erp, u"customer"_s, id);
        }
    }
    m_summary.customers = m_company.customers().size();
}

void DeskWriter::addPricing()
{
    const QString active = u"active"_s;
    for (const PriceList &list : m_company.priceLists()) {
        const base::Id id = m_ids.next();
        m_priceLists += id;
        m_rows.add(
            m_tables->priceList,
            args(id, list.code, list.name, list.currency.code(), active, m_history->nowMs()));
        queue(m_portal, u"price_list"_s, id);
        queue(m_erp, u"price_list"_s, id);
    }
    for (const PriceListAssignment &each : m_company.priceListAssignments()) {
        const base::Id target = each.level == "group"_L1 ? m_groups.at(each.target)
            : each.level == "customer"_L1                ? m_customers.at(each.target)
                                                         : base::Id();
        m_rows.add(
            m_tables->assignment,
            args(m_ids.next(),
                 pricing::assigneeCode(
                     pricing::parseLevel(each.level).value_or(pricing::Level::Company), target),
                 each.level, target, m_priceLists.at(each.list), each.position,
                 each.stops ? u"stop"_s : u"continue"_s));
    }
    const auto at = [](const QList<base::Id> &ids, int place) {
        return place < 0 ? base::Id() : ids.at(place);
    };
    for (const Discount &each : m_company.discounts()) {
        const base::Id id = m_ids.next();
        m_rows.add(m_tables->discount,
                   args(id, each.code, each.name, at(m_customers, each.customer),
                        at(m_groups, each.group), at(m_categories, each.category), each.rate,
                        each.stackingGroup, active, each.from, each.to, m_history->nowMs()));
        queue(m_portal, u"discount"_s, id);
    }
    for (const Promotion &each : m_company.promotions()) {
        const base::Id id = m_ids.next();
        m_rows.add(m_tables->promotion,
                   args(id, each.code, each.name, each.teaser, at(m_categories, each.category),
                        each.rate, active, each.from, each.to, m_history->nowMs()));
        queue(m_portal, u"promotion"_s, id);
    }
}

base::Result<void> DeskWriter::writeCompany()
{
    SD_TRY_VALUE(auto transaction, store::Transaction::begin(m_db));
    SD_TRY(writePeople());
    addSystems();
    addCatalogFrame();
    addAccounts();
    addPricing();
    SD_TRY(m_rows.flush());
    return transaction.commit();
}

//! Draws the pictures that the next products show for the first time, on all cores.
base::Result<void> DeskWriter::addPictures(qint64 first, qint64 count)
{
    QSet<int> wanted;
    for (qint64 index = first; index < first + count; ++index) {
        const QList<int> pictures = m_company.pictures(index);
        for (const int number : pictures) {
            if (!m_media.contains(number)) {
                wanted += number;
            }
        }
    }
    QList<int> numbers = wanted.values();
    std::ranges::sort(numbers);
    QThreadPool pool; // our own: the caller may sit on a thread of the global one
    const QList<Drawn> drawn
        = QtConcurrent::blockingMapped(&pool, numbers, [this](int number) -> Drawn {
              const QImage image = Pictures::draw(number, m_company.shape(number));
              QByteArray content;
              QBuffer buffer(&content);
              buffer.open(QIODevice::WriteOnly);
              const bool isDrawing = Pictures::isDrawing(number);
              image.save(&buffer, isDrawing ? "PNG" : "JPEG", isDrawing ? -1 : 88);
              return {number, m_files.addBytes(content, m_company.pictureFileName(number))};
          });
    for (const Drawn &each : drawn) {
        SD_TRY(each.asset);
        const media::Asset &asset = *each.asset;
        // Some shapes look alike in two proportions: the same content is the same asset.
        if (const auto known = m_mediaByHash.constFind(asset.sha256);
            known != m_mediaByHash.cend()) {
            m_media.insert(each.number, *known);
            continue;
        }
        const base::Id id = m_ids.next();
        m_mediaByHash.insert(asset.sha256, id);
        m_media.insert(each.number, id);
        m_rows.add(m_tables->media,
                   args(id, asset.sha256, asset.fileName, asset.mime, asset.bytes, asset.width,
                        asset.height, m_company.pictureText(each.number), m_history->daysAgo(200)));
        queue(m_portal, u"asset"_s, id);
        ++m_summary.pictures;
    }
    return {};
}

int DeskWriter::completeness(const Product &product) const
{
    catalog::Product value;
    value.name = product.name;
    value.summary = product.summary;
    value.description = product.description;
    value.category = m_categories.at(product.category);
    value.unit = product.unit;
    for (const AttributeValue &each : product.values) {
        value.values.insert(m_company.attributes().at(each.attribute).code, each.value);
    }
    for (const int number : product.pictures) {
        value.assets += m_media.value(number);
    }
    return catalog::completeness::percent(value, m_familyValues.at(product.family));
}

void DeskWriter::addProduct(qint64 index)
{
    const Product product = m_company.product(index);
    const base::Id id = m_ids.next();
    m_products.push_back(id);
    m_rows.add(m_tables->product,
               args(id, product.sku, product.gtin, product.name, product.brand, product.summary,
                    product.description, m_families.at(product.family),
                    m_categories.at(product.category), product.unit,
                    product.active ? u"active"_s : u"discontinued"_s, product.cost,
                    product.countryOfOrigin, completeness(product), product.changedAt));
    for (const AttributeValue &each : product.values) {
        m_rows.add(m_tables->value, args(id, m_attributes.at(each.attribute), each.value));
    }
    for (const Package &each : product.packaging) {
        m_rows.add(m_tables->packaging, args(m_ids.next(), id, each.unit, each.content, each.gtin));
    }
    for (int i = 0; i < product.pictures.size(); ++i) {
        m_rows.add(m_tables->productMedia, args(id, m_media.value(product.pictures.at(i)), i));
    }
    const bool isPublished = product.publication != Publication::Draft;
    if (isPublished) {
        m_rows.add(m_tables->publication,
                   args(id, m_portal, stateWord(product.publication), product.changedAt));
        queue(m_portal, u"product"_s, id);
    }
    queue(m_erp, u"product"_s, id);
    addTrade(index, id, isPublished);
    ++m_summary.products;
}

void DeskWriter::addTrade(qint64 index, base::Id product, bool isPublished)
{
    const QList<Price> prices = m_company.prices(index);
    for (const Price &each : prices) {
        m_rows.add(m_tables->price,
                   args(m_ids.next(), m_priceLists.at(each.list), product, each.from.unit(),
                        each.from, each.amount, each.basis));
    }
    const QList<Stock> levels = m_company.stock(index);
    for (const Stock &each : levels) {
        m_rows.add(m_tables->stock,
                   args(product, each.warehouse, each.quantity, m_history->nowMs()));
    }
    queue(m_erp, u"price"_s, product);
    if (isPublished) {
        queue(m_portal, u"price"_s, product);
        queue(m_portal, u"stock"_s, product);
    }
    m_summary.prices += prices.size();
}

base::Result<void> DeskWriter::writeProducts()
{
    const qint64 count = m_company.productCount();
    for (qint64 first = 0; first < count; first += ProductsPerStep) {
        const qint64 now = std::min(ProductsPerStep, count - first);
        SD_TRY_VALUE(auto transaction, store::Transaction::begin(m_db));
        SD_TRY(addPictures(first, now));
        for (qint64 index = first; index < first + now; ++index) {
            addProduct(index);
        }
        SD_TRY(m_rows.flush());
        SD_TRY(transaction.commit());
        SD_TRY(step(now));
    }
    return {};
}

void DeskWriter::addOrder(int index)
{
    const Order order = m_company.order(index);
    const base::Id id = m_ids.next();
    m_rows.add(m_tables->order,
               args(id, order.number, m_customers.at(order.customer), order.placedAt,
                    statusWord(order.status), order.total.currency().code(), order.total,
                    order.poNumber, order.note, order.erpNumber, order.changedAt));
    for (int i = 0; i < order.lines.size(); ++i) {
        const OrderLine &line = order.lines.at(i);
        m_rows.add(m_tables->line,
                   args(m_ids.next(), id, i + 1, m_products.at(size_t(line.product)), line.sku,
                        line.name, line.quantity, line.quantity.unit(), line.unitPrice, line.basis,
                        line.total));
    }
    ++m_summary.orders;
    const auto invoice = m_company.invoice(order, index);
    if (!invoice) {
        return;
    }
    const base::Id invoiceId = m_ids.next();
    m_rows.add(m_tables->invoice,
               args(invoiceId, invoice->number, m_customers.at(invoice->customer), id,
                    invoice->issuedOn, invoice->dueOn, invoice->total.currency().code(),
                    invoice->total, invoice->paid, invoice->isPaid() ? u"paid"_s : u"open"_s,
                    invoice->dunningLevel, order.changedAt));
    for (const Payment &each : invoice->payments) {
        m_rows.add(m_tables->payment,
                   args(m_ids.next(), invoiceId, each.receivedOn, each.amount.currency().code(),
                        each.amount, each.reference));
    }
    queue(m_portal, u"invoice"_s, invoiceId);
    ++m_summary.invoices;
}

base::Result<void> DeskWriter::writeOrders()
{
    const int count = m_company.orderCount();
    for (int first = 0; first < count; first += OrdersPerStep) {
        const int now = std::min(OrdersPerStep, count - first);
        SD_TRY_VALUE(auto transaction, store::Transaction::begin(m_db));
        for (int index = first; index < first + now; ++index) {
            addOrder(index);
        }
        SD_TRY(m_rows.flush());
        SD_TRY(transaction.commit());
        SD_TRY(step(now));
    }
    return {};
}

} // namespace demo
