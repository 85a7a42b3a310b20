// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/picturestab.h"

#include "models/media/thumbnailer.h"
#include "ui/catalog/picturelist.h"
#include "ui/text/errortext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

constexpr int PreviewSide = 200;

QString altFieldOf(base::Id picture)
{
    return u"alt:"_s + picture.toString();
}

} // namespace

PicturesTab::PicturesTab(catalog::ProductEditor &editor, media::Thumbnailer &thumbnails,
                         QWidget *parent)
    : QWidget(parent), m_editor(editor), m_thumbnails(thumbnails)
{
    setAcceptDrops(true);
    makeActions();
    makeLayout();
    connect(m_list, &PictureList::orderChanged, &m_editor, &catalog::ProductEditor::setMedia);
    connect(m_list, &PictureList::filesDropped, &m_editor, &catalog::ProductEditor::addFiles);
    connect(m_list, &PictureList::imageDropped, &m_editor, &catalog::ProductEditor::addImage);
    connect(m_list, &PictureList::currentPictureChanged, this, &PicturesTab::showCurrent);
    connect(&m_thumbnails, &media::Thumbnailer::ready, this, &PicturesTab::showCurrent);
    connect(&m_editor, &catalog::ProductEditor::draftChanged, this, [this] {
        m_message->clear();
        showPictures();
    });
    connect(&m_editor, &catalog::ProductEditor::fieldChanged, this, [this](const QString &field) {
        if (field == "assets"_L1) {
            showPictures();
        }
    });
    connect(&m_editor, &catalog::ProductEditor::stateChanged, this, &PicturesTab::showState);
    connect(&m_editor, &catalog::ProductEditor::pictureFailed, this,
            [this](const base::Error &error) {
                m_message->showMessage(widgets::MessageKind::Danger, text::sentence(error));
            });
    connect(m_altText, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_editor.setText(altFieldOf(m_list->currentPicture()), typed);
        showCurrent();
    });
    showPictures();
    showState();
}

void PicturesTab::makeActions()
{
    m_list = new PictureList(m_thumbnails, this);
    m_add
        = widgets::makeAction(u"add"_s, tr("Add images and videos…"), u"addPicturesAction"_s, this);
    m_remove = widgets::makeAction(u"delete"_s, tr("Remove image"), u"removePictureAction"_s, this);
    m_up = widgets::makeAction(u"chevron-up"_s, tr("Move up (Alt+Up)"), u"movePictureUpAction"_s,
                               this);
    m_down = widgets::makeAction(u"chevron-down"_s, tr("Move down (Alt+Down)"),
                                 u"movePictureDownAction"_s, this);
    auto *paste = widgets::makeAction(u"paste"_s, tr("Paste"), u"pastePictureAction"_s, this);
    m_list->addActions({m_add, paste, m_up, m_down, m_remove});
    connect(m_add, &QAction::triggered, this, &PicturesTab::chooseFiles);
    connect(m_remove, &QAction::triggered, m_list, &PictureList::removeCurrent);
    connect(m_up, &QAction::triggered, m_list, [this] { m_list->moveCurrent(-1); });
    connect(m_down, &QAction::triggered, m_list, [this] { m_list->moveCurrent(1); });
    connect(paste, &QAction::triggered, m_list, &PictureList::pasteClipboard);
}

void PicturesTab::makeLayout()
{
    m_message = new widgets::MessageBar(this);
    m_empty = new widgets::EmptyState(
        u"image"_s, tr("No images yet"),
        tr("Drop images or videos here from the file manager, paste one, or choose files."), m_add,
        this);
    m_preview = new QLabel(this);
    m_preview->setObjectName(u"picturePreviewLabel"_s);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFixedHeight(PreviewSide + 16);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_altText = new QLineEdit(this);
    m_altText->setObjectName(u"pictureAltTextEdit"_s);
    m_altField = new widgets::FormField(tr("&Alt text"), m_altText, this);
    m_altField->setHint(tr("Describes the image for people who can't see it."));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"picturesProgressBar"_s);
    m_progress->setAccessibleName(tr("Files in progress"));
    m_progress->setFormat({});
    m_progress->setFixedHeight(4);
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName(u"cancelPicturesButton"_s);
    m_cancel->setIcon(widgets::icon(u"close"_s));
    m_cancel->setToolTip(tr("Cancel adding files"));
    m_cancel->setAccessibleName(m_cancel->toolTip());
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    connect(m_cancel, &QToolButton::clicked, &m_editor, &catalog::ProductEditor::cancelFiles);
    auto *underWay = new QHBoxLayout;
    underWay->setSpacing(8);
    underWay->addWidget(m_progress, 1);
    underWay->addWidget(m_cancel);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QAction *action : {m_add, m_up, m_down, m_remove}) {
        auto *button = widgets::makeButton(action, this);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard in the list
        buttons->addWidget(button);
        if (action == m_add) {
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            buttons->addStretch(1);
        }
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addLayout(underWay);
    layout->addWidget(m_empty);
    layout->addWidget(m_preview);
    layout->addWidget(m_altField);
    layout->addLayout(buttons);
    m_list->setMinimumHeight(180);
    layout->addWidget(m_list, 1);
}

