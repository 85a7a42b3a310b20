// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/unsavedguard.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace widgets {

class ActionRow;
class HelpButton;

//! One page of the main window: header (title, count, actions, the one main action), message bar,
//! filter bar, content. Pages know no other page; they ask by openRequested().
//! A button made for an action "xxxAction" is called "xxxButton".
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    void setTitle(const QString &title);
    //! How many records the page shows, beside the title; nothing while unknown.
    [[nodiscard]] std::optional<qint64> count() const { return m_count; }
    void setCount(std::optional<qint64> count);

    //! One paragraph for who is new here, shown by "What is this?" beside the title: what belongs
    //! here, who uses it, the first step. Every page has one; a test sees to it.
    [[nodiscard]] QString help() const;
    void setHelp(const QString &text);
    void showHelp();

    //! The one main action, shown as a filled button at the right. Not owned.
    void addPrimaryAction(QAction *action);
    //! A further action, shown left of the main one, or in a menu where the page is too narrow. Not
    //! owned; its menu opens at once.
    void addHeaderAction(QAction *action);
    //! The row below the header; appears with the first call. Add widgets from the left.
    [[nodiscard]] QHBoxLayout *filterBar();
    //! What fills the page; owned from now on.
    void setContent(QWidget *content);

    //! Leaves nothing but the side panel, for a window of one record.
    void showPanelOnly();

    //! A sentence under the header, in place of a dialog.
    void showMessage(MessageKind kind, const QString &text, QAction *action = nullptr);
    void clearMessage();

    //! True when leaving the page would lose what was typed. Emit unsavedChangesChanged() with it.
    [[nodiscard]] virtual bool hasUnsavedChanges() const;
    //! Starts saving; may end later. When it ended well hasUnsavedChanges() is false and
    //! unsavedChangesChanged() was emitted; when not, show a message and emit saveFailed().
    virtual void saveChanges();
    //! Back to what is stored, at once; emit unsavedChangesChanged().
    virtual void discardChanges();
    //! What they are in, for the question whether to save: the page, unless it knows better.
    [[nodiscard]] virtual QString unsavedName() const { return m_title; }
    //! Leaves the page, or the record that it edits: UnsavedGuard::leave().
    void leave(const std::function<void()> &then, const std::function<void()> &stay = {})
    {
        m_guard->leave(then, stay);
    }
    //! Shows one record (asked for by another page, the palette or Back/Forward).
    virtual void showRecord(const QString &entity, base::Id record);
    //! Shows one record with the cursor in \a field (named as in the journal), where the page has
    //! it; by default only the record.
    virtual void showField(const QString &entity, base::Id record, const QString &field);

    //! A part of the page that can be gone to by its name.
    struct Place
    {
        QString name; //!< "Time zone"
        QString within; //!< "Company"; may be empty
        std::function<void()> go;
    };
    //! For the command palette; none by default.
    [[nodiscard]] virtual QList<Place> places();

public Q_SLOTS:
    //! \a owners: names of the systems that own a field group in place of the desk, by group
    //! (syncing::fieldGroups()). A page whose records are concerned says so where they are edited.
    virtual void setOwners(const QHash<QString, QString> &owners);

Q_SIGNALS:
    //! The user wants to see a record that may belong to another page.
    void openRequested(const QString &entity, base::Id record);
    //! … and to correct this field of it.
    void openFieldRequested(const QString &entity, base::Id record, const QString &field);
    //! Selected record of this page, for Back/Forward: emit it when the user goes to another one.
    void recordShown(const QString &entity, base::Id record);
    void countChanged();
    void unsavedChangesChanged();
    void saveFailed();

private:
    void addActionButton(QAction *action, bool primary);

    QString m_title;
    std::optional<qint64> m_count;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_header = nullptr;
    QLabel *m_titleLabel = nullptr;
    QLabel *m_countLabel = nullptr;
    HelpButton *m_help = nullptr;
    ActionRow *m_actions = nullptr;
    QHBoxLayout *m_filters = nullptr;
    MessageBar *m_message = nullptr;
    QWidget *m_content = nullptr;
    UnsavedGuard *m_guard = nullptr;
};

} // namespace widgets
