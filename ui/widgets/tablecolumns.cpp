// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecolumns.h"

#include "ui/widgets/pinnedcolumns.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QMetaEnum>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

TableColumns::TableColumns(QTableView *table)
    : QObject(table), m_table(table), m_saveTimer(new QTimer(this)), m_fit(table)
{
    m_saveTimer->setSingleShot(true);
    m_saveTimer->setInterval(500);
    connect(m_saveTimer, &QTimer::timeout, this, &TableColumns::save);
    prepareHeader();
}

void TableColumns::prepareHeader()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFixedHeight(28);
    header->setMinimumSectionSize(36);
    header->setStretchLastSection(true);
    header->setResizeContentsPrecision(0);
    connect(header, &QHeaderView::sectionResized, this, &TableColumns::onSectionResized);
    connect(header, &QHeaderView::sectionMoved, this, &TableColumns::onSectionMoved);
    connect(header, &QHeaderView::geometriesChanged, this, &TableColumns::fitFluid);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableColumns::touched);
}

QString TableColumns::codeOf(const QAbstractItemModel *model, int column)
{
    const QMetaObject *meta = model->metaObject();
    const int at = meta->indexOfEnumerator("Column");
    const char *key = at < 0 ? nullptr : meta->enumerator(at).valueToKey(column);
    QString code = key ? QString::fromLatin1(key) : QString::number(column);
    if (code.endsWith("Column"_L1)) {
        code.chop(6);
    }
    return code.toLower();
}

int TableColumns::columnOf(const QString &code) const
{
    const QAbstractItemModel *model = m_table->model();
    for (int column = 0; model && column < model->columnCount(); ++column) {
        if (codeOf(model, column) == code) {
            return column;
        }
    }
    return -1;
}

void TableColumns::setFixed(const QList<int> &columns)
{
    m_fixed = columns;
    m_fit.setFixed(columns);
}

void TableColumns::fitFluid()
{
    if (m_isRestored) {
        m_fit.fit();
        updatePinned();
    }
}

void TableColumns::touched()
{
    if (m_isRestored && !m_isArranging) {
        m_saveTimer->start();
    }
}

void TableColumns::onSectionResized(int column)
{
    touched();
    if (m_isRestored && !m_isArranging && !m_fit.isFitting() && m_fit.fluid() >= 0) {
        if (column == m_fit.fluid()) {
            m_fit.setFluid(-1, 0); // somebody wants it just so
        } else {
            m_fit.fit();
        }
    }
    updatePinned();
}

void TableColumns::onSectionMoved()
{
    touched();
    if (m_isArranging || m_pinned.isEmpty()) {
        return;
    }
    // Nothing gets between the pinned ones, or left of them.
    const QScopedValueRollback arranging(m_isArranging, true);
    QHeaderView *header = m_table->horizontalHeader();
    std::ranges::sort(m_pinned, {}, [header](int column) { return header->visualIndex(column); });
    for (int i = 0; i < m_pinned.size(); ++i) {
        header->moveSection(header->visualIndex(m_pinned.at(i)), i);
    }
    updatePinned();
}

void TableColumns::forget()
{
    m_isRestored = false;
    m_pinned.clear();
    updatePinned();
}

void TableColumns::restore()
{
    if (m_isRestored || !m_table->model()) {
        return;
    }
    m_standardFluid = m_fit.fluid();
    m_standardLeast = m_fit.least();
    m_standard = look();
    readSettings();
    m_isRestored = true;
    fitFluid();
}

void TableColumns::setRemembered(bool isRemembered)
{
    if (isRemembered != m_isRemembered) {
        flush(); // what was done before belongs to what was before
        m_isRemembered = isRemembered;
    }
}

void TableColumns::recall()
{
    const QScopedValueRollback arranging(m_isArranging, true);
    apply({});
    readSettings();
    fitFluid();
}