void PicturesTab::showPictures()
{
    const QList<media::Asset> pictures = m_editor.draft().media();
    m_list->setPictures(pictures);
    const bool any = !pictures.isEmpty();
    m_empty->setHidden(any);
    m_preview->setVisible(any);
    m_altField->setVisible(any);
    m_list->setVisible(any);
    showCurrent();
}

void PicturesTab::showCurrent()
{
    const base::Id current = m_list->currentPicture();
    const QList<media::Asset> pictures = m_editor.draft().media();
    const auto found = std::ranges::find(pictures, current, &media::Asset::id);
    if (found == pictures.cend()) {
        m_preview->clear();
        return;
    }
    if (!found->isPicture()) {
        m_preview->setPixmap(
            widgets::icon(found->isVideo() ? u"video"_s : u"document"_s, widgets::Token::Muted)
                .pixmap(QSize(64, 64), devicePixelRatioF()));
        showDescription(*found);
        return;
    }
    const QImage image
        = m_thumbnails.thumbnail(found->sha256, PreviewSide * 2, devicePixelRatioF());
    if (image.isNull()) {
        m_preview->setText(m_thumbnails.hasFailed(found->sha256) ? tr("This image can't be shown.")
                                                                 : QString());
    } else {
        const QSize room(std::max(PreviewSide, m_preview->width() - 16), PreviewSide);
        QPixmap pixmap = QPixmap::fromImage(image);
        pixmap = pixmap.scaled(room * devicePixelRatioF(), Qt::KeepAspectRatio,
                               Qt::SmoothTransformation);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        m_preview->setPixmap(pixmap);
    }
    showDescription(*found);
}

void PicturesTab::showDescription(const media::Asset &asset)
{
    m_preview->setAccessibleName(asset.altText);
    if (m_altText->text() != asset.altText) {
        m_altText->setText(asset.altText);
    }
    const auto problem = m_editor.draft().problem(altFieldOf(asset.id));
    m_altField->setProblem(problem ? text::sentence(*problem) : QString());
    showState();
}

void PicturesTab::showState()
{
    const bool canEdit = m_editor.canEdit() && m_editor.hasProduct();
    const bool hasCurrent = !m_list->currentPicture().isNull();
    const int row = m_list->currentIndex().row();
    const bool canAdd = canEdit && m_editor.canEditMedia();
    m_add->setEnabled(canAdd);
    m_remove->setEnabled(canEdit && hasCurrent);
    m_up->setEnabled(canEdit && row > 0);
    m_down->setEnabled(canEdit && hasCurrent && row + 1 < m_list->model()->rowCount());
    m_altText->setReadOnly(!canAdd);
    m_list->setReadOnly(!canEdit);
    const int share = m_editor.filesProgress();
    m_progress->setRange(0, share < 0 ? 0 : media::MediaImport::Whole);
    m_progress->setValue(std::max(0, share));
    m_progress->setVisible(m_editor.picturesUnderWay() > 0);
    m_cancel->setVisible(m_editor.picturesUnderWay() > 0);
}

void PicturesTab::chooseFiles()
{
    widgets::chooseFiles(this,
                         {.title = tr("Add images and videos"),
                          .filter = tr("Images and videos (*.png *.jpg *.jpeg *.gif *.webp *.bmp "
                                       "*.tif *.tiff *.mp4 *.m4v *.webm *.mov);;All files (*)"),
                          .many = true,
                          .folderKey = u"pictures"_s},
                         [this](const QStringList &files) { m_editor.addFiles(files); });
}

void PicturesTab::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_editor.canEditMedia()
        && (event->mimeData()->hasUrls() || event->mimeData()->hasImage())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void PicturesTab::dropEvent(QDropEvent *event)
{
    // Beside the list too, e.g. while there is no picture and the list is not shown.
    QStringList files;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            files += url.toLocalFile();
        }
    }
    if (!files.isEmpty()) {
        m_editor.addFiles(files);
    } else if (event->mimeData()->hasImage()) {
        m_editor.addImage(qvariant_cast<QImage>(event->mimeData()->imageData()));
    }
    event->acceptProposedAction();
}

} // namespace catalogui

#include "moc_picturestab.cpp"
