// SPDX-License-Identifier: GPL-3.0-or-later
// The part of IncomingReader for products.
#include "app/sync/incomingdraft.h"
#include "models/catalog/product.h"
#include "models/records/fieldtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;

bool IncomingReader::isUnheardOf(const RemoteRecord &record) const
{
    if (record.entity != Entity::Product || !record.payload || !record.formerKey.isEmpty()
        || std::get<ProductPayload>(*record.payload).product.sku != record.key) {
        return false;
    }
    const auto link = m_links.constFind({entityName(record.entity), record.key});
    return m_unheardOf.contains(record.key) && link != m_links.cend() && !*link
        && !m_linksById.value({entityName(record.entity), record.remoteId});
}

base::Result<Incoming> IncomingReader::item(const ProductPayload &payload)
{
    if (!looksAt(u"text"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(base::Id id, known(u"product"_s, {}));
    if (id.isNull()) {
        SD_TRY_VALUE(id, productIfThere(payload.product.sku));
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
        const records::Type &type = records::type<catalog::Product>();
        const QMap<QString, QString> texts = records::texts(type, &told.product);
        for (const records::Field *field : type.fieldsThat(&records::Field::isForErp)) {
            SD_TRY_VALUE(QString value,
                         records::normalized(type, field->name, texts.value(field->name)));
            fields.append({field->name, std::move(value)});
        }
        return fields;
    }));
    Incoming incoming = draft.finish(label("pulled.product"_L1, payload.product.sku));
    const auto renames = [](const store::FieldChange &change) { return change.field == "sku"_L1; };
    if (isNew) {
        m_unheardOf.remove(payload.product.sku);
        m_keys.remember(u"product"_s, incoming.record, payload.product.sku);
    } else if (std::ranges::any_of(incoming.changes.changes, renames)) {
        m_unheardOf.clear();
        m_keys.forget();
    }
    return incoming;
}

} // namespace engine
