// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/comparedialog.h"

#include "ui/text/fieldnames.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncui {

CompareDialog::CompareDialog(QWidget *parent)
    : Dialog(parent),
      m_entity(new QComboBox(this)),
      m_key(new QLineEdit(this)),
      m_compare(new QPushButton(tr("Compare"), this)),
      m_onlyDifferent(new QCheckBox(tr("Only what differs"), this)),
      m_summary(new QLabel(this)),
      m_table(new QTableWidget(this))
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Compare record"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &entity :
         {u"product"_s, u"price"_s, u"stock"_s, u"category"_s, u"price_list"_s, u"customer"_s,
          u"payment_terms"_s, u"order"_s, u"invoice"_s}) {
        m_entity->addItem(text::entityName(entity), entity);
    }
    m_entity->setObjectName(u"compareEntityBox"_s);
    m_entity->setAccessibleName(tr("Kind"));
    m_key->setObjectName(u"compareKeyEdit"_s);
    m_key->setAccessibleName(tr("SKU, number or code"));
    m_key->setPlaceholderText(tr("SKU, number or code"));
    m_compare->setObjectName(u"compareButton"_s);
    m_compare->setDefault(true);
    m_summary->setObjectName(u"compareSummaryLabel"_s);
    m_summary->setWordWrap(true);
    m_table->setObjectName(u"compareTable"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(widgets::Theme::instance().rowHeight());
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    connect(m_compare, &QPushButton::clicked, this, &CompareDialog::request);
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &CompareDialog::fill);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_entity);
    row->addWidget(m_key, 1);
    row->addWidget(m_compare);
    row->addSpacing(8);
    row->addWidget(m_onlyDifferent);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(row);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    m_summary->setText(tr("Shows the values of one record on the desk, the portals and the ERP."));
    resize(960, 620);
}

void CompareDialog::ask(const QString &entity, const QString &key)
{
    if (const int index = m_entity->findData(entity); index >= 0) {
        m_entity->setCurrentIndex(index);
    }
    m_key->setText(key);
    if (!key.isEmpty()) {
        request();
    }
}

void CompareDialog::request()
{
    const QString key = m_key->text().trimmed();
    if (key.isEmpty()) {
        return;
    }
    m_sides.clear();
    fill();
    m_summary->setText(tr("Asking …"));
    Q_EMIT compareRequested(m_entity->currentData().toString(), key);
}

void CompareDialog::setSides(const QString &entity, const QString &key,
                             const QList<ComparedSide> &sides)
{
    if (entity == m_entity->currentData().toString() && key == m_key->text().trimmed()) {
        m_sides = sides;
        fill();
    }
}

void CompareDialog::fill()
{
    m_table->clear();
    m_table->setRowCount(0);
    m_table->setColumnCount(0);
    if (m_sides.isEmpty()) {
        return;
    }
    QStringList titles{tr("Field")};
    QStringList fields;
    QList<QHash<QString, QString>> values;
    QStringList notes;
    for (const ComparedSide &side : m_sides) {
        titles.append(side.name);
        QHash<QString, QString> told;
        for (const auto &[field, value] : side.lines) {
            told.insert(field, value);
            if (!fields.contains(field)) {
                fields.append(field);
            }
        }
        values.append(told);
        if (!side.problem.isEmpty()) {
            notes.append(side.problem);
        } else if (!side.there) {
            //: %1 is the desk, a portal or an ERP
            notes.append(tr("%1 doesn't have the record.").arg(side.name));
        }
    }
    m_table->setColumnCount(int(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    QFont strong = font();
    strong.setBold(true);
    int different = 0;
    for (const QString &field : std::as_const(fields)) {
        bool differs = false;
        std::optional<QString> first;
        for (qsizetype side = 0; side < m_sides.size(); ++side) {
            if (m_sides.at(side).there) {
                const QString value = values.at(side).value(field);
                differs = differs || (first && *first != value);
                first = first.value_or(value);
            }
        }
        different += differs ? 1 : 0;
        if (m_onlyDifferent->isChecked() && !differs) {
            continue;
        }
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QString words = text::memberName(field);
        auto *name = new QTableWidgetItem((differs ? u"≠ "_s : u"   "_s) + words);
        name->setToolTip(words);
        m_table->setItem(row, 0, name);
        for (qsizetype side = 0; side < m_sides.size(); ++side) {
            auto *item = new QTableWidgetItem(values.at(side).value(field));
            item->setToolTip(item->text());
            if (differs) {
                item->setFont(strong);
            }
            m_table->setItem(row, int(side) + 1, item);
        }
    }
    for (int column = 0; column < m_table->columnCount(); ++column) {
        m_table->setColumnWidth(column, column == 0 ? 200 : 220);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    notes.prepend(different == 0
                      ? tr("In sync: all systems that have the record hold the same values.")
                      : tr("%n field(s) differ.", nullptr, different));
    m_summary->setText(notes.join(u' '));
}

} // namespace syncui

#include "moc_comparedialog.cpp"
