// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/packagingmodel.h"

#include "models/catalog/unit.h"
#include "models/exchange/numberreader.h"
#include "models/store/cellalignment.h"

#include <QLocale>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

static const QString PackagesList = u"packaging"_s;
static const QString ContentField = u"content"_s;
static const QString GtinField = u"gtin"_s;

PackagingModel::PackagingModel(ProductEditor &editor, QObject *parent)
    : QAbstractTableModel(parent), m_editor(editor)
{
    connect(&m_editor, &ProductEditor::draftChanged, this, &PackagingModel::rebuild);
    connect(&m_editor, &ProductEditor::fieldChanged, this, [this](const QString &field) {
        if (!m_telling && field == PackagesList) {
            rebuild();
        }
    });
    rebuild();
}

void PackagingModel::rebuild()
{
    beginResetModel();
    m_packages = m_editor.draft().parts(PackagesList);
    std::ranges::stable_sort(m_packages, {}, [](const records::PartRow &package) {
        return base::decimal::parse(package.texts.value(ContentField), base::Quantity::Places)
            .valueOr(std::numeric_limits<qint64>::max());
    });
    endResetModel();
}

void PackagingModel::tellEditor()
{
    const QScopedValueRollback telling(m_telling, true);
    m_editor.setParts(PackagesList, m_packages);
}

int PackagingModel::rowCount(const QModelIndex &parent) const
{
    const bool isEmpty = parent.isValid() || !m_editor.hasProduct();
    return isEmpty ? 0 : int(m_packages.size()) + (m_editor.canEdit() ? 1 : 0);
}

int PackagingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PackagingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == ChoicesRole) {
        return unit::packageCodes();
    }
    if (role == Qt::TextAlignmentRole) {
        return store::cellAlignment(index.column() == ContentColumn);
    }
    if ((role != Qt::DisplayRole && role != Qt::EditRole) || isNewRow(index.row())) {
        return {};
    }
    const records::PartRow &package = m_packages.at(index.row());
    switch (index.column()) {
    case UnitColumn:
        return package.key;
    case ContentColumn: {
        const QString content = package.texts.value(ContentField);
        const auto count = base::decimal::parse(content, base::Quantity::Places);
        return count ? base::decimal::toText(*count, base::Quantity::Places, 0, QLocale())
                     : records::Draft::shown(content);
    }
    case GtinColumn:
        return package.texts.value(GtinField);
    default:
        return {};
    }
}

QVariant PackagingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return store::cellAlignment(section == ContentColumn);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case UnitColumn:
        //: Column title: kind of package, e.g. box
        return tr("Package");
    case ContentColumn:
        //: Column title: how much of the base unit is in a package
        return tr("Contains");
    case GtinColumn:
        //: Column title: article number (bar code) of a package
        return tr("GTIN");
    default:
        return {};
    }
}

Qt::ItemFlags PackagingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && m_editor.canEdit() ? flags | Qt::ItemIsEditable : flags;
}

bool PackagingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole
        || !m_editor.canEdit()) {
        return false;
    }
    const QString typed = value.toString().trimmed();
    if (isNewRow(index.row())) {
        if (typed.isEmpty()) {
            return false;
        }
        beginInsertRows({}, index.row(), index.row());
        m_packages += records::PartRow();
        endInsertRows();
    }
    records::PartRow &package = m_packages[index.row()];
    switch (index.column()) {
    case UnitColumn:
        package.key = typed;
        break;
    case ContentColumn: {
        const auto count
            = exchange::NumberReader(QLocale()).typed(typed, exchange::NumberField::quantity());
        package.texts.insert(ContentField,
                             count ? base::decimal::toText(*count, base::Quantity::Places)
                                   : records::Draft::unreadable(typed));
        break;
    }
    case GtinColumn:
        package.texts.insert(GtinField, typed);
        break;
    default:
        return false;
    }
    Q_EMIT dataChanged(index, index);
    tellEditor();
    return true;
}

bool PackagingModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || row + count > m_packages.size() || !m_editor.canEdit()) {
        return false;
    }
    beginRemoveRows({}, row, row + count - 1);
    m_packages.remove(row, count);
    endRemoveRows();
    tellEditor();
    return true;
}

} // namespace catalog

#include "moc_packagingmodel.cpp"
