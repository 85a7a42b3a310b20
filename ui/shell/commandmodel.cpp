// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandmodel.h"

#include "models/base/searchtext.h"
#include "ui/text/fieldnames.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shell {

CommandModel::CommandModel(QObject *parent) : QAbstractListModel(parent) { }

void CommandModel::setActions(const QList<QAction *> &actions)
{
    m_actions.clear();
    for (QAction *action : actions) {
        if (!action->isSeparator() && !action->text().isEmpty() && !action->menu()) {
            m_actions.append(action);
        }
    }
    setFilter({});
}

void CommandModel::setFilter(const QString &text)
{
    using Fit = base::SearchWords::Fit;
    const base::SearchWords words(text);
    QList<std::pair<Fit, QPointer<QAction>>> hits;
    for (const auto &action : std::as_const(m_actions)) {
        if (action && action->isEnabled() && action->isVisible()) {
            const Fit fit = words.isEmpty() ? Fit::Somewhere
                                            : words.fit(base::foldedForSearch(action->iconText()));
            if (fit != Fit::None) {
                hits.append({fit, action});
            }
        }
    }
    std::ranges::stable_sort(hits, {}, [](const auto &hit) { return hit.first; });
    beginResetModel();
    m_shown.clear();
    for (const auto &hit : std::as_const(hits)) {
        m_shown.append(hit.second);
    }
    m_records.clear();
    endResetModel();
}

void CommandModel::setRecords(const QList<RecordHit> &hits)
{
    if (!m_records.isEmpty()) {
        beginRemoveRows({}, int(m_shown.size()), rowCount() - 1);
        m_records.clear();
        endRemoveRows();
    }
    if (!hits.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(hits.size()) - 1);
        m_records = hits;
        endInsertRows();
    }
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size() + m_records.size());
}

QAction *CommandModel::action(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_shown.at(row).data() : nullptr;
}

const RecordHit *CommandModel::record(int row) const
{
    const qsizetype at = row - m_shown.size();
    return at >= 0 && at < m_records.size() ? &m_records.at(at) : nullptr;
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (const RecordHit *hit = record(index.row())) {
        switch (role) {
        case Qt::DisplayRole:
            return hit->title;
        case DetailRole:
            //: kind of record and its code, e.g. "Product · DRL-4000"
            return tr("%1 · %2").arg(text::entityName(hit->entity), hit->detail);
        case Qt::DecorationRole:
            return widgets::icon(hit->entity == "customer"_L1    ? u"customers"_s
                                     : hit->entity == "order"_L1 ? u"orders"_s
                                                                 : u"product"_s);
        default:
            return {};
        }
    }
    const QAction *shown = action(index.row());
    if (!shown) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return shown->iconText();
    case ShortcutRole:
        return shown->shortcut().toString(QKeySequence::NativeText);
    case Qt::DecorationRole:
        return shown->icon();
    default:
        return {};
    }
}

} // namespace shell

#include "moc_commandmodel.cpp"
