// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/conformance/conformance.h"

#include "models/sync/ownership.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace connectors;

namespace conformance {

namespace {

using Outcome = PushResult::Outcome;

const QString Sku = u"A/1 ü%"_s;

base::Currency euro()
{
    return base::Currency::parse(u"EUR"_s).value();
}

QString say(const base::Error &error)
{
    return error.codeName() + u": "_s + error.detail;
}

QString say(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return u"accepted"_s;
    case Outcome::Stale:
        return u"stale"_s;
    case Outcome::Rejected:
        return u"rejected"_s;
    case Outcome::Moved:
        return u"moved"_s;
    }
    return {};
}

//! Pushes one record; what became of it.
base::Result<PushResult> pushOne(Connector &connector, const PushItem &item, Entity entity,
                                 const QString &idempotencyKey)
{
    SD_TRY_VALUE(const auto results, connector.push(entity, {item}, idempotencyKey, {}));
    if (results.size() != 1) {
        return base::failure(base::ErrorCode::Net_BadAnswer,
                             u"%1 results for one record"_s.arg(results.size()));
    }
    return results.constFirst();
}

Finding expectOutcome(const base::Result<PushResult> &result, Outcome wanted, const QString &what)
{
    if (!result) {
        return what + u": "_s + say(result.error());
    }
    if (result->outcome != wanted) {
        return u"%1: %2 instead of %3 %4"_s.arg(what, say(result->outcome), say(wanted),
                                                result->error ? say(*result->error) : QString());
    }
    return std::nullopt;
}

} // namespace

Payload product(const QString &key, const QString &name)
{
    return ProductPayload{.product = {.sku = key, .name = name, .unit = u"C62"_s}};
}

