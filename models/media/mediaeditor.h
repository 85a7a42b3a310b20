// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/mediaimport.h"
#include "models/media/mediarepository.h"
#include "models/records/recordeditor.h"

#include <QObject>

#include <optional>

namespace media {

//! The asset whose details are shown, and what can be done with media: add, describe, remove.
//! Every change is a step of the user that can be taken back. UI thread only; never blocks.
class MediaEditor final : public QObject
{
    Q_OBJECT
public:
    static constexpr int UsesShown = 200;

    MediaEditor(store::Store &store, records::EditService &edits, base::IdMaker &ids,
                const base::Clock &clock, MediaFiles files, QObject *parent = nullptr);

    [[nodiscard]] bool canEdit() const;
    [[nodiscard]] const std::optional<Asset> &asset() const { return m_asset; }
    [[nodiscard]] const QList<AssetUse> &uses() const { return m_uses; }
    //! What is said about it. What cannot be written is told by EditService.
    [[nodiscard]] records::RecordEditor &record() { return m_record; }
    //! Files on their way into the folder.
    [[nodiscard]] int underWay() const { return m_underWay; }
    //! See MediaImport; stateChanged() tells.
    [[nodiscard]] int progress() const { return m_import.progress(); }
    //! Files that are not there yet stay where they were.
    void cancelFiles() { m_import.cancel(); }

    //! assetChanged() follows; not while what is said about another is not saved.
    void open(base::Id asset);
    void close();
    //! Files become media, each a step of its own; added() or failed() for each. A content that is
    //! there already is told by added() too.
    void addFiles(const QStringList &fileNames);
    //! Only when no product shows it.
    void removeAsset();

Q_SIGNALS:
    void assetChanged();
    void stateChanged();
    void added(base::Id asset, bool isNew);
    void removed();
    void failed(const base::Error &error);

private:
    void store(const Asset &asset);
    void follow(const store::ChangeSet &changes);
    void done();

    store::Store &m_store;
    records::EditService &m_edits;
    base::IdMaker &m_ids;
    const base::Clock &m_clock;
    MediaImport m_import;
    records::RecordEditor m_record;
    std::optional<Asset> m_asset;
    QList<AssetUse> m_uses;
    int m_serial = 0;
    int m_underWay = 0;
};

} // namespace media
