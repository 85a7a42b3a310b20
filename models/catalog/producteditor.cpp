// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/producteditor.h"

#include "models/catalog/categoryrepository.h"
#include "models/catalog/completeness.h"
#include "models/catalog/productrepository.h"
#include "models/media/mediarepository.h"
#include "models/people/session.h"
#include "models/store/changelog.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr int HistoryLimit = 500;

} // namespace

ProductEditor::ProductEditor(store::Store &store, records::EditService &edits,
                             const store::ChangeLog &log, base::IdMaker &ids,
                             const base::Clock &clock, media::MediaFiles files, PriceSource prices,
                             QObject *parent)
    : DraftSource(parent),
      m_store(store),
      m_edits(edits),
      m_log(log),
      m_ids(ids),
      m_clock(clock),
      m_files(std::move(files)),
      m_import(m_files),
      m_prices(std::move(prices))
{
    connect(&m_edits.events(), &records::Events::changed, this, &ProductEditor::follow);
    connect(&m_import, &media::MediaImport::progressed, this, &ProductEditor::stateChanged);
}

void ProductEditor::loadContext()
{
    m_store
        .read([prices = m_prices](store::Database &db) { return loadCatalogContext(db, prices); })
        .then(this, [this](const base::Result<CatalogContext> &context) {
            if (!context) {
                Q_EMIT loadFailed(context.error());
                return;
            }
            const CatalogContext before = std::exchange(m_context, *context);
            m_context.productCounts = before.productCounts;
            m_context.productTotal = before.productTotal;
            m_draft.setAttributes(m_context.attributes);
            Q_EMIT contextChanged();
            Q_EMIT stateChanged();
            loadCounts();
        });
}

void ProductEditor::loadCounts()
{
    // Behind whatever contextChanged() has asked for: a long list shows its first rows before.
    using Counts = std::pair<QHash<base::Id, qint64>, qint64>;
    m_store
        .read([](store::Database &db) -> base::Result<Counts> {
            Counts counts;
            SD_TRY_VALUE(counts.first, CategoryRepository(db).productCounts());
            SD_TRY_VALUE(counts.second, ProductRepository(db).count());
            return counts;
        })
        .then(this, [this](const base::Result<Counts> &counts) {
            if (counts) {
                m_context.productCounts = counts->first;
                m_context.productTotal = counts->second;
                Q_EMIT contextChanged();
            }
        });
}

bool ProductEditor::canEdit() const
{
    return m_edits.allows(people::permission(people::Feature::Catalog, people::Capability::Edit));
}

bool ProductEditor::canEditPrices() const
{
    return m_edits.allows(people::permission(people::Feature::Pricing, people::Capability::Edit));
}

bool ProductEditor::canEditMedia() const
{
    return canEdit()
        && m_edits.allows(people::permission(people::Feature::Media, people::Capability::Edit));
}

Family ProductEditor::family() const
{
    const base::Id id = base::Id::parse(m_draft.text(u"family"_s));
    for (const Family &family : m_context.families) {
        if (family.id == id) {
            return family;
        }
    }
    return {};
}

QStringList ProductEditor::missing() const
{
    return completeness::missing(m_draft.product(), family());
}

int ProductEditor::completeness() const
{
    return completeness::percent(m_draft.product(), family());
}

base::Result<ProductEditor::Loaded> ProductEditor::load(store::Database &db, base::Id product,
                                                        const PriceSource &prices)
{
    Loaded loaded;
    SD_TRY_VALUE(loaded.product, ProductRepository(db).find(product));
    if (prices.prices) {
        SD_TRY_VALUE(loaded.prices, prices.prices(db, product));
    }
    SD_TRY_VALUE(loaded.media, media::MediaRepository(db).load(loaded.product.assets));
    return loaded;
}

ProductDraft ProductEditor::draftOf(const Loaded &loaded) const
{
    ProductDraft draft(loaded.product, loaded.prices, loaded.media);
    draft.setAttributes(m_context.attributes);
    return draft;
}

