// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/assignmentsmodel.h"

#include "models/catalog/lookuprepository.h"
#include "models/pricing/pricelistrepository.h"
#include "models/records/changes.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace pricing {

AssignmentsModel::AssignmentsModel(store::Store &store, QObject *parent)
    : RowsModel(
        {
            //: Column title: whose price list it is
            Shows(tr("Assigned to"), [this](const Assignment &one) { return who(one); }),
            //: Column title: place among several price lists
            Shows(tr("Order"), [](const Assignment &one) { return one.position + 1; })
                .withHint(tr("Of several lists for the same customer, the one with the lowest "
                             "number is used first.")),
            //: Column title: quantity breaks of several lists are combined
            Shows(tr("Combine breaks"))
                .withHint(tr("Other lists may fill quantity breaks that this one lacks.")),
            //: Column title: lists after this one are not asked
            Shows(tr("Stop here"))
                .withHint(tr("When this list has no price, lists of later levels aren't used.")),
        },
        parent),
      m_store(store)
{
}

base::Result<AssignmentsModel::Read> AssignmentsModel::read(store::Database &db, base::Id list)
{
    Read found;
    SD_TRY_VALUE(found.assignments, PriceListRepository(db).assignments(list));
    for (const auto &[level, kind] : {std::pair(Level::Customer, catalog::LookupKind::Customer),
                                      std::pair(Level::Group, catalog::LookupKind::Group),
                                      std::pair(Level::Portal, catalog::LookupKind::Portal)}) {
        QList<base::Id> ids;
        for (const Assignment &one : std::as_const(found.assignments)) {
            if (one.level == level) {
                ids += one.target;
            }
        }
        SD_TRY_VALUE(const auto entries, catalog::LookupRepository(db).byIds(kind, ids));
        for (const catalog::LookupEntry &entry : entries) {
            found.names.insert(entry.id, entry.name);
        }
    }
    return found;
}

void AssignmentsModel::setList(base::Id list)
{
    if (m_list != list) {
        setRows({});
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
            m_names = found->names;
            setRows(found->assignments);
            Q_EMIT loaded();
        });
}

void AssignmentsModel::setEditable(bool editable)
{
    m_editable = editable;
}

void AssignmentsModel::request(const QList<Assignment> &after, const QString &label)
{
    store::ChangeSet changes
        = records::changesBetween(PriceList{.id = m_list, .assignments = rows()},
                                  PriceList{.id = m_list, .assignments = after});
    changes.label = label;
    ++m_generation; // what is being read is older than this
    setRows(after);
    Q_EMIT changesRequested(changes);
}

bool AssignmentsModel::assign(Level level, base::Id target, const QString &name)
{
    QList<Assignment> after = rows();
    int position = 0;
    for (const Assignment &one : std::as_const(after)) {
        if (one.level == level && one.target == target) {
            return false;
        }
        position = one.level == level ? std::max(position, one.position + 1) : position;
    }
    after += Assignment{.code = assigneeCode(level, target),
                        .level = level,
                        .target = target,
                        .list = m_list,
                        .position = position};
    std::ranges::stable_sort(after, {}, [](const Assignment &one) { // as the repository reads them
        return std::tuple(int(one.level), one.target.value(), one.position);
    });
    m_names.insert(target, name);
    request(after, store::editLabel("assignment.new"_L1));
    return true;
}

void AssignmentsModel::unassign(const QList<int> &unassigned)
{
    QList<Assignment> after;
    for (int row = 0; row < rows().size(); ++row) {
        if (!unassigned.contains(row)) {
            after += rows().at(row);
        }
    }
    if (after.size() != rows().size()) {
        request(after, store::editLabel("assignment.remove"_L1));
    }
}

QString AssignmentsModel::who(const Assignment &one) const
{
    const QString name = m_names.value(one.target);
    switch (one.level) {
    case Level::Customer:
        //: To whom a price list is assigned; %1 is a customer
        return tr("Customer %1").arg(name);
    case Level::Group:
        //: To whom a price list is assigned; %1 is a customer group
        return tr("Group %1").arg(name);
    case Level::Portal:
        //: To whom a price list is assigned; %1 is a portal
        return tr("All on %1").arg(name);
    case Level::Company:
        break;
    }
    return tr("Everyone");
}

QVariant AssignmentsModel::cell(const Assignment &one, int column, int role) const
{
    switch (role) {
    case Qt::CheckStateRole: {
        const bool checked
            = column == MergeColumn ? one.mergeTiers : one.fallback == Fallback::Stop;
        return column == MergeColumn || column == StopColumn
            ? QVariant(int(checked ? Qt::Checked : Qt::Unchecked))
            : QVariant();
    }
    case Qt::EditRole:
        return column == OrderColumn ? QVariant(one.position + 1) : QVariant();
    default:
        return RowsModel::cell(one, column, role);
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
    QList<Assignment> after = rows();
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
                : store::editLabel("assignment.edit"_L1, {m_names.value(one.target)}));
    return true;
}

} // namespace pricing

#include "moc_assignmentsmodel.cpp"
