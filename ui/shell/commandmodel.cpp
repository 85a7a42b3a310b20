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

namespace {

QString iconOf(const QString &entity)
{
    static const QHash<QString, QString> names{
        {u"customer"_s, u"customers"_s},   {u"order"_s, u"orders"_s},
        {u"price_list"_s, u"pricing"_s},   {u"discount"_s, u"discount"_s},
        {u"promotion"_s, u"promotions"_s}, {u"asset"_s, u"media"_s}};
    return names.value(entity, u"product"_s);
}

Command commandFor(const RecordHit &record)
{
    return {.key = keyOf(record),
            .title = record.title,
            //: kind of record and its code, e.g. "Product · DRL-4000"
            .detail
            = CommandModel::tr("%1 · %2").arg(text::entityName(record.entity), record.detail),
            .icon = widgets::icon(iconOf(record.entity)),
            .record = record};
}

bool isThere(const Command &command)
{
    return command.go || !command.record.entity.isEmpty()
        || (command.action && command.action->isEnabled() && command.action->isVisible());
}

} // namespace

Command commandOf(QAction *action)
{
    return {.key = action->objectName().isEmpty() ? action->iconText() : action->objectName(),
            .title = action->iconText(),
            .detail = {},
            .icon = action->icon(),
            .action = action};
}

CommandModel::CommandModel(const RecentChoices &recent, QObject *parent)
    : QAbstractListModel(parent), m_recent(recent)
{
}

void CommandModel::setCommands(const QList<Command> &commands)
{
    m_all.clear();
    for (const RecentChoices::Choice &choice : m_recent.all()) {
        if (!choice.record.entity.isEmpty()) {
            m_all += commandFor(choice.record);
        }
    }
    for (const Command &command : commands) {
        const QAction *action = command.action;
        if (!action || (!action->isSeparator() && !action->text().isEmpty() && !action->menu())) {
            m_all += command;
        }
    }
    setFilter({});
}

void CommandModel::setFilter(const QString &text)
{
    using Fit = base::SearchWords::Fit;
    struct Hit
    {
        Fit fit;
        qsizetype rank; // among those chosen lately
        const Command *command;
    };
    const base::SearchWords words(text);
    QList<Hit> hits;
    for (const Command &command : std::as_const(m_all)) {
        if (!isThere(command)) {
            continue;
        }
        const QString searched = command.title + u' ' + command.detail;
        const Fit fit
            = words.isEmpty() ? Fit::Somewhere : words.fit(base::foldedForSearch(searched));
        if (fit != Fit::None) {
            const qsizetype rank = m_recent.rank(command.key);
            hits.append({fit, rank < 0 ? RecentChoices::Kept : rank, &command});
        }
    }
    std::ranges::stable_sort(hits, {}, [](const Hit &hit) { return std::pair(hit.fit, hit.rank); });
    beginResetModel();
    m_shown.clear();
    for (const Hit &hit : std::as_const(hits)) {
        m_shown.append(*hit.command);
    }
    m_found = 0;
    endResetModel();
}

void CommandModel::setRecords(const QList<RecordHit> &hits)
{
    if (m_found > 0) {
        beginRemoveRows({}, rowCount() - int(m_found), rowCount() - 1);
        m_shown.resize(m_shown.size() - m_found);
        m_found = 0;
        endRemoveRows();
    }
    QList<Command> added;
    for (const RecordHit &hit : hits) {
        if (std::ranges::find(m_shown, keyOf(hit), &Command::key) == m_shown.end()) {
            added += commandFor(hit);
        }
    }
    if (!added.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
        m_found = added.size();
        m_shown += added;
        endInsertRows();
    }
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

const Command *CommandModel::command(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Command &shown = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case DetailRole:
        return shown.detail;
    case ShortcutRole:
        return shown.action ? shown.action->shortcut().toString(QKeySequence::NativeText)
                            : QString();
    case Qt::DecorationRole:
        return shown.icon;
    default:
        return {};
    }
}

} // namespace shell

#include "moc_commandmodel.cpp"
