// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/producteditor.h"
#include "models/catalog/publisher.h"
#include "ui/widgets/recordpicker.h"

#include <QWidget>

class QAction;
class QTabWidget;
namespace media {
class Thumbnailer;
}
namespace widgets {
class Badge;
class MessageBar;
class SidePanel;
} // namespace widgets

namespace catalogui {

class AttributesTab;
class TextTab;

//! The product editor beside the list: what it is called, whether it is complete and published,
//! and tabs for its parts. Save and Revert stay at the bottom.
class ProductPanel final : public QWidget
{
    Q_OBJECT
public:
    ProductPanel(catalog::ProductEditor &editor, catalog::Publisher &publisher,
                 media::Thumbnailer &thumbnails, base::Currency currency,
                 QWidget *parent = nullptr);

    //! State of the product on this portal is shown.
    void setPortal(base::Id portal);
    [[nodiscard]] QAction *saveAction() const { return m_save; }
    //! Puts the cursor into the first field.
    void focusEditor();
    //! Puts the cursor into \a field of this product, as soon as it is there.
    void focusField(base::Id product, const QString &field);
    //! See widgets::Page::setOwners().
    void setOwners(const QHash<QString, QString> &owners);
    void showSentence(const base::Error &error);
    void clearMessage();
    //! Names what is missing everywhere, as after a try to save.
    void showAllProblems(bool all);
    //! Marks the field that a save was refused for.
    void showRefusal(const base::Error &error);

    //! Offers to make a record of those that \a field refers to.
    void setCreator(const QString &field, const widgets::RecordPicker::Creator &creator);

Q_SIGNALS:
    void closeRequested();
    void duplicateRequested();
    void saveRequested();

private:
    void makeTabs(media::Thumbnailer &thumbnails, base::Currency currency);
    void fitTabs();
    void makeActions();
    void showProduct();
    void showState();
    void showTabProblems();
    void showOwner();
    void goToField(const QString &field);

    catalog::ProductEditor &m_editor;
    catalog::Publisher &m_publisher;
    base::Id m_portal;
    base::Id m_awaited; // not read yet
    QString m_awaitedField;
    QHash<QString, QString> m_owners; // by field group
    widgets::SidePanel *m_panel = nullptr;
    widgets::MessageBar *m_message = nullptr;
    widgets::Badge *m_badge = nullptr;
    QTabWidget *m_tabs = nullptr;
    TextTab *m_text = nullptr;
    AttributesTab *m_attributes = nullptr;
    QAction *m_save = nullptr;
    QAction *m_revert = nullptr;
    QAction *m_publish = nullptr;
    QAction *m_withdraw = nullptr;
    QAction *m_duplicate = nullptr;
};

} // namespace catalogui