void TableColumns::readSettings()
{
    const QAbstractItemModel *model = m_table->model();
    const QSettings settings;
    const QString key = "tables/"_L1 + m_table->objectName();
    // Columns that a newer program added must not be lost to an old state.
    const bool isKnown = !m_table->objectName().isEmpty()
        && settings.value(key + "/columns"_L1).toInt() == model->columnCount()
        && m_table->horizontalHeader()->restoreState(
            settings.value(key + "/header"_L1).toByteArray());
    // Titles of another language have other lengths.
    if (!isKnown
        || settings.value(key + "/language"_L1).toString() != m_table->locale().bcp47Name()) {
        fitTitles();
    }
    if (settings.value(key + "/ownWidths"_L1).toBool()) {
        m_fit.setFluid(-1, 0);
    }
    for (const QString &code : settings.value(key + "/pinned"_L1).toStringList()) {
        if (const int column = columnOf(code); isKnown && column >= 0) {
            m_pinned += column;
        }
    }
}

void TableColumns::fitTitles()
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const int needed = header->sectionSizeHint(column);
        if (!header->isSectionHidden(column) && header->sectionSize(column) < needed
            && header->sectionResizeMode(column) != QHeaderView::Stretch) {
            header->resizeSection(column, needed);
        }
    }
}

void TableColumns::flush()
{
    if (m_saveTimer->isActive()) {
        save();
    }
}

void TableColumns::save()
{
    m_saveTimer->stop();
    Q_EMIT changed();
    if (m_table->objectName().isEmpty() || !m_table->model() || !m_isRemembered) {
        return;
    }
    QSettings settings;
    const QString key = "tables/"_L1 + m_table->objectName();
    QStringList pinned;
    for (const int column : std::as_const(m_pinned)) {
        pinned += codeOf(m_table->model(), column);
    }
    settings.setValue(key + "/columns"_L1, m_table->model()->columnCount());
    settings.setValue(key + "/ownWidths"_L1, m_fit.fluid() < 0);
    settings.setValue(key + "/pinned"_L1, pinned);
    settings.setValue(key + "/language"_L1, m_table->locale().bcp47Name());
    // What only gave way for want of room is not hidden.
    m_table->setUpdatesEnabled(false);
    m_fit.restore();
    settings.setValue(key + "/header"_L1, m_table->horizontalHeader()->saveState());
    fitFluid();
    m_table->setUpdatesEnabled(true);
    m_saveTimer->stop();
}

QList<int> TableColumns::shownColumns() const
{
    QList<int> shown;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column) || m_fit.hasGivenWay(column)) {
            shown += column;
        }
    }
    return shown;
}

TableColumns::Look TableColumns::look() const
{
    Look look;
    const QHeaderView *header = m_table->horizontalHeader();
    const QList<int> shown = shownColumns();
    // What takes the rest of the room has no width of its own.
    const int stretched = m_fit.fluid() >= 0 ? m_fit.fluid()
        : shown.isEmpty()                    ? -1
                                             : shown.constLast();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool isShown = shown.contains(column);
        look += {.code = codeOf(m_table->model(), column),
                 .width = isShown && column != stretched ? m_fit.widthOf(column) : 0,
                 .shown = isShown,
                 .pinned = m_pinned.contains(column)};
    }
    return look;
}

TableColumns::Look TableColumns::completed(const Look &look) const
{
    Look known;
    for (const auto &column : look) {
        if (columnOf(column.code) >= 0) {
            known += column;
        }
    }
    for (const auto &column : m_standard) {
        if (std::ranges::find(look, column.code, &records::ListLook::Column::code) == look.cend()) {
            known += column;
        }
    }
    return known;
}

void TableColumns::apply(const Look &look)
{
    restore();
    const QScopedValueRollback arranging(m_isArranging, true);
    QHeaderView *header = m_table->horizontalHeader();
    m_fit.setFluid(-1, 0);
    m_pinned.clear();
    const Look wanted = completed(look);
    bool takesRest = false;
    for (int i = 0; i < wanted.size(); ++i) {
        const auto &column = wanted.at(i);
        const int logical = columnOf(column.code);
        header->moveSection(header->visualIndex(logical), i);
        header->setSectionHidden(logical, !column.shown && !m_fixed.contains(logical));
        const auto usual
            = std::ranges::find(m_standard, column.code, &records::ListLook::Column::code);
        const int width = column.width > 0 ? column.width : usual->width;
        if (width > 0 && column.shown) {
            header->resizeSection(logical, width);
        }
        takesRest = takesRest || (logical == m_standardFluid && column.width == 0 && column.shown);
        if (column.pinned) {
            m_pinned += logical;
        }
    }
    if (look.isEmpty()) {
        fitTitles();
    }
    if (takesRest) {
        m_fit.setFluid(m_standardFluid, m_standardLeast);
    }
    fitFluid();
    updatePinned();
}

