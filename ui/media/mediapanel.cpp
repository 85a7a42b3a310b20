// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/mediapanel.h"

#include "models/media/mediaeditor.h"
#include "models/media/thumbnailer.h"
#include "models/media/videofile.h"
#include "ui/widgets/action.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/recordform.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mediaui {

namespace {

constexpr int PreviewHeight = 260;
constexpr int PreviewSide = 400;

} // namespace

MediaPanel::MediaPanel(media::MediaEditor &editor, media::Thumbnailer &thumbnails, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_thumbnails(thumbnails),
      m_panel(new widgets::SidePanel(this))
{
    setObjectName(u"mediaPanel"_s);
    m_save = widgets::makeAction(u"save"_s, tr("&Save"), u"saveAssetAction"_s, this);
    m_save->setShortcut(QKeySequence::Save);
    m_revert = widgets::makeAction({}, tr("&Discard"), u"revertAssetAction"_s, this);
    m_remove = widgets::makeAction(u"delete"_s, tr("Delete asset"), u"removeAssetAction"_s, this);
    m_panel->addHeaderAction(m_remove);
    m_panel->setFooterActions({m_save, m_revert});
    makeBody();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    connect(m_panel, &widgets::SidePanel::closeRequested, this, &MediaPanel::closeRequested);
    connect(m_save, &QAction::triggered, &m_editor.record(), &records::RecordEditor::save);
    connect(m_revert, &QAction::triggered, &m_editor.record(), &records::RecordEditor::revert);
    connect(&m_editor, &media::MediaEditor::assetChanged, this, &MediaPanel::showAsset);
    connect(&m_editor, &media::MediaEditor::stateChanged, this, &MediaPanel::showState);
    connect(&m_thumbnails, &media::Thumbnailer::ready, this, &MediaPanel::showPreview);
    connect(m_uses, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT productRequested(item->data(Qt::UserRole).value<base::Id>());
    });
    showState();
}

void MediaPanel::makeBody()
{
    m_preview = new QLabel(this);
    m_preview->setObjectName(u"mediumPreviewLabel"_s);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFixedHeight(PreviewHeight);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_form = new widgets::RecordForm(m_editor.record(), this);
    m_form->addLine(u"alt_text"_s, tr("&Alt text"), u"mediumAltTextEdit"_s);
    m_form->setHint(u"alt_text"_s, tr("Describes the image for people who can't see it."));
    m_form->setReadOnly(!m_editor.canEdit());
    m_facts = new QLabel(this);
    m_facts->setObjectName(u"mediumFactsLabel"_s);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setWordWrap(true);
    widgets::setTextRole(m_facts, widgets::TextRole::Muted);
    m_usesTitle = new QLabel(this);
    m_usesTitle->setObjectName(u"mediumUsesLabel"_s);
    m_usesTitle->setWordWrap(true);
    widgets::setTextRole(m_usesTitle, widgets::TextRole::Strong);
    m_uses = new QListWidget(this);
    m_uses->setObjectName(u"mediumUsesList"_s);
    m_uses->setAccessibleName(tr("Products that use this asset"));
    m_uses->setMinimumHeight(96);
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(16, 0, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_preview);
    layout->addWidget(m_form);
    layout->addWidget(m_facts);
    layout->addWidget(m_usesTitle);
    layout->addWidget(m_uses, 1);
    m_panel->setBody(body);
}

void MediaPanel::showAsset()
{
    const auto &asset = m_editor.asset();
    if (!asset) {
        return;
    }
    const QLocale locale;
    m_panel->setTitle(asset->fileName);
    const QString size
        = locale.formattedDataSize(asset->bytes, 1, QLocale::DataSizeTraditionalFormat);
    //: Width and height of a picture in pixels and the size of its file
    m_panel->setSubtitle(asset->isPicture() ? tr("%1 × %2 px · %3")
                                                  .arg(locale.toString(asset->width),
                                                       locale.toString(asset->height), size)
                             : asset->durationMs > 0
                             //: Duration of a video and the size of its file
                             ? tr("%1 · %2").arg(media::durationText(asset->durationMs), size)
                             : size);
    m_facts->setText(tr("Type: %1\nAdded: %2\nSHA-256: %3")
                         .arg(asset->mime,
                              locale.toString(asset->addedAt.toLocalTime(), QLocale::ShortFormat),
                              asset->sha256.first(32) + u'\n' + asset->sha256.mid(32)));
    const int count = int(m_editor.uses().size());
    m_usesTitle->setText(count == 0 ? tr("No product uses this asset. It can be deleted.")
                                    : tr("Used by %n product(s)", nullptr, count));
    m_uses->clear();
    m_uses->setHidden(count == 0);
    for (const media::AssetUse &use : m_editor.uses()) {
        //: A product in a list: %1 SKU, %2 name
        auto *item = new QListWidgetItem(tr("%1  %2").arg(use.sku, use.name), m_uses);
        item->setData(Qt::UserRole, QVariant::fromValue(use.product));
        item->setToolTip(tr("Double-click or press Enter to open the product"));
    }
    showPreview();
}

void MediaPanel::showPreview()
{
    const auto &asset = m_editor.asset();
    if (!asset) {
        return;
    }
    m_preview->setAccessibleName(asset->altText);
    if (!asset->isPicture()) {
        m_preview->setPixmap(
            widgets::icon(asset->isVideo() ? u"video"_s : u"document"_s, widgets::Token::Muted)
                .pixmap(QSize(64, 64), devicePixelRatioF()));
        return;
    }
    const qreal ratio = devicePixelRatioF();
    const QImage image = m_thumbnails.thumbnail(asset->sha256, PreviewSide, ratio);
    if (image.isNull()) {
        m_preview->setText(m_thumbnails.hasFailed(asset->sha256)
                               ? tr("The file of this asset is missing or damaged.")
                               : QString());
        return;
    }
    const QSize room(std::max(PreviewHeight, m_preview->width() - 16), PreviewHeight - 16);
    QPixmap pixmap = QPixmap::fromImage(image);
    const QSize wanted = room * ratio;
    if (pixmap.width() > wanted.width() || pixmap.height() > wanted.height()) {
        pixmap = pixmap.scaled(wanted, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    pixmap.setDevicePixelRatio(ratio);
    m_preview->setPixmap(pixmap);
}

void MediaPanel::showState()
{
    const bool canEdit = m_editor.canEdit();
    const records::RecordEditor &record = m_editor.record();
    m_save->setEnabled(canEdit && record.canSave());
    m_revert->setEnabled(record.isEdited());
    const bool isUsed = !m_editor.uses().isEmpty();
    m_remove->setEnabled(canEdit && m_editor.asset() && !isUsed);
    m_remove->setToolTip(!canEdit     ? tr("Your role may not edit media. Ask an administrator.")
                             : isUsed ? tr("Products use this asset. Remove it from them first.")
                                      : tr("Delete asset"));
}

} // namespace mediaui

#include "moc_mediapanel.cpp"
