// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/producteditor.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QProgressBar;
class QToolButton;
namespace media {
struct Asset;
class Thumbnailer;
} // namespace media
namespace widgets {
class EmptyState;
class FormField;
class MessageBar;
} // namespace widgets

namespace catalogui {

class PictureList;

//! Pictures and videos of the product being edited: add by dropping, pasting or choosing, put in
//! order, describe, remove. A picture that cannot be taken is named with the reason.
class PicturesTab final : public QWidget
{
    Q_OBJECT
public:
    PicturesTab(catalog::ProductEditor &editor, media::Thumbnailer &thumbnails,
                QWidget *parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeActions();
    void makeLayout();
    void showPictures();
    void showCurrent();
    void showDescription(const media::Asset &asset);
    void showState();
    void chooseFiles();

    catalog::ProductEditor &m_editor;
    media::Thumbnailer &m_thumbnails;
    widgets::MessageBar *m_message = nullptr;
    PictureList *m_list = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    QLabel *m_preview = nullptr;
    QLineEdit *m_altText = nullptr;
    widgets::FormField *m_altField = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_cancel = nullptr;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
};

} // namespace catalogui
