// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/productquery.h"
#include "models/catalog/publicationrepository.h"

#include <QWidget>

class QComboBox;
namespace widgets {
class ListFilters;
}

namespace catalogui {

//! What narrows the product list down beside the category: search or pasted codes, state on the
//! portal, completeness; and which portal is meant, where there are several.
class ProductFilters final : public QWidget
{
    Q_OBJECT
public:
    explicit ProductFilters(QWidget *parent = nullptr);

    [[nodiscard]] widgets::ListFilters &asked() const { return *m_filters; }
    void setPortals(const QList<catalog::Portal> &portals);
    //! Null when there is none.
    [[nodiscard]] base::Id portal() const;
    //! \a query with what is chosen here.
    [[nodiscard]] catalog::ProductQuery applied(catalog::ProductQuery query) const;
    //! What to say about the codes that are looked for, of which \a missing are in no product;
    //! empty when all is well.
    [[nodiscard]] QString sentenceAbout(const QStringList &missing) const;

Q_SIGNALS:
    void changed();

private:
    widgets::ListFilters *m_filters = nullptr;
    QComboBox *m_portal = nullptr;
};

} // namespace catalogui
