// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/mediapage.h"

#include "models/media/thumbnailer.h"
#include "ui/media/mediagrid.h"
#include "ui/media/mediapanel.h"
#include "ui/media/thumbnaildelegate.h"
#include "ui/text/errortext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/listfilters.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QProgressBar>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mediaui {

namespace {

const QString TilesKey = u"media/tiles"_s;
constexpr int MostProblems = 3; // told at once

} // namespace

MediaPage::MediaPage(const Parts &parts, QWidget *parent)
    : Page(tr("Media"), parent), m_list(parts.list), m_editor(parts.editor)
{
    setHelp(tr("Images, documents and videos, each stored once and used by any number of products. "
               "Catalog editors add them here and describe them with an alt text. To start, drop "
               "files on this page."));
    setObjectName(u"mediaPage"_s);
    setAcceptDrops(true);
    m_panel = new MediaPanel(m_editor, parts.thumbnails, this);
    makeHeader();
    makeList(parts.thumbnails);
    connectList();
    connectEditor();
    connect(&parts.edits.events(), &records::Events::changed, this, &MediaPage::follow);
    addAction(m_panel->saveAction());
    m_panel->hide();
    m_list.reload();
}

void MediaPage::makeHeader()
{
    m_add = widgets::makeAction(u"add"_s, tr("Add &files…"), u"addMediaAction"_s, this);
    m_add->setEnabled(m_editor.canEdit());
    if (!m_editor.canEdit()) {
        m_add->setToolTip(tr("Your role may not edit media. Ask an administrator."));
    }
    connect(m_add, &QAction::triggered, this, &MediaPage::chooseFiles);
    addPrimaryAction(m_add);
    auto *search = new widgets::SearchField(tr("Search file name, alt text"), this);
    search->setObjectName(u"mediaSearchField"_s);
    search->setMinimumWidth(260);
    m_filters = new widgets::ListFilters(search, this);
    auto *unused = m_filters->addCheck({.code = u"unused"_s,
                                        .name = tr("Not used by any product"),
                                        .column = media::MediaListModel::UsesColumn,
                                        .ofCell =
                                            [this](const QModelIndex &cell) {
                                                const media::MediaRow *row
                                                    = m_list.rowAt(cell.row());
                                                return row && row->uses == 0 ? u"1"_s : QString();
                                            }},
                                       u"unusedMediaCheck"_s, this);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"mediaProgressBar"_s);
    m_progress->setAccessibleName(tr("Files in progress"));
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto *cancel
        = widgets::makeAction(u"close"_s, tr("Cancel adding files"), u"cancelMediaAction"_s, this);
    connect(cancel, &QAction::triggered, &m_editor, &media::MediaEditor::cancelFiles);
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName(u"cancelMediaButton"_s);
    m_cancel->setDefaultAction(cancel);
    m_cancel->setAccessibleName(cancel->text());
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    m_cancel->hide();
    filterBar()->addWidget(search);
    filterBar()->addWidget(unused);
    filterBar()->addStretch(1);
    filterBar()->addWidget(m_progress);
    filterBar()->addWidget(m_cancel);
    filterBar()->addWidget(makeViewSwitch());
}

QWidget *MediaPage::makeViewSwitch()
{
    auto *both = new QActionGroup(this);
    const auto make = [&](const QString &iconName, const QString &text, const QString &name) {
        auto *action = widgets::makeAction(iconName, text, name, both);
        action->setCheckable(true);
        return action;
    };
    m_asTiles = make(u"catalog"_s, tr("Show as thumbnails"), u"mediaAsTilesAction"_s);
    m_asList = make(u"table"_s, tr("Show as list"), u"mediaAsListAction"_s);
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(2);
    for (QAction *action : {m_asTiles, m_asList}) {
        line->addWidget(widgets::makeButton(action, row));
    }
    connect(m_asTiles, &QAction::toggled, this, [this](bool tiles) {
        QSettings().setValue(TilesKey, tiles);
        showAs(tiles);
    });
    return row;
}

void MediaPage::showAs(bool tiles)
{
    // An empty list says what belongs there.
    m_views->setCurrentIndex(tiles && (m_list.rowCount() > 0 || m_list.isLoading()) ? 1 : 0);
    if (tiles && m_grid->currentIndex().isValid()) {
        m_grid->scrollTo(m_grid->currentIndex());
    }
}

