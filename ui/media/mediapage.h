// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/mediaeditor.h"
#include "models/media/medialistmodel.h"
#include "ui/widgets/page.h"

class QProgressBar;
class QStackedWidget;
class QToolButton;
namespace media {
class Thumbnailer;
}
namespace widgets {
class ListFilters;
class TableView;
} // namespace widgets

namespace mediaui {

class MediaGrid;
class MediaPanel;

//! All pictures, documents and videos: list with thumbnails, search, unused ones, details. Files
//! are added by dropping them. Composed in app/desk.
class MediaPage final : public widgets::Page
{
    Q_OBJECT
public:
    //! All of it lives longer than the page.
    struct Parts
    {
        media::MediaListModel &list;
        media::MediaEditor &editor;
        records::EditService &edits;
        media::Thumbnailer &thumbnails;
    };
    explicit MediaPage(const Parts &parts, QWidget *parent = nullptr);

    [[nodiscard]] bool hasUnsavedChanges() const override;
    [[nodiscard]] QString unsavedName() const override;
    void saveChanges() override;
    void discardChanges() override;
    void showRecord(const QString &entity, base::Id record) override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeHeader();
    void makeList(media::Thumbnailer &thumbnails);
    [[nodiscard]] QWidget *makeViewSwitch();
    void showAs(bool tiles);
    void connectList();
    void connectEditor();
    void showProgress();
    void applyFilters();
    void followSelection(const QModelIndex &current);
    void reselect();
    void chooseFiles();
    void addFiles(const QStringList &files);
    void tellOfFiles();
    void remove();
    void closePanel();
    void follow(const store::ChangeSet &changes);

    media::MediaListModel &m_list;
    media::MediaEditor &m_editor;
    widgets::ListFilters *m_filters = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_cancel = nullptr;
    widgets::TableView *m_table = nullptr;
    MediaGrid *m_grid = nullptr;
    QStackedWidget *m_views = nullptr;
    QAction *m_asList = nullptr;
    QAction *m_asTiles = nullptr;
    MediaPanel *m_panel = nullptr;
    QAction *m_add = nullptr;
    struct Batch
    {
        int added = 0;
        int known = 0; //!< were there already
        QStringList problems;
    };
    Batch m_batch; //!< what became of the files added last
    base::Id m_wanted; //!< asset to be selected once the list has it
    base::Id m_outside; //!< shown because it was asked for, whatever the list holds
    bool m_selecting = false;
};

} // namespace mediaui
