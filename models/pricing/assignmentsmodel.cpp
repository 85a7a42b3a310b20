// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/assignmentsmodel.h"

#include "models/pricing/lookuprepository.h"
#include "models/pricing/pricelistrepository.h"
#include "models/pricing/pricelistwriter.h"
#include "models/store/cellalignment.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace pricing {

AssignmentsModel::AssignmentsModel(store::Store &store, std::function<base::Id()> newId,
                                   QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_newId(std::move(newId))
{
}

base::Result<AssignmentsModel::Read> AssignmentsModel::read(store::Database &db, base::Id list)
{
    Read found;
    SD_TRY_VALUE(found.assignments, PriceListRepository(db).assignments(list));
    for (const auto &[level, kind] : {std::pair(Level::Customer, LookupKind::Customer),
                                      std::pair(Level::Group, LookupKind::Group),
                                      std::pair(Level::Portal, LookupKind::Portal)}) {
        QList<base::Id> ids;
        for (const Assignment &one : std::as_const(found.assignments)) {
            if (one.level == level) {
                ids += one.target;
            }
        }
        SD_TRY_VALUE(const auto entries, LookupRepository(db).byIds(kind, ids));
        for (const LookupEntry &entry : entries) {
            found.names.insert(entry.id, entry.name);
        }
    }
    return found;
}

void AssignmentsModel::setList(base::Id list)
{
    if (m_list != list) {
        beginResetModel();
        m_rows = {};
        endResetModel();
    }
    m_list = list;
    const int generation = ++m_generation;
    if (list.isNull()) {
        return;
    }
    m_store.read([list](store::Database &db) { return read(db, list); })
        .then(this, [this, generation](const base::Result<Read> &found) {
            if (generation != m_generation) {
                return;
            }
            if (!found.ok()) {
                Q_EMIT failed(found.error());
                return;
            }
            beginResetModel();
            m_rows = *found;
            endResetModel();
            Q_EMIT loaded();
        });
}

void AssignmentsModel::setEditable(bool editable)
{
    m_editable = editable;
}

void AssignmentsModel::request(const QList<Assignment> &after, const QString &label)
{
    const auto text = [](const QList<Assignment> &all) {
        return all.isEmpty() ? std::optional<QString>() : std::optional(assignmentsToJson(all));
    };
    store::ChangeSet changes;
    changes.label = label;
    changes.add(u"price_list"_s, m_list, u"assignments"_s, text(m_rows.assignments), text(after));
    ++m_generation; // what is being read is older than this
    beginResetModel();
    m_rows.assignments = after;
    endResetModel();
    Q_EMIT changesRequested(changes);
}

bool AssignmentsModel::give(Level level, base::Id target, const QString &name)
{
    QList<Assignment> after = m_rows.assignments;
    int position = 0;
    for (const Assignment &one : std::as_const(after)) {
        if (one.level == level && one.target == target) {
            return false;
        }
        position = one.level == level ? std::max(position, one.position + 1) : position;
    }
    after += Assignment{
        .id = m_newId(), .level = level, .target = target, .list = m_list, .position = position};
    // As the repository reads them, so that the journal tells of what was given only.
    std::stable_sort(after.begin(), after.end(), [](const Assignment &a, const Assignment &b) {
        return std::tuple(int(a.level), a.target.value(), a.position, a.id.value())
            < std::tuple(int(b.level), b.target.value(), b.position, b.id.value());
    });
    m_rows.names.insert(target, name);
    request(after, store::editLabel("assignment.new"_L1));
    return true;
}

void AssignmentsModel::take(const QList<int> &rows)
{
    QList<Assignment> after;
    for (int row = 0; row < m_rows.assignments.size(); ++row) {
        if (!rows.contains(row)) {
            after += m_rows.assignments.at(row);
        }
    }
    if (after.size() != m_rows.assignments.size()) {
        request(after, store::editLabel("assignment.remove"_L1));
    }
}

QString AssignmentsModel::who(const Assignment &one) const
{
    const QString name = m_rows.names.value(one.target);
    switch (one.level) {
    case Level::Customer:
        //: To whom a price list is given; %1 is a customer
        return tr("Customer %1").arg(name);
    case Level::Group:
        //: To whom a price list is given; %1 is a customer group
        return tr("Group %1").arg(name);
    case Level::Portal:
        //: To whom a price list is given; %1 is a portal
        return tr("All on %1").arg(name);
    case Level::Company:
        break;
    }
    return tr("Everybody");
}

int AssignmentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.assignments.size());
}

int AssignmentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AssignmentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Assignment &one = m_rows.assignments.at(index.row());
    const auto check = [](bool checked) { return int(checked ? Qt::Checked : Qt::Unchecked); };
    switch (role) {
    case LevelRole:
        return levelName(one.level);
    case Qt::TextAlignmentRole:
        return store::cellAlignment(index.column() == OrderColumn);
    case Qt::CheckStateRole:
        return index.column() == MergeColumn ? QVariant(check(one.mergeTiers))
            : index.column() == StopColumn   ? QVariant(check(one.fallback == Fallback::Stop))
                                             : QVariant();
    case Qt::DisplayRole:
    case Qt::EditRole:
        return index.column() == WhoColumn  ? QVariant(who(one))
            : index.column() == OrderColumn ? QVariant(one.position + 1)
                                            : QVariant();
    default:
        return {};
    }
}

QVariant AssignmentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return store::cellAlignment(section == OrderColumn);
    }
    const bool tip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !tip) {
        return {};
    }
    switch (section) {
    case WhoColumn:
        //: Column title: to whom a price list is given
        return tr("For");
    case OrderColumn:
        //: Column title: place among several price lists
        return tip
            ? tr("Of several lists for the same buyer the one with the least number is asked "
                 "first.")
            : tr("Order");
    case MergeColumn:
        //: Column title: quantity breaks of several lists are combined
        return tip ? tr("Other lists may fill quantity breaks that this one lacks.")
                   : tr("Combine breaks");
    case StopColumn:
        //: Column title: lists after this one are not asked
        return tip ? tr("When this list has no price, no list of a later level is asked.")
                   : tr("No others");
    default:
        return {};
    }
}

Qt::ItemFlags AssignmentsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    flags.setFlag(Qt::ItemIsEditable, m_editable && index.column() == OrderColumn);
    flags.setFlag(Qt::ItemIsUserCheckable,
                  m_editable && (index.column() == MergeColumn || index.column() == StopColumn));
    return flags;
}

bool AssignmentsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_editable
        || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return false;
    }
    QList<Assignment> after = m_rows.assignments;
    Assignment &one = after[index.row()];
    const bool checked = value.toInt() == Qt::Checked;
    bool isNumber = false;
    const int position = value.toInt(&isNumber) - 1;
    if (role == Qt::CheckStateRole && index.column() == MergeColumn) {
        one.mergeTiers = checked;
    } else if (role == Qt::CheckStateRole && index.column() == StopColumn) {
        one.fallback = checked ? Fallback::Stop : Fallback::Continue;
    } else if (role == Qt::EditRole && index.column() == OrderColumn && isNumber && position >= 0) {
        one.position = position;
    } else {
        return false;
    }
    request(after,
            one.target.isNull()
                ? store::editLabel("assignment.everyone"_L1)
                : store::editLabel("assignment.edit"_L1, {m_rows.names.value(one.target)}));
    return true;
}

} // namespace pricing

#include "moc_assignmentsmodel.cpp"
