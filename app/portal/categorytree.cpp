// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/categorytree.h"

using namespace Qt::StringLiterals;

namespace portal {

namespace {

constexpr qsizetype DeepestTree = 12; // what the desk sends may run in a circle
constexpr qsizetype MostCategories = 900; // of one condition

} // namespace

base::Result<CategoryTree> CategoryTree::read(store::Database &db)
{
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(u"SELECT id, code, parent, name FROM category ORDER BY position, name"_s));
    CategoryTree tree;
    while (rows.next()) {
        const Node node{rows.id(0), {rows.text(1), rows.text(2), rows.text(3)}};
        tree.m_nodes.insert(node.row.code, node);
        tree.m_children[node.row.parent].append(node.row.code);
        tree.m_codes.insert(node.id, node.row.code);
    }
    return tree;
}

QList<CategoryRow> CategoryTree::children(const QString &parent) const
{
    QList<CategoryRow> rows;
    const QStringList codes = m_children.value(parent);
    for (const QString &code : codes) {
        rows.append(m_nodes.value(code).row);
    }
    return rows;
}

QList<const CategoryTree::Node *> CategoryTree::upwards(const QString &code) const
{
    QList<const Node *> nodes;
    auto node = m_nodes.constFind(code);
    while (node != m_nodes.constEnd() && nodes.size() < DeepestTree) {
        nodes.append(&*node);
        node = m_nodes.constFind(node->row.parent);
    }
    return nodes;
}

QList<CategoryRow> CategoryTree::trail(const QString &code) const
{
    QList<CategoryRow> rows;
    const QList<const Node *> nodes = upwards(code);
    for (const Node *node : nodes) {
        rows.prepend(node->row);
    }
    return rows;
}

QList<base::Id> CategoryTree::path(const QString &code) const
{
    QList<base::Id> ids;
    const QList<const Node *> nodes = upwards(code);
    for (const Node *node : nodes) {
        ids.append(node->id);
    }
    return ids;
}

QStringList CategoryTree::below(const QString &code) const
{
    QStringList all{code};
    for (qsizetype i = 0; i < all.size() && all.size() < MostCategories; ++i) {
        const QStringList codes = m_children.value(all.at(i));
        for (const QString &child : codes) {
            if (!all.contains(child)) {
                all.append(child);
            }
        }
    }
    return all.first(std::min(all.size(), MostCategories));
}

} // namespace portal
