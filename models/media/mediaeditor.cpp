// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediaeditor.h"

#include "models/base/answer.h"
#include "models/media/mediachanges.h"
#include "models/people/session.h"

using namespace Qt::StringLiterals;

namespace media {

MediaEditor::MediaEditor(store::Store &store, records::EditService &edits, base::IdMaker &ids,
                         const base::Clock &clock, MediaFiles files, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_edits(edits),
      m_ids(ids),
      m_clock(clock),
      m_import(std::move(files)),
      m_record(records::type<Asset>(), edits)
{
    connect(&m_record, &records::DraftSource::draftChanged, this, &MediaEditor::stateChanged);
    connect(&m_record, &records::DraftSource::fieldChanged, this, &MediaEditor::stateChanged);
    connect(&m_edits.events(), &records::Events::changed, this, &MediaEditor::follow);
    connect(&m_import, &MediaImport::progressed, this, &MediaEditor::stateChanged);
}

bool MediaEditor::canEdit() const
{
    return m_edits.allows(people::permission(people::Feature::Media, people::Capability::Edit));
}

void MediaEditor::open(base::Id asset)
{
    struct Loaded
    {
        Asset asset;
        QList<AssetUse> uses;
    };
    m_store
        .read([asset](store::Database &db) -> base::Result<Loaded> {
            const MediaRepository repository(db);
            Loaded loaded;
            SD_TRY_VALUE(loaded.asset, repository.find(asset));
            SD_TRY_VALUE(loaded.uses, repository.uses(asset, UsesShown));
            return loaded;
        })
        .then(this, [this, serial = ++m_serial](const base::Result<Loaded> &loaded) {
            if (serial != m_serial) {
                return;
            }
            if (!loaded && loaded.error().code == base::ErrorCode::Store_NotFound) {
                close(); // it was removed meanwhile
                return;
            }
            if (!loaded) {
                Q_EMIT failed(loaded.error());
                return;
            }
            const bool isSame = m_asset && m_asset->id == loaded->asset.id;
            if (m_record.isEdited() && !isSame) {
                return; // somebody typed while it was on its way: that goes first
            }
            m_asset = loaded->asset;
            m_uses = loaded->uses;
            if (!isSame) {
                m_record.open(*m_asset);
            }
            Q_EMIT assetChanged();
            Q_EMIT stateChanged();
        });
}

void MediaEditor::close()
{
    ++m_serial;
    m_asset.reset();
    m_uses.clear();
    m_record.close();
    Q_EMIT assetChanged();
    Q_EMIT stateChanged();
}

void MediaEditor::addFiles(const QStringList &fileNames)
{
    m_underWay += int(fileNames.size());
    m_import.add(fileNames, [this](const base::Result<Asset> &asset) {
        if (asset) {
            store(*asset);
            return;
        }
        done();
        if (asset.error().code != base::ErrorCode::Cancelled) {
            Q_EMIT failed(asset.error());
        }
    });
    Q_EMIT stateChanged();
}

void MediaEditor::store(const Asset &asset)
{
    m_store
        .read([hash = asset.sha256](store::Database &db) {
            return MediaRepository(db).findByHash(hash);
        })
        .then(this, [this, fresh = asset](const base::Result<std::optional<Asset>> &known) {
            if (!known || *known) {
                done();
                if (known) {
                    Q_EMIT added((*known)->id, false);
                } else {
                    Q_EMIT failed(known.error());
                }
                return;
            }
            Asset made = fresh;
            made.id = m_ids.next();
            store::ChangeSet changes;
            changes.label = store::editLabel("asset.new"_L1, {made.fileName});
            appendNewAsset(changes, made, m_clock.now());
            m_edits.commit(changes).then(this,
                                         [this, id = made.id](const base::Result<base::Id> &edit) {
                                             done();
                                             if (edit) {
                                                 Q_EMIT added(id, true);
                                             } else {
                                                 Q_EMIT failed(edit.error());
                                             }
                                         });
        });
}

void MediaEditor::removeAsset()
{
    if (!m_asset || !m_uses.isEmpty()) {
        return;
    }
    store::ChangeSet made;
    appendNewAsset(made, *m_asset, m_asset->addedAt);
    store::ChangeSet changes = made.inverse();
    changes.label = store::editLabel("asset.remove"_L1, {m_asset->fileName});
    m_edits.commit(changes).then(this, [this](const base::Result<base::Id> &edit) {
        if (edit) {
            close();
            Q_EMIT removed();
        } else {
            Q_EMIT failed(edit.error());
        }
    });
}

void MediaEditor::follow(const store::ChangeSet &changes)
{
    // A product's pictures may have changed too, and with them where this one is used.
    const bool concerns
        = m_asset && std::ranges::any_of(changes.changes, [this](const store::FieldChange &change) {
              return change.record == m_asset->id || change.field.startsWith("asset:"_L1);
          });
    if (concerns) {
        open(m_asset->id);
    }
}

void MediaEditor::done()
{
    --m_underWay;
    Q_EMIT stateChanged();
}

} // namespace media

#include "moc_mediaeditor.cpp"
