// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/historytab.h"

#include "models/catalog/producteditor.h"
#include "ui/catalog/productwords.h"
#include "ui/text/edittext.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

enum Column { WhatColumn, BeforeColumn, AfterColumn };

} // namespace

HistoryTab::HistoryTab(catalog::ProductEditor &editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_tree(new QTreeWidget(this)), m_empty(new QLabel(this))
{
    m_tree->setObjectName(u"productHistoryTree"_s);
    m_tree->setAccessibleName(tr("Activity"));
    //: Column titles of a history: what was changed, its value before and after
    m_tree->setHeaderLabels({tr("What"), tr("Before"), tr("After")});
    m_tree->setAlternatingRowColors(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setMinimumHeight(320);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(12);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(WhatColumn, QHeaderView::Interactive);
    m_tree->header()->resizeSection(WhatColumn, 150);
    m_empty->setObjectName(u"historyEmptyLabel"_s);
    m_empty->setText(tr("No activity yet. Each saved change appears here with who made it and the "
                        "previous value."));
    m_empty->setWordWrap(true);
    widgets::setTextRole(m_empty, widgets::TextRole::Muted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_tree, 1);
    connect(&m_editor, &catalog::ProductEditor::historyLoaded, this, &HistoryTab::show);
    connect(&m_editor, &catalog::ProductEditor::draftChanged, this, &HistoryTab::load);
    show({});
}

void HistoryTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void HistoryTab::load()
{
    if (isVisible()) {
        m_editor.loadHistory();
    }
}

void HistoryTab::show(const QList<store::JournalEntry> &entries)
{
    m_tree->clear();
    m_tree->setHidden(entries.isEmpty());
    m_empty->setHidden(!entries.isEmpty());
    QTreeWidgetItem *step = nullptr;
    base::Id shown;
    for (const store::JournalEntry &entry : entries) {
        if (!step || entry.edit.id != shown) {
            shown = entry.edit.id;
            step = new QTreeWidgetItem(m_tree);
            const QString when
                = QLocale().toString(entry.edit.at.toLocalTime(), QLocale::ShortFormat);
            //: One step in a history: %1 what, %2 who, %3 when
            step->setText(WhatColumn,
                          tr("%1 · %2 · %3")
                              .arg(text::editLabel(entry.edit.label), entry.edit.userName, when));
            step->setFirstColumnSpanned(true);
            step->setExpanded(true);
            QFont font = m_tree->font();
            font.setWeight(QFont::DemiBold);
            step->setFont(WhatColumn, font);
        }
        const store::FieldChange &change = entry.change;
        if (change.field == store::ExistsField) {
            continue; // the step's own label says it
        }
        auto *line = new QTreeWidgetItem(step);
        line->setText(WhatColumn, fieldText(m_editor.context(), change.field));
        line->setText(BeforeColumn,
                      valueText(m_editor.context(), change.field, change.before).simplified());
        line->setText(AfterColumn,
                      valueText(m_editor.context(), change.field, change.after).simplified());
        line->setToolTip(BeforeColumn, valueText(m_editor.context(), change.field, change.before));
        line->setToolTip(AfterColumn, valueText(m_editor.context(), change.field, change.after));
    }
}

} // namespace catalogui

#include "moc_historytab.cpp"
