// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/publisher.h"

#include "models/catalog/productfield.h"
#include "models/catalog/publicationrepository.h"
#include "models/people/session.h"

using namespace Qt::StringLiterals;

namespace catalog {

Publisher::Publisher(store::Store &store, records::EditService &edits, QObject *parent)
    : QObject(parent), m_store(store), m_edits(edits)
{
}

bool Publisher::isAllowed() const
{
    return m_edits.allows(
        people::permission(people::Feature::Catalog, people::Capability::Publish));
}

void Publisher::setState(const QList<base::Id> &products, base::Id portal, PublicationState state)
{
    if (products.size() > MaxProducts) {
        Q_EMIT failed(base::failure(base::ErrorCode::Value_OutOfRange, {},
                                    {.expected = QString::number(MaxProducts)}));
        return;
    }
    using States = QHash<base::Id, PublicationState>;
    m_store
        .read([products, portal](store::Database &db) {
            return PublicationRepository(db).states(portal, products);
        })
        .then(this, [=, this](const base::Result<States> &states) {
            if (!states) {
                Q_EMIT failed(states.error());
                return;
            }
            commit(products, *states, portal, state);
        });
}

void Publisher::commit(const QList<base::Id> &products,
                       const QHash<base::Id, PublicationState> &states, base::Id portal,
                       PublicationState state)
{
    const auto stored = [](PublicationState each) {
        return each == PublicationState::Draft ? std::optional<QString>()
                                               : std::optional(publicationWord(each));
    };
    store::ChangeSet changes;
    for (const base::Id product : products) {
        const PublicationState before = states.value(product, PublicationState::Draft);
        // What was never published needs no withdrawing.
        const bool needless = before == state
            || (state == PublicationState::Withdrawn && before == PublicationState::Draft);
        if (!needless) {
            changes.add(u"product"_s, product, productfield::PublicationPrefix + portal.toString(),
                        stored(before), stored(state));
        }
    }
    const int count = int(changes.changes.size());
    changes.label = store::editLabel(state == PublicationState::Published ? "product.publish"_L1
                                                                          : "product.withdraw"_L1,
                                     {QString::number(count)});
    if (count == 0) {
        Q_EMIT finished(0, state);
        return;
    }
    m_edits.commit(changes).then(this, [this, count, state](const base::Result<base::Id> &edit) {
        if (edit) {
            Q_EMIT finished(count, state);
        } else {
            Q_EMIT failed(edit.error());
        }
    });
}

} // namespace catalog

#include "moc_publisher.cpp"