void ProductEditor::show(ProductDraft draft)
{
    m_draft = std::move(draft);
    Q_EMIT draftChanged();
    Q_EMIT stateChanged();
}

void ProductEditor::open(base::Id product)
{
    const int serial = ++m_serial;
    m_store
        .read(
            [product, prices = m_prices](store::Database &db) { return load(db, product, prices); })
        .then(this, [this, serial](const base::Result<Loaded> &loaded) {
            if (serial != m_serial) {
                return;
            }
            if (!loaded) {
                show({});
                Q_EMIT loadFailed(loaded.error());
                return;
            }
            show(draftOf(*loaded));
        });
}

void ProductEditor::openNew(base::Id category)
{
    ++m_serial;
    ProductDraft draft = ProductDraft::makeNew(m_ids.next(), category);
    draft.setAttributes(m_context.attributes);
    show(std::move(draft));
}

void ProductEditor::openCopy()
{
    ++m_serial;
    ProductDraft copy = ProductDraft::makeNew(m_ids.next(), m_draft);
    if (!canEditPrices()) {
        copy.removePrices();
    }
    show(std::move(copy));
}

void ProductEditor::close()
{
    ++m_serial;
    show({});
}

void ProductEditor::revert()
{
    m_draft.revert();
    Q_EMIT draftChanged();
    Q_EMIT stateChanged();
}

void ProductEditor::setText(const QString &field, const QString &text)
{
    if (m_draft.text(field) != text) {
        m_draft.setText(field, text);
        Q_EMIT fieldChanged(field);
        Q_EMIT stateChanged();
    }
}

void ProductEditor::setParts(const QString &list, const records::PartRows &rows)
{
    m_draft.setParts(list, rows);
    Q_EMIT fieldChanged(list);
    Q_EMIT stateChanged();
}

void ProductEditor::setMedia(const QList<base::Id> &media)
{
    m_draft.setMedia(media);
    Q_EMIT fieldChanged(u"assets"_s);
    Q_EMIT stateChanged();
}

void ProductEditor::addFiles(const QStringList &fileNames)
{
    if (!canEditMedia()) {
        return;
    }
    m_underWay += int(fileNames.size());
    m_import.add(fileNames, [this, serial = m_serial](const base::Result<media::Asset> &asset) {
        taken(asset, serial);
    });
    Q_EMIT stateChanged();
}

void ProductEditor::addImage(const QImage &image)
{
    if (!canEditMedia()) {
        return;
    }
    ++m_underWay;
    //: File name of a picture that was pasted from the clipboard
    const QString fileName = tr("pasted-%1.png").arg(m_clock.nowMs());
    base::Answer(QtConcurrent::run([files = m_files, image, fileName] {
        return files.addImage(image, fileName);
    })).then(this, [this, serial = m_serial](const base::Result<media::Asset> &asset) {
        taken(asset, serial);
    });
    Q_EMIT stateChanged();
}

void ProductEditor::taken(const base::Result<media::Asset> &asset, int serial)
{
    if (!asset || serial != m_serial) {
        pictureDone();
        if (!asset && asset.error().code != base::ErrorCode::Cancelled) {
            Q_EMIT pictureFailed(asset.error());
        }
        return;
    }
    // The same content may have a record already: it is shown, not made twice.
    m_store
        .read([hash = asset->sha256](store::Database &db) {
            return media::MediaRepository(db).findByHash(hash);
        })
        .then(
            this,
            [this, serial, fresh = *asset](const base::Result<std::optional<media::Asset>> &known) {
                pictureDone();
                if (!known) {
                    Q_EMIT pictureFailed(known.error());
                    return;
                }
                if (serial != m_serial) {
                    return;
                }
                media::Asset added = known->value_or(fresh);
                const bool isNew = !known->has_value();
                if (isNew) {
                    const QList<media::Asset> shown = m_draft.media();
                    for (const media::Asset &each : shown) {
                        if (each.sha256 == fresh.sha256) {
                            return; // dropped twice
                        }
                    }
                    added.id = m_ids.next();
                }
                m_draft.addAsset(added, isNew);
                Q_EMIT fieldChanged(u"assets"_s);
                Q_EMIT stateChanged();
            });
}