void TableColumns::setShown(int column, bool isShown)
{
    m_fit.forget(column);
    m_table->setColumnHidden(column, !isShown);
    fitFluid();
    save();
}

void TableColumns::setPinned(int column, bool isPinned)
{
    if (isPinned == this->isPinned(column)) {
        return;
    }
    {
        const QScopedValueRollback arranging(m_isArranging, true);
        QHeaderView *header = m_table->horizontalHeader();
        if (isPinned) {
            m_fit.setFluid(-1, 0); // what is pinned stays while the others scroll: none gives way
            header->moveSection(header->visualIndex(column), int(m_pinned.size()));
            m_pinned += column;
        } else {
            m_pinned.removeAll(column);
            header->moveSection(header->visualIndex(column), int(m_pinned.size()));
        }
    }
    updatePinned();
    save();
}

int TableColumns::pinnedWidth() const
{
    int width = 0;
    for (const int column : m_pinned) {
        width += m_table->columnWidth(column);
    }
    return width;
}

void TableColumns::updatePinned()
{
    if (!m_overlay && !m_pinned.isEmpty()) {
        m_overlay = new PinnedColumns(m_table);
    }
    if (m_overlay) {
        m_overlay->show(m_pinned);
    }
}

void TableColumns::keepClear(int column, int before)
{
    QScrollBar *bar = m_table->horizontalScrollBar();
    if (m_pinned.contains(column)) {
        bar->setValue(before);
    } else if (const int covered = pinnedWidth() - m_table->columnViewportPosition(column);
               covered > 0) {
        bar->setValue(bar->value() - covered);
    }
}

void TableColumns::move(int column, int steps)
{
    QHeaderView *header = m_table->horizontalHeader();
    const QList<int> shown = shownColumns();
    const qsizetype to = shown.indexOf(column) + steps;
    if (to >= 0 && to < shown.size()) {
        header->moveSection(header->visualIndex(column), header->visualIndex(shown.at(to)));
        save();
    }
}

void TableColumns::fill(QMenu *menu, int column)
{
    const QAbstractItemModel *model = m_table->model();
    const auto titleOf
        = [model](int each) { return model->headerData(each, Qt::Horizontal).toString(); };
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int each = header->logicalIndex(visual);
        if (titleOf(each).isEmpty()) {
            continue;
        }
        QAction *toggle = menu->addAction(titleOf(each));
        toggle->setCheckable(true);
        toggle->setChecked(!m_table->isColumnHidden(each) || m_fit.hasGivenWay(each));
        toggle->setEnabled(!m_fixed.contains(each));
        connect(toggle, &QAction::toggled, this,
                [this, each](bool shown) { setShown(each, shown); });
    }
    menu->addSeparator();
    if (column >= 0 && !titleOf(column).isEmpty()) {
        //: %1 is the title of a column
        QAction *pin = menu->addAction(tr("Pin “%1” at the left").arg(titleOf(column)));
        pin->setObjectName(u"pinColumnAction"_s);
        pin->setCheckable(true);
        pin->setChecked(isPinned(column));
        connect(pin, &QAction::toggled, this,
                [this, column](bool pinned) { setPinned(column, pinned); });
        //: %1 is the title of a column
        connect(menu->addAction(tr("Move “%1” left").arg(titleOf(column))), &QAction::triggered,
                this, [this, column] { move(column, -1); });
        //: %1 is the title of a column
        connect(menu->addAction(tr("Move “%1” right").arg(titleOf(column))), &QAction::triggered,
                this, [this, column] { move(column, 1); });
    }
    connect(menu->addAction(tr("Fit columns to content")), &QAction::triggered, this, [this] {
        m_table->resizeColumnsToContents();
        save();
    });
    QAction *reset = menu->addAction(tr("Reset columns"));
    reset->setObjectName(u"resetColumnsAction"_s);
    connect(reset, &QAction::triggered, this, [this] {
        apply({});
        save();
    });
}

} // namespace widgets

#include "moc_tablecolumns.cpp"
