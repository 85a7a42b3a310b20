// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediaeditor.h"

#include "models/base/answer.h"
#include "models/media/mediachanges.h"

using namespace Qt::StringLiterals;

namespace media {

MediaEditor::MediaEditor(store::Store &store, people::EditService &edits, base::IdMaker &ids,
                         const base::Clock &clock, MediaFiles files, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_edits(edits),
      m_ids(ids),
      m_clock(clock),
      m_import(std::move(files))
{
    connect(&m_edits, &people::EditService::committed, this, &MediaEditor::follow);
    connect(&m_import, &MediaImport::progressed, this, &MediaEditor::stateChanged);
}

bool MediaEditor::canEdit() const
{
    return m_edits.session().allows(people::Feature::Media, people::Capability::Edit);
}

bool MediaEditor::isDirty() const
{
    return m_medium && m_altText.trimmed() != m_medium->altText;
}

void MediaEditor::open(base::Id medium)
{
    struct Loaded
    {
        Medium medium;
        QList<MediumUse> uses;
    };
    m_store
        .read([medium](store::Database &db) -> base::Result<Loaded> {
            const MediaRepository repository(db);
            Loaded loaded;
            SD_TRY_VALUE(loaded.medium, repository.find(medium));
            SD_TRY_VALUE(loaded.uses, repository.uses(medium, UsesShown));
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
            const bool isSame = m_medium && m_medium->id == loaded->medium.id;
            const bool keepsTyping = isDirty();
            if (keepsTyping && !isSame) {
                return; // somebody typed while it was on its way: that goes first
            }
            m_medium = loaded->medium;
            m_uses = loaded->uses;
            if (!keepsTyping) {
                m_altText = m_medium->altText;
            }
            Q_EMIT mediumChanged();
            Q_EMIT stateChanged();
        });
}

void MediaEditor::close()
{
    ++m_serial;
    m_medium.reset();
    m_uses.clear();
    m_altText.clear();
    Q_EMIT mediumChanged();
    Q_EMIT stateChanged();
}

void MediaEditor::setAltText(const QString &text)
{
    m_altText = text;
    Q_EMIT stateChanged();
}

void MediaEditor::revert()
{
    m_altText = m_medium ? m_medium->altText : QString();
    Q_EMIT mediumChanged();
    Q_EMIT stateChanged();
}

void MediaEditor::saveAltText()
{
    if (!isDirty()) {
        return;
    }
    const auto orNothing
        = [](const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); };
    store::ChangeSet changes;
    //: Label of a step in the undo menu; %1 = file name
    changes.label = tr("Describe picture %1").arg(m_medium->fileName);
    changes.add(u"media"_s, m_medium->id, u"alt_text"_s, orNothing(m_medium->altText),
                orNothing(m_altText.trimmed()));
    m_edits.commit(changes, people::Feature::Media)
        .then(this,
              [this, id = m_medium->id,
               text = m_altText.trimmed()](const base::Result<base::Id> &edit) {
                  if (!edit) {
                      Q_EMIT failed(edit.error());
                      return;
                  }
                  if (m_medium && m_medium->id == id) {
                      m_medium->altText = text;
                      Q_EMIT mediumChanged();
                  }
                  Q_EMIT stateChanged();
              });
}

void MediaEditor::addFiles(const QStringList &fileNames)
{
    m_underWay += int(fileNames.size());
    m_import.add(fileNames, [this](const base::Result<Medium> &medium) {
        if (medium) {
            store(*medium);
            return;
        }
        done();
        if (medium.error().code != base::ErrorCode::Cancelled) {
            Q_EMIT failed(medium.error());
        }
    });
    Q_EMIT stateChanged();
}

void MediaEditor::store(const Medium &medium)
{
    m_store
        .read([hash = medium.sha256](store::Database &db) {
            return MediaRepository(db).findByHash(hash);
        })
        .then(this, [this, fresh = medium](const base::Result<std::optional<Medium>> &known) {
            if (!known || *known) {
                done();
                if (known) {
                    Q_EMIT added((*known)->id, false);
                } else {
                    Q_EMIT failed(known.error());
                }
                return;
            }
            Medium made = fresh;
            made.id = m_ids.next();
            store::ChangeSet changes;
            //: Label of a step in the undo menu; %1 = file name
            changes.label = tr("Add picture %1").arg(made.fileName);
            appendNewMedium(changes, made, m_clock.now());
            m_edits.commit(changes, people::Feature::Media)
                .then(this, [this, id = made.id](const base::Result<base::Id> &edit) {
                    done();
                    if (edit) {
                        Q_EMIT added(id, true);
                    } else {
                        Q_EMIT failed(edit.error());
                    }
                });
        });
}

void MediaEditor::removeMedium()
{
    if (!m_medium || !m_uses.isEmpty()) {
        return;
    }
    store::ChangeSet made;
    appendNewMedium(made, *m_medium, m_medium->addedAt);
    store::ChangeSet changes = made.inverse();
    //: Label of a step in the undo menu; %1 = file name
    changes.label = tr("Remove picture %1").arg(m_medium->fileName);
    m_edits.commit(changes, people::Feature::Media)
        .then(this, [this](const base::Result<base::Id> &edit) {
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
    const bool concerns = m_medium
        && std::ranges::any_of(changes.changes, [this](const store::FieldChange &change) {
                              return change.record == m_medium->id || change.field == "media"_L1;
                          });
    if (concerns) {
        open(m_medium->id);
    }
}

void MediaEditor::done()
{
    --m_underWay;
    Q_EMIT stateChanged();
}

} // namespace media

#include "moc_mediaeditor.cpp"
