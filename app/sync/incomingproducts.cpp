// SPDX-License-Identifier: GPL-3.0-or-later
// The part of IncomingReader for products.
#include "app/sync/incomingdraft.h"
#include "models/catalog/productfield.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;

//! What an ERP keeps of a product; the rest of its texts is always the desk's.
static QList<std::pair<QString, QString>> itemFields(const ProductPayload &item)
{
    return {{u"sku"_s, item.sku},
            {u"gtin"_s, item.gtin},
            {u"name"_s, item.name},
            {u"unit"_s, item.unit},
            {u"status"_s, item.active ? u"active"_s : u"discontinued"_s}};
}

bool IncomingReader::isUnheardOf(const RemoteRecord &record) const
{
    if (record.entity != Entity::Product || !record.payload || !record.formerKey.isEmpty()
        || std::get<ProductPayload>(*record.payload).sku != record.key) {
        return false;
    }
    const auto link = m_links.constFind({entityName(record.entity), record.key});
    return m_unheardOf.contains(record.key) && link != m_links.cend() && !*link;
}

base::Result<Incoming> IncomingReader::item(const ProductPayload &payload)
{
    if (!looksAt(u"text"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(base::Id id, known(u"product"_s, {}));
    if (id.isNull()) {
        SD_TRY_VALUE(id, productIfThere(payload.sku));
    }
    if (id.isNull() && m_link) {
        SD_TRY_VALUE(auto kept, removedHere(u"product"_s, u"text"_s));
        if (kept) {
            return *std::move(kept);
        }
    }
    const bool isNew = id.isNull();
    if (isNew && !gives(u"text"_s)) {
        return Incoming(); // of no concern to the desk
    }
    Draft draft(*this, u"product"_s, isNew && m_link ? m_link->record : id, isNew);
    SD_TRY(merge(draft, payload, [](const ProductPayload &told) -> base::Result<Fields> {
        Fields fields;
        for (const auto &[field, text] : itemFields(told)) {
            SD_TRY_VALUE(QString value, catalog::productfield::normalized(field, text));
            fields.append({field, std::move(value)});
        }
        return fields;
    }));
    Incoming incoming = draft.finish(label(
        //: Entry of the history: %1 is a SKU, %2 the name of a system
        QT_TRANSLATE_NOOP("engine::IncomingReader", "Product %1 from %2"), payload.sku));
    const auto renames = [](const store::FieldChange &change) { return change.field == "sku"_L1; };
    if (isNew) {
        m_unheardOf.remove(payload.sku);
        m_keys.remember(u"product"_s, incoming.record, payload.sku);
    } else if (std::ranges::any_of(incoming.changes.changes, renames)) {
        m_unheardOf.clear();
        m_keys.forget();
    }
    return incoming;
}

} // namespace engine