void MediaPage::makeList(media::Thumbnailer &thumbnails)
{
    using Model = media::MediaListModel;
    m_table = new widgets::TableView(this);
    m_table->setObjectName(u"mediaTable"_s);
    m_table->setAccessibleName(tr("Media"));
    m_table->setModel(&m_list);
    m_table->setFixedColumns({Model::FileNameColumn});
    m_table->setItemDelegateForColumn(Model::FileNameColumn,
                                      new ThumbnailDelegate(thumbnails, m_table));
    m_table->verticalHeader()->setDefaultSectionSize(ThumbnailDelegate::Side + 8);
    m_table->setColumnWidths({300, 72, 112, 88, 80, 148});
    m_table->setFluidColumn(Model::FileNameColumn, 220);
    m_table->setEmptyState(u"media"_s, tr("No assets here"),
                           tr("Images, documents and videos appear here. Drop files from the file "
                              "manager, or choose files."),
                           m_add);
    m_table->horizontalHeader()->setSortIndicator(Model::AddedColumn, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    connect(&thumbnails, &media::Thumbnailer::ready, m_table->viewport(),
            QOverload<>::of(&QWidget::update));
    m_grid = new MediaGrid(m_list, thumbnails, this);
    m_grid->setSelectionModel(m_table->selectionModel());
    auto *list = new widgets::ListFrame({.list = u"media"_s, .noMatch = tr("No media match")},
                                        m_table, *m_filters, this);
    m_views = new QStackedWidget(this);
    m_views->addWidget(m_table);
    m_views->addWidget(m_grid);
    list->setBody(m_views);
    (QSettings().value(TilesKey, true).toBool() ? m_asTiles : m_asList)->setChecked(true);
    auto *splitter = new widgets::PanelSplitter(list, m_panel, u"mediaSplitter"_s, this);
    setContent(splitter);
}

void MediaPage::connectList()
{
    connect(m_filters, &widgets::ListFilters::changed, this, &MediaPage::applyFilters);
    connect(m_table, &widgets::TableView::currentRowChanged, this, &MediaPage::followSelection);
    connect(&m_list, &store::PagedModelBase::listChanged, this, [this] {
        setCount(m_list.isLoading() ? std::nullopt : std::optional<qint64>(m_list.rowCount()));
        showAs(m_asTiles->isChecked());
        reselect();
    });
    connect(&m_list, &store::PagedModelBase::failed, this, [this](const base::Error &error) {
        showMessage(widgets::MessageKind::Danger, text::sentence(error));
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column) {
                if (column != m_list.sortColumn()) { // has no index: a million would be sorted
                    m_table->horizontalHeader()->setSortIndicator(m_list.sortColumn(),
                                                                  m_list.sortOrder());
                }
            });
}

void MediaPage::connectEditor()
{
    using Editor = media::MediaEditor;
    connect(&m_editor, &Editor::assetChanged, this,
            [this] { m_panel->setVisible(m_editor.asset().has_value()); });
    connect(&m_editor, &Editor::stateChanged, this, [this] {
        showProgress();
        Q_EMIT unsavedChangesChanged();
    });
    connect(&m_editor.record(), &records::RecordEditor::saveFailed, this, &Page::saveFailed);
    connect(&m_editor, &Editor::failed, this, [this](const base::Error &error) {
        m_batch.problems += text::sentence(error);
        tellOfFiles();
        Q_EMIT saveFailed();
    });
    connect(&m_editor, &Editor::added, this, [this](base::Id asset, bool isNew) {
        m_wanted = asset;
        isNew ? ++m_batch.added : ++m_batch.known;
        tellOfFiles();
        reselect();
    });
    connect(m_panel, &MediaPanel::closeRequested, this, &MediaPage::closePanel);
    connect(m_panel, &MediaPanel::productRequested, this,
            [this](base::Id product) { Q_EMIT openRequested(u"product"_s, product); });
    connect(m_panel->removeAction(), &QAction::triggered, this, &MediaPage::remove);
}

void MediaPage::showProgress()
{
    const int share = m_editor.progress();
    m_progress->setRange(0, share < 0 ? 0 : media::MediaImport::Whole);
    m_progress->setValue(std::max(0, share));
    m_progress->setVisible(m_editor.underWay() > 0);
    m_cancel->setVisible(m_editor.underWay() > 0);
}

void MediaPage::applyFilters()
{
    m_list.setFilter(
        {.search = m_filters->search(), .unusedOnly = !m_filters->value(u"unused"_s).isEmpty()});
}

void MediaPage::followSelection(const QModelIndex &current)
{
    const base::Id asset = m_list.idAt(current.isValid() ? current.row() : -1);
    const base::Id shown = m_editor.asset() ? m_editor.asset()->id : base::Id();
    if (m_selecting || asset.isNull() || asset == shown) {
        return;
    }
    leave(
        [this, asset] {
            clearMessage();
            m_batch = {};
            m_editor.open(asset);
            Q_EMIT recordShown(u"asset"_s, asset);
        },
        [this] { reselect(); });
}

void MediaPage::reselect()
{
    const base::Id shown = m_editor.asset() ? m_editor.asset()->id : base::Id();
    const base::Id asset = m_wanted.isNull() ? shown : m_wanted;
    const int row = asset.isNull() ? -1 : m_list.rowOf(asset);
    if (row < 0) {
        // What is not in the list is not shown beside it, unless it is edited or was asked for.
        if (!shown.isNull() && m_wanted.isNull() && shown != m_outside && !m_list.isLoading()
            && !hasUnsavedChanges()) {
            m_editor.close();
        }
        return;
    }
    m_wanted = {};
    m_outside = {};
    if (m_table->currentIndex().row() != row) {
        const QScopedValueRollback selecting(m_selecting, true);
        m_table->setCurrentIndex(m_list.index(row, 0));
    }
    if (asset != shown) {
        leave([this, asset] { m_editor.open(asset); }, [this] { reselect(); });
    }
}

QString MediaPage::unsavedName() const
{
    return m_editor.asset() ? m_editor.asset()->fileName : title();
}

bool MediaPage::hasUnsavedChanges() const
{
    return m_editor.record().isEdited();
}

void MediaPage::saveChanges()
{
    m_editor.record().save();
}

void MediaPage::discardChanges()
{
    m_editor.record().revert();
}

void MediaPage::showRecord(const QString &, base::Id record)
{
    m_wanted = record;
    reselect();
    if (!m_wanted.isNull()) {
        m_wanted = {};
        m_outside = record;
        leave([this, record] { m_editor.open(record); }); // filtered out: shown all the same
    }
}

void MediaPage::chooseFiles()
{
    widgets::chooseFiles(
        this,
        {.title = tr("Add files"),
         .filter = tr("Images, documents and videos (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif "
                      "*.tiff *.pdf *.mp4 *.m4v *.webm *.mov);;All files (*)"),
         .many = true,
         .folderKey = u"pictures"_s},
        [this](const QStringList &files) { addFiles(files); });
}

void MediaPage::addFiles(const QStringList &files)
{
    m_batch = {};
    m_editor.addFiles(files);
}

void MediaPage::tellOfFiles()
{
    QStringList sentences;
    if (m_batch.added > 0) {
        sentences += tr("%n file(s) added.", nullptr, m_batch.added);
    }
    if (m_batch.known > 0) {
        sentences
            += tr("%n file(s) already existed and weren't added again.", nullptr, m_batch.known);
    }
    sentences += m_batch.problems.mid(0, MostProblems);
    showMessage(!m_batch.problems.isEmpty() ? widgets::MessageKind::Danger
                    : m_batch.added > 0     ? widgets::MessageKind::Success
                                            : widgets::MessageKind::Info,
                sentences.join(u' '));
}

void MediaPage::remove()
{
    if (!m_editor.asset()) {
        return;
    }
    widgets::ask(this,
                 {.title = tr("Delete asset?"),
                  .text = tr("“%1” is deleted. You can undo this.").arg(m_editor.asset()->fileName),
                  .accept = tr("Delete asset"),
                  .dangerous = true},
                 [this](widgets::Answer answer) {
                     if (answer == widgets::Answer::Accept) {
                         m_editor.removeAsset();
                     }
                 });
}

void MediaPage::closePanel()
{
    leave([this] {
        m_editor.close();
        const QScopedValueRollback selecting(m_selecting, true);
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        m_views->currentWidget()->setFocus();
    });
}

void MediaPage::follow(const store::ChangeSet &changes)
{
    QList<base::Id> media;
    bool otherList = false;
    for (const store::FieldChange &change : changes.changes) {
        if (change.entity == "asset"_L1) {
            media += change.record;
            otherList = otherList || change.field == store::ExistsField;
        }
        // Which products show a picture is a column, too.
        otherList
            = otherList || (change.entity == "product"_L1 && change.field.startsWith("asset:"_L1));
    }
    if (otherList) {
        m_list.reload();
    } else if (!media.isEmpty()) {
        m_list.refresh(media);
    }
}

void MediaPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_editor.canEdit() && event->mimeData()->hasUrls()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void MediaPage::dropEvent(QDropEvent *event)
{
    QStringList files;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            files += url.toLocalFile();
        }
    }
    addFiles(files);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace mediaui

#include "moc_mediapage.cpp"