void ProductEditor::pictureDone()
{
    --m_underWay;
    Q_EMIT stateChanged();
}

void ProductEditor::setSaving(bool saving)
{
    m_saving = saving;
    Q_EMIT stateChanged();
}

void ProductEditor::save()
{
    if (m_saving || !hasProduct()) {
        return;
    }
    const auto problems = m_draft.problems();
    if (!problems.isEmpty()) {
        Q_EMIT saveFailed(problems.first());
        return;
    }
    const QString sku = m_draft.text(u"sku"_s).trimmed();
    const QString label
        = store::editLabel(m_draft.isNew() ? "product.new"_L1 : "product.edit"_L1, {sku});
    const store::ChangeSet changes = m_draft.toChangeSet(label, m_clock.now());
    if (changes.isEmpty()) {
        Q_EMIT saved(m_draft.id());
        return;
    }
    setSaving(true);
    m_edits.commitOrClash(changes).then(
        this, [this, product = m_draft.id()](const records::EditService::Outcome &outcome) {
            setSaving(false);
            if (outcome.edit) {
                Q_EMIT saved(product);
            } else if (outcome.clashes.isEmpty()) {
                Q_EMIT saveFailed(outcome.edit.error());
            } else {
                Q_EMIT conflicted(outcome.clashes);
            }
        });
}

void ProductEditor::resolve(const QList<store::FieldClash> &clashes,
                            const QHash<QString, bool> &keepOurs)
{
    for (const store::FieldClash &clash : clashes) {
        const QString field
            = clash.entity == "asset"_L1 ? u"alt:"_s + clash.record.toString() : clash.field;
        m_draft.resolve(field, clash.theirs, keepOurs.value(clash.field, true));
    }
    Q_EMIT draftChanged();
    Q_EMIT stateChanged();
    save();
}

void ProductEditor::follow(const store::ChangeSet &changes)
{
    const QList<base::Id> pictures = m_draft.mediaIds();
    const bool concerns
        = hasProduct()
        && std::ranges::any_of(changes.changes, [&](const store::FieldChange &change) {
               return change.record == m_draft.id() || pictures.contains(change.record);
           });
    if (!concerns) {
        return;
    }
    m_store
        .read([product = m_draft.id(), prices = m_prices](store::Database &db) {
            return load(db, product, prices);
        })
        .then(this, [this, serial = m_serial](const base::Result<Loaded> &loaded) {
            if (serial != m_serial) {
                return;
            }
            if (!loaded && loaded.error().code == base::ErrorCode::Store_NotFound) {
                close(); // the making of this product was taken back
                return;
            }
            if (!loaded) {
                Q_EMIT loadFailed(loaded.error()); // what was typed stays
                return;
            }
            m_draft.rebase(draftOf(*loaded));
            Q_EMIT draftChanged();
            Q_EMIT stateChanged();
        });
}

void ProductEditor::loadHistory()
{
    if (!hasProduct()) {
        Q_EMIT historyLoaded({});
        return;
    }
    m_store
        .read([&log = m_log, product = m_draft.id()](store::Database &db) {
            return log.history(db, u"product"_s, product, HistoryLimit);
        })
        .then(this,
              [this, serial = m_serial](const base::Result<QList<store::JournalEntry>> &entries) {
                  if (serial == m_serial) {
                      if (!entries) {
                          Q_EMIT loadFailed(entries.error());
                          return;
                      }
                      Q_EMIT historyLoaded(*entries);
                  }
              });
}

} // namespace catalog

#include "moc_producteditor.cpp"
