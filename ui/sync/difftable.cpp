// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/difftable.h"

#include "ui/text/fieldnames.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace syncui {

DiffTable::DiffTable(QWidget *parent) : QTableWidget(parent)
{
    setColumnCount(3);
    setHorizontalHeaderLabels(
        {tr("Field"),
         //: Column: the value that the other system has, as far as the desk knows
         tr("Current value"),
         //: Column: the value that would be sent
         tr("Sent")});
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(widgets::Theme::instance().rowHeight());
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
}

void DiffTable::setLines(const QList<DiffLine> &lines)
{
    QList<DiffLine> ordered;
    for (const bool change : {true, false}) {
        for (const DiffLine &line : lines) {
            if (line.isChange() == change) {
                ordered.append(line);
            }
        }
    }
    setRowCount(int(ordered.size()));
    QFont strong = font();
    strong.setBold(true);
    for (int row = 0; row < ordered.size(); ++row) {
        const DiffLine &line = ordered.at(row);
        const QString name = text::memberName(line.field);
        const QString texts[]{line.isChange() ? u"● "_s + name : u"   "_s + name,
                              line.before.value_or(QString()), line.after.value_or(QString())};
        for (int column = 0; column < 3; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(column == 0 ? name : texts[column]);
            if (line.isChange() && column != 1) {
                item->setFont(strong);
            }
            setItem(row, column, item);
        }
    }
    setColumnWidth(0, 132);
    setColumnWidth(1, 108);
}

} // namespace syncui

#include "moc_difftable.cpp"
