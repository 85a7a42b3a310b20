// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalogcontext.h"
#include "models/media/mediaimport.h"
#include "models/records/draftsource.h"
#include "models/records/editservice.h"

#include <QImage>
#include <QObject>

namespace catalog {

//! The product that somebody is editing: loads it, holds the draft, saves it as one step, follows
//! what others change, takes pictures into the media folder. UI thread only; never blocks.
class ProductEditor final : public records::DraftSource
{
    Q_OBJECT
public:
    ProductEditor(store::Store &store, records::EditService &edits, const store::ChangeLog &log,
                  base::IdMaker &ids, const base::Clock &clock, media::MediaFiles files,
                  PriceSource prices, QObject *parent = nullptr);

    //! Reads categories, families, portals and price lists; contextChanged() follows.
    void loadContext();
    [[nodiscard]] const CatalogContext &context() const { return m_context; }

    [[nodiscard]] const records::Type &type() const override { return records::type<Product>(); }
    [[nodiscard]] const ProductDraft &draft() const override { return m_draft; }
    [[nodiscard]] store::Store *store() const override { return &m_store; }
    [[nodiscard]] bool hasProduct() const { return !m_draft.id().isNull(); }
    [[nodiscard]] bool isSaving() const { return m_saving; }
    //! Description, packaging, which pictures there are; and whether a product may be made.
    [[nodiscard]] bool canEdit() const;
    [[nodiscard]] bool canEditPrices() const;
    //! New pictures and what is said about them.
    [[nodiscard]] bool canEditMedia() const;
    //! Family of the draft; one without attributes when it has none.
    [[nodiscard]] Family family() const;
    //! Fields that keep the product from being complete, see completeness::missing().
    [[nodiscard]] QStringList missing() const;
    [[nodiscard]] int completeness() const;

    //! These drop what is not saved: ask first. draftChanged() follows when it has arrived.
    void open(base::Id product);
    void openNew(base::Id category);
    void openCopy();
    void close();
    void revert();

    void setText(const QString &field, const QString &text) override;
    //! Parts of the draft; fieldChanged() names the list.
    void setParts(const QString &list, const records::PartRows &rows);
    //! fieldChanged() of "assets" follows.
    void setMedia(const QList<base::Id> &media);
    //! Checked and copied on worker threads, in order; pictureFailed() names those refused.
    void addFiles(const QStringList &fileNames);
    void addImage(const QImage &image);
    [[nodiscard]] int picturesUnderWay() const { return m_underWay; }
    //! See media::MediaImport; stateChanged() tells.
    [[nodiscard]] int filesProgress() const { return m_import.progress(); }
    void cancelFiles() { m_import.cancel(); }

    //! Writes what is not stored yet. saved(), saveFailed() or conflicted() follows.
    void save();
    //! Ends the clashes of conflicted() and saves again. \a keepOurs by field.
    void resolve(const QList<store::FieldClash> &clashes, const QHash<QString, bool> &keepOurs);

    //! Newest first; historyLoaded() follows.
    void loadHistory();

Q_SIGNALS:
    void contextChanged();
    //! Dirty, valid, saving or pictures under way changed.
    void stateChanged();
    void saved(base::Id product);
    void saveFailed(const base::Error &error);
    //! Somebody else changed fields that are edited here; nothing was written.
    void conflicted(const QList<store::FieldClash> &clashes);
    void loadFailed(const base::Error &error);
    void pictureFailed(const base::Error &error);
    void historyLoaded(const QList<store::JournalEntry> &entries);

private:
    struct Loaded
    {
        Product product;
        ProductDraft::Texts prices;
        QList<media::Asset> media;
    };
    //! A picture in the folder, and its record when the database has one.
    struct Taken
    {
        base::Result<media::Asset> asset;
        base::Id known;
    };
    [[nodiscard]] static base::Result<Loaded> load(store::Database &db, base::Id product,
                                                   const PriceSource &prices);
    [[nodiscard]] ProductDraft draftOf(const Loaded &loaded) const;
    void show(ProductDraft draft);
    void loadCounts();
    void follow(const store::ChangeSet &changes);
    void taken(const base::Result<media::Asset> &asset, int serial);
    void pictureDone();
    void setSaving(bool saving);

    store::Store &m_store;
    records::EditService &m_edits;
    const store::ChangeLog &m_log;
    base::IdMaker &m_ids;
    const base::Clock &m_clock;
    const media::MediaFiles m_files;
    media::MediaImport m_import;
    const PriceSource m_prices;
    CatalogContext m_context;
    ProductDraft m_draft;
    int m_serial = 0; //!< of the product shown or asked for; older answers are dropped
    int m_underWay = 0;
    bool m_saving = false;
};

} // namespace catalog
