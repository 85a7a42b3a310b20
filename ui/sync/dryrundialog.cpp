// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/dryrundialog.h"

#include "ui/text/fieldnames.h"

#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncui {

DryRunDialog::DryRunDialog(QWidget *parent)
    : Dialog(parent), m_summary(new QLabel(this)), m_tree(new QTreeWidget(this))
{
    setObjectName(u"dryRunDialog"_s);
    setWindowTitle(tr("Preview sync"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_summary->setObjectName(u"dryRunSummaryLabel"_s);
    m_summary->setWordWrap(true);
    m_tree->setObjectName(u"dryRunTree"_s);
    m_tree->setAccessibleName(windowTitle());
    m_tree->setColumnCount(3);
    m_tree->setHeaderLabels({tr("Record or field"), tr("Current value"), tr("Would be sent")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::Interactive);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_summary);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buttons);
    resize(900, 600);
}

static QString kindText(PlannedRecord::Kind kind)
{
    switch (kind) {
    case PlannedRecord::Kind::New:
        //: A record that the other system does not have yet
        return DryRunDialog::tr("new");
    case PlannedRecord::Kind::Changed:
        return DryRunDialog::tr("changed");
    case PlannedRecord::Kind::Removed:
        return DryRunDialog::tr("deleted");
    case PlannedRecord::Kind::Same:
        return DryRunDialog::tr("in sync");
    case PlannedRecord::Kind::Problem:
        return DryRunDialog::tr("can't be sent");
    }
    return {};
}

void DryRunDialog::setRecords(const QList<PlannedRecord> &records, qint64 waiting)
{
    m_tree->clear();
    QFont strong = font();
    strong.setBold(true);
    QHash<QString, QTreeWidgetItem *> systems;
    for (const PlannedRecord &record : records) {
        QTreeWidgetItem *&system = systems[record.system];
        if (!system) {
            system = new QTreeWidgetItem(m_tree, {record.system});
            system->setFont(0, strong);
            system->setExpanded(true);
        }
        const QString name = record.title.isEmpty() || record.title == record.key
            ? u"%1 %2"_s.arg(record.entity, record.key)
            //: A record: its kind, its code, its name
            : tr("%1 %2 – %3").arg(record.entity, record.key, record.title);
        auto *item = new QTreeWidgetItem(system, {name, QString(), kindText(record.kind)});
        item->setToolTip(0, name);
        if (record.kind == PlannedRecord::Kind::Problem) {
            new QTreeWidgetItem(item, {record.problem});
        }
        for (const DiffLine &line : record.changes) {
            const QString before = line.before.value_or(QString());
            const QString after = line.after.value_or(QString());
            auto *field = new QTreeWidgetItem(item, {text::memberName(line.field), before, after});
            field->setToolTip(1, before);
            field->setToolTip(2, after);
        }
        item->setExpanded(record.kind == PlannedRecord::Kind::Changed
                          || record.kind == PlannedRecord::Kind::Problem);
    }
    m_tree->setColumnWidth(0, 420);
    m_tree->setColumnWidth(1, 200);
    const auto count = [&records](PlannedRecord::Kind kind) {
        return QLocale().toString(std::ranges::count(records, kind, &PlannedRecord::kind));
    };
    if (records.isEmpty()) {
        m_summary->setText(tr("Nothing to send. Everything is up to date."));
        return;
    }
    //: Numbers of records; nothing is sent by looking
    QString text = tr("A sync would send %1 new, %2 changed and %3 deleted records; %4 are in "
                      "sync, %5 can't be sent. The preview sends nothing.")
                       .arg(count(PlannedRecord::Kind::New), count(PlannedRecord::Kind::Changed),
                            count(PlannedRecord::Kind::Removed), count(PlannedRecord::Kind::Same),
                            count(PlannedRecord::Kind::Problem));
    if (waiting > records.size()) {
        text += u' '
            + tr("These are the first %1 of %2 queued records.")
                  .arg(QLocale().toString(records.size()), QLocale().toString(waiting));
    }
    m_summary->setText(text);
}

} // namespace syncui

#include "moc_dryrundialog.cpp"
