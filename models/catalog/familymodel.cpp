// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/familymodel.h"

#include "models/catalog/unit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

FamilyModel::FamilyModel(FamiliesEditor &editor, QObject *parent)
    : QAbstractTableModel(parent), m_editor(editor)
{
    connect(&editor, &FamiliesEditor::changed, this, &FamilyModel::follow);
}

void FamilyModel::setFamily(base::Id family)
{
    m_family = family;
    follow();
}

void FamilyModel::follow()
{
    const Family *family = m_editor.family(m_family);
    const QList<FamilyAttribute> rows = family ? family->attributes : QList<FamilyAttribute>();
    const bool sameRows = rows.size() == m_rows.size()
        && std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(),
                      [](const auto &a, const auto &b) {
                          return a.attribute.id == b.attribute.id;
                      });
    if (sameRows) { // selection and focus stay
        m_rows = rows;
        if (!rows.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

bool FamilyModel::move(int row, int step)
{
    const int target = row + step;
    if (row < 0 || target < 0 || row >= m_rows.size() || target >= m_rows.size()) {
        return false;
    }
    QList<FamilyAttribute> after = m_rows;
    after.move(row, target);
    m_editor.setAttributes(m_family, after,
                           store::editLabel("attribute.move"_L1, {m_rows.at(row).attribute.name}));
    return true;
}

void FamilyModel::remove(const QList<int> &rows)
{
    QList<FamilyAttribute> after;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!rows.contains(row)) {
            after += m_rows.at(row);
        }
    }
    if (after.size() != m_rows.size()) {
        m_editor.setAttributes(m_family, after,
                               store::editLabel("attribute.remove"_L1,
                                                {QString::number(m_rows.size() - after.size())}));
    }
}

int FamilyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FamilyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FamilyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const FamilyAttribute &row = m_rows.at(index.row());
    if (role == UnitsRole) {
        return QStringList{QString()} + unit::codes();
    }
    if (role == Qt::CheckStateRole && index.column() == RequiredColumn) {
        return int(row.required ? Qt::Checked : Qt::Unchecked);
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole) {
        return {};
    }
    switch (index.column()) {
    case NameColumn:
        return row.attribute.name;
    case KindColumn:
        return kindWord(row.attribute.kind);
    case UnitColumn:
        return row.attribute.unit;
    case ChoicesColumn:
        return row.attribute.choices.join("; "_L1);
    default:
        return {};
    }
}

QVariant FamilyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::ToolTipRole && section == RequiredColumn) {
        return tr("A product is complete when all required attributes are filled in.");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Attribute");
    case RequiredColumn:
        return tr("Required");
    case KindColumn:
        return tr("Kind");
    case UnitColumn:
        return tr("Unit");
    case ChoicesColumn:
        return tr("Choices");
    default:
        return {};
    }
}

Qt::ItemFlags FamilyModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || !m_editor.canEdit()) {
        return flags;
    }
    const Attribute::Kind kind = m_rows.at(index.row()).attribute.kind;
    flags.setFlag(Qt::ItemIsUserCheckable, index.column() == RequiredColumn);
    flags.setFlag(Qt::ItemIsEditable,
                  index.column() == NameColumn || index.column() == KindColumn
                      || (index.column() == UnitColumn && kind == Attribute::Kind::Number)
                      || (index.column() == ChoicesColumn && kind == Attribute::Kind::Choice));
    return flags;
}

bool FamilyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !m_editor.canEdit()) {
        return false;
    }
    const FamilyAttribute &row = m_rows.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == RequiredColumn) {
        QList<FamilyAttribute> after = m_rows;
        after[index.row()].required = value.toInt() == Qt::Checked;
        m_editor.setAttributes(
            m_family, after,
            after[index.row()].required
                ? store::editLabel("attribute.require"_L1, {row.attribute.name})
                : store::editLabel("attribute.release"_L1, {row.attribute.name}));
        return true;
    }
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) {
        return false;
    }
    Attribute after = row.attribute;
    const QString text = value.toString().trimmed();
    switch (index.column()) {
    case NameColumn:
        after.name = text;
        break;
    case KindColumn:
        after.kind = kindFromWord(text);
        if (after.kind != Attribute::Kind::Number) {
            after.unit.clear();
        }
        if (after.kind == Attribute::Kind::Choice && after.choices.isEmpty()) {
            //: First choices of an attribute, to be replaced; separated by '|'
            after.choices = tr("first|second").split(u'|');
        }
        break;
    case UnitColumn:
        after.unit = text;
        break;
    default: {
        after.choices.clear();
        const QStringList parts = text.split(u';');
        for (const QString &part : parts) {
            const QString choice = part.trimmed().remove(u'|');
            if (!choice.isEmpty() && !after.choices.contains(choice)) {
                after.choices += choice;
            }
        }
        break;
    }
    }
    m_editor.changeAttribute(after);
    return true;
}

} // namespace catalog

#include "moc_familymodel.cpp"
