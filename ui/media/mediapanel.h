// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
namespace media {
class MediaEditor;
class Thumbnailer;
} // namespace media
namespace widgets {
class RecordForm;
class SidePanel;
} // namespace widgets

namespace mediaui {

//! One asset: what it shows, its size and hash, its alternative text, which products show it.
class MediaPanel final : public QWidget
{
    Q_OBJECT
public:
    MediaPanel(media::MediaEditor &editor, media::Thumbnailer &thumbnails,
               QWidget *parent = nullptr);

    [[nodiscard]] QAction *saveAction() const { return m_save; }
    [[nodiscard]] QAction *removeAction() const { return m_remove; }

Q_SIGNALS:
    void closeRequested();
    void productRequested(base::Id product);

private:
    void makeBody();
    void showAsset();
    void showPreview();
    void showState();

    media::MediaEditor &m_editor;
    media::Thumbnailer &m_thumbnails;
    widgets::SidePanel *m_panel = nullptr;
    QLabel *m_preview = nullptr;
    widgets::RecordForm *m_form = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_usesTitle = nullptr;
    QListWidget *m_uses = nullptr;
    QAction *m_save = nullptr;
    QAction *m_revert = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace mediaui