Payload refusedProduct(const QString &key)
{
    return ProductPayload{.product = {.sku = key, .name = QString(2'000, u'x'), .unit = u"C62"_s}};
}

QList<Payload> samples()
{
    const base::Money price(125'000, euro());
    return {catalog::Category{.code = u"tools/hand"_s, .name = u"Hand tools"_s},
            product(Sku, u"Hammer – „klein“"_s),
            PriceListPayload{
                .code = u"L 1"_s, .name = u"List"_s, .currency = euro(), .status = u"active"_s},
            PricePayload{.sku = Sku,
                         .lines = {{.priceList = u"L 1"_s,
                                    .minQuantity = base::Quantity::whole(1, u"C62"_s),
                                    .amount = price}}},
            accounts::CustomerGroup{.code = u"G/1"_s, .name = u"Group"_s},
            accounts::PaymentTerms{.code = u"N 30"_s, .name = u"30 days"_s, .netDays = 30},
            accounts::Customer{.number = u"C/1"_s,
                               .name = u"Baumann & Söhne"_s,
                               .status = accounts::CustomerStatus::Active,
                               .country = u"DE"_s,
                               .currency = euro(),
                               .terms = records::Ref::byKey(u"N 30"_s)}};
}

Finding capabilitiesAreSound(Connector &connector)
{
    QSet<Entity> seen;
    const auto all = connector.capabilities();
    for (const Capability &one : all) {
        const QString name = entityName(one.entity);
        if (seen.contains(one.entity)) {
            return name + u" is there twice"_s;
        }
        seen.insert(one.entity);
        if (!one.push && !one.pull && !one.list && !one.fetch) {
            return name + u" goes no way"_s;
        }
        if (one.batchSize < 1) {
            return name + u" has batches of nothing"_s;
        }
        if (one.conditional && !one.isShared()) {
            return name + u" is conditional and goes one way only"_s;
        }
        if (one.pull && !one.fetch && !one.list) {
            return name + u" cannot be read again after a problem"_s;
        }
    }
    return all.isEmpty() ? Finding(u"no entity at all"_s) : std::nullopt;
}

//! Each field group once, with an owner that the capabilities allow.
static Finding ownersAreSound(const syncing::ConnectorDescription &description,
                              Connector &connector)
{
    static const QHash<QString, QList<Entity>> entities{
        {u"text"_s, {Entity::Product}},
        {u"assets"_s, {Entity::Asset}},
        {u"category"_s, {Entity::Category}},
        {u"publication"_s, {Entity::Product}},
        {u"price"_s, {Entity::Price, Entity::PriceList}},
        {u"stock"_s, {Entity::Stock}},
        {u"discount"_s, {Entity::Discount}},
        {u"promotion"_s, {Entity::Promotion}},
        {u"customer"_s, {Entity::Customer}},
        {u"terms"_s, {Entity::PaymentTerms, Entity::Customer}},
        {u"order"_s, {Entity::Order}},
        {u"order_status"_s, {Entity::OrderStatus}},
        {u"invoice"_s, {Entity::Invoice}}};
    QStringList groups = description.owners.keys();
    for (const auto &[group, owner] : description.owners.asKeyValueRange()) {
        const auto concerned = entities.value(group);
        const bool pushes = std::ranges::any_of(concerned, [&](Entity entity) {
            const auto capability = connector.capability(entity);
            return capability && capability->push;
        });
        const bool pulls = description.takenOver.contains(group);
        if ((syncing::isPushed(owner) && !pushes) || (syncing::isPulled(owner) && !pulls)) {
            return u"%1 cannot be owned by \"%2\": it does not go that way"_s.arg(
                group, syncing::ownerWord(owner));
        }
    }
    QStringList wanted = syncing::fieldGroups();
    wanted.sort();
    groups.sort();
    return groups == wanted ? std::nullopt
                            : Finding(u"owners of "_s + groups.join(u", "_s) + u" instead of "_s
                                      + wanted.join(u", "_s));
}

Finding describesItself(const syncing::ConnectorDescription &description, Connector &connector)
{
    if (description.code.isEmpty() || description.name.isEmpty() || description.roles.isEmpty()) {
        return u"no code, name or role"_s;
    }
    QHash<syncing::ConnectorOption::Kind, int> kinds;
    QSet<QString> names;
    for (const syncing::ConnectorOption &option : description.options) {
        using Kind = syncing::ConnectorOption::Kind;
        if (option.name.isEmpty() || names.contains(option.name) || option.label[0] == '\0') {
            return u"option \"%1\" has no name and label of its own"_s.arg(option.name);
        }
        names.insert(option.name);
        if (++kinds[option.kind] > 1 && option.kind != Kind::Text) {
            return u"option \"%1\": one address and one secret at most"_s.arg(option.name);
        }
    }
    const QStringList taken = groupsTakenOver(connector.capabilities());
    if (description.takenOver != taken) {
        return u"takes over "_s + taken.join(u", "_s) + u", and says "_s
            + description.takenOver.join(u", "_s);
    }
    return ownersAreSound(description, connector);
}

Finding answersTheCheck(Connector &connector)
{
    const auto info = connector.check({});
    if (!info) {
        return say(info.error());
    }
    return info->product.isEmpty() ? Finding(u"no name"_s) : std::nullopt;
}

Finding keepsWhatIsPushed(Connector &connector)
{
    for (const Payload &sample : samples()) {
        const Entity entity = entityOf(sample);
        const auto capability = connector.capability(entity);
        if (!capability || !capability->push) {
            continue;
        }
        const QString key = keyOf(sample);
        const auto pushed = pushOne(connector, {.key = key, .version = 5, .payload = sample},
                                    entity, u"keep "_s + key);
        if (auto bad = expectOutcome(pushed, Outcome::Accepted, entityName(entity))) {
            return bad;
        }
        if (pushed->key != key) {
            return u"%1: the answer names %2"_s.arg(key, pushed->key);
        }
        if (!capability->fetch) {
            continue;
        }
        const auto fetched = connector.fetch(entity, key, {});
        if (!fetched) {
            return u"%1 %2: "_s.arg(entityName(entity), key) + say(fetched.error());
        }
        if (!fetched->payload || keyOf(*fetched->payload) != key) {
            return u"%1 %2 is not there"_s.arg(entityName(entity), key);
        }
        if (!(*fetched->payload == sample)) {
            return u"%1 %2 came back different"_s.arg(entityName(entity), key);
        }
    }
    return std::nullopt;
}

Finding repeatsChangeNothing(Connector &connector)
{
    const PushItem item{.key = u"R-1"_s, .version = 3, .payload = product(u"R-1"_s, u"Repeated"_s)};
    const auto first = pushOne(connector, item, Entity::Product, u"repeat"_s);
    if (auto bad = expectOutcome(first, Outcome::Accepted, u"first"_s)) {
        return bad;
    }
    for (const QString &key : {u"repeat"_s, u"another"_s}) {
        const auto again = pushOne(connector, item, Entity::Product, key);
        if (auto bad = expectOutcome(again, Outcome::Accepted, u"again"_s)) {
            return bad;
        }
        if (again->remoteVersion != first->remoteVersion) {
            return u"a repeated push made version %1 of %2"_s.arg(again->remoteVersion,
                                                                  first->remoteVersion);
        }
    }
    return std::nullopt;
}

Finding olderIsStale(Connector &connector)
{
    const auto push = [&](qint64 version, const QString &name) {
        return pushOne(connector,
                       {.key = u"S-1"_s, .version = version, .payload = product(u"S-1"_s, name)},
                       Entity::Product, u"stale %1"_s.arg(version));
    };
    if (auto bad = expectOutcome(push(7, u"Seven"_s), Outcome::Accepted, u"version 7"_s)) {
        return bad;
    }
    const auto older = push(6, u"Six"_s);
    if (auto bad = expectOutcome(older, Outcome::Stale, u"version 6"_s)) {
        return bad;
    }
    if (older->storedVersion != 7) {
        return u"says version %1 instead of 7"_s.arg(older->storedVersion);
    }
    const auto fetched = connector.fetch(Entity::Product, u"S-1"_s, {});
    return fetched && fetched->payload
            && std::get<ProductPayload>(*fetched->payload).product.name == "Seven"_L1
        ? std::nullopt
        : Finding(u"the older one was stored"_s);
}

Finding refusesOneAlone(Connector &connector)
{
    const QList<PushItem> items{
        {.key = u"B-1"_s, .version = 1, .payload = product(u"B-1"_s, u"Good"_s)},
        {.key = u"B-2"_s, .version = 1, .payload = refusedProduct(u"B-2"_s)},
        {.key = u"B-3"_s, .version = 1, .payload = product(u"B-3"_s, u"Good"_s)}};
    const auto results = connector.push(Entity::Product, items, u"one alone"_s, {});
    if (!results) {
        return say(results.error());
    }
    if (results->size() != 3) {
        return u"%1 results for 3 records"_s.arg(results->size());
    }
    if (results->at(0).outcome != Outcome::Accepted
        || results->at(2).outcome != Outcome::Accepted) {
        return u"a good record was not taken"_s;
    }
    if (results->at(1).outcome != Outcome::Rejected) {
        return u"a bad record was "_s + say(results->at(1).outcome);
    }
    return results->at(1).error && !results->at(1).error->detail.isEmpty()
        ? std::nullopt
        : Finding(u"refused without a reason"_s);
}

Finding takesFullBatches(Connector &connector)
{
    const int size = connector.capability(Entity::Product)->batchSize;
    QList<PushItem> items;
    for (int i = 0; i < size; ++i) {
        const QString key = u"F-%1"_s.arg(size - i, 5, 10, '0'_L1);
        items.append({.key = key, .version = 1, .payload = product(key, u"Full"_s)});
    }
    const auto results = connector.push(Entity::Product, items, u"full"_s, {});
    if (!results) {
        return say(results.error());
    }
    if (results->size() != items.size()) {
        return u"%1 results for %2 records"_s.arg(results->size()).arg(items.size());
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (results->at(i).key != items.at(i).key || results->at(i).outcome != Outcome::Accepted) {
            return items.at(i).key + u" is not answered in its place"_s;
        }
    }
    return std::nullopt;
}

//! Of which there are more than a page has: a name and an address are enough.
Finding listsEverythingOnce(Connector &connector)
{
    const auto capability = connector.capability(Entity::Customer);
    if (!capability || !capability->list || !capability->push) {
        return std::nullopt;
    }
    constexpr int Count = 600;
    QStringList keys;
    QList<PushItem> items;
    for (int i = 0; i < Count; ++i) {
        keys.append(u"L-%1"_s.arg(Count - i, 5, 10, '0'_L1));
        items.append({.key = keys.constLast(),
                      .version = 1,
                      .payload = accounts::Customer{.number = keys.constLast(),
                                                    .name = u"Listed"_s,
                                                    .status = accounts::CustomerStatus::Active,
                                                    .country = u"DE"_s,
                                                    .currency = euro()}});
    }
    for (qsizetype from = 0; from < items.size(); from += capability->batchSize) {
        const auto pushed = connector.push(Entity::Customer, items.mid(from, capability->batchSize),
                                           u"list %1"_s.arg(from), {});
        if (!pushed) {
            return say(pushed.error());
        }
    }
    QHash<QString, int> seen;
    QString cursor;
    bool more = true;
    for (int page = 0; more; ++page) {
        const auto answer = connector.list(Entity::Customer, cursor, {});
        if (!answer) {
            return say(answer.error());
        }
        for (const RemoteRecord &record : answer->records) {
            ++seen[record.key];
        }
        more = answer->more;
        cursor = answer->next;
        if (page > 1000) {
            return u"the list does not end"_s;
        }
    }
    for (const QString &key : std::as_const(keys)) {
        if (seen.value(key) != 1) {
            return u"%1 is listed %2 times"_s.arg(key).arg(seen.value(key));
        }
    }
    return std::nullopt;
}

Finding feedEnds(Connector &connector)
{
    QString cursor;
    bool more = true;
    for (int page = 0; more; ++page) {
        const auto answer = connector.pull(cursor, {});
        if (!answer) {
            return say(answer.error());
        }
        for (const RemoteRecord &record : answer->records) {
            if (record.payload && !record.own && record.key.startsWith("F-"_L1)) {
                return record.key + u" comes back as somebody else's"_s;
            }
        }
        more = answer->more;
        if (more && answer->next == cursor) {
            return u"the cursor stands still"_s;
        }
        cursor = answer->next;
        if (page > 1000) {
            return u"the feed does not end"_s;
        }
    }
    const auto later = connector.pull(cursor, {});
    if (!later) {
        return say(later.error());
    }
    return later->records.isEmpty() && !later->more && later->next == cursor
        ? std::nullopt
        : Finding(u"the end of the feed moves by itself"_s);
}

Finding removes(Connector &connector)
{
    const auto missing = connector.fetch(Entity::Product, u"never there"_s, {});
    if (!missing) {
        return u"missing: "_s + say(missing.error());
    }
    if (missing->payload) {
        return u"a record that nobody pushed"_s;
    }
    const QString key = u"D/1"_s;
    if (auto bad = expectOutcome(
            pushOne(connector, {.key = key, .version = 1, .payload = product(key, u"Going"_s)},
                    Entity::Product, u"make"_s),
            Outcome::Accepted, u"made"_s)) {
        return bad;
    }
    for (const qint64 version : {2, 3}) {
        if (auto bad = expectOutcome(pushOne(connector, {.key = key, .version = version},
                                             Entity::Product, u"remove %1"_s.arg(version)),
                                     Outcome::Accepted, u"removed"_s)) {
            return bad;
        }
    }
    const auto fetched = connector.fetch(Entity::Product, key, {});
    if (!fetched) {
        return say(fetched.error());
    }
    return fetched->payload ? Finding(u"it is still there"_s) : std::nullopt;
}

Finding refusesWhatIsNotOffered(Connector &connector)
{
    for (int number = 0; number <= int(Entity::Invoice); ++number) {
        const Entity entity = Entity(number);
        const auto capability = connector.capability(entity).value_or(Capability{});
        const auto refused = [](const auto &result) {
            return !result.ok() && result.error().code == base::ErrorCode::Net_Rejected;
        };
        const QString name = entityName(entity);
        if (!capability.push && !refused(connector.push(entity, {}, u"k"_s, {}))) {
            return name + u" is pushed"_s;
        }
        if (!capability.list && !refused(connector.list(entity, {}, {}))) {
            return name + u" is listed"_s;
        }
        if (!capability.fetch && !refused(connector.fetch(entity, u"k"_s, {}))) {
            return name + u" is fetched"_s;
        }
    }
    return std::nullopt;
}

Finding heedsCancellation(Connector &connector)
{
    Cancellation cancelled;
    cancelled.cancel();
    const auto pulled = connector.pull({}, cancelled);
    return !pulled && pulled.error().code == base::ErrorCode::Net_Cancelled
        ? std::nullopt
        : Finding(u"it went on"_s);
}

} // namespace conformance
