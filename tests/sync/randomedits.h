// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/syncworld.h"

#include <QRandomGenerator>

namespace support {

//! One thing that happens on one of the three sides, or a sync. Plain numbers, so that a sequence
//! can be printed, cut down and run again: what they stand for depends on what is there.
struct Step
{
    enum class Kind {
        Rename, // a product's name
        Price,
        ChangeSku,
        AddProduct,
        AddAgain, // a product with the SKU of one that was removed
        RemoveProduct,
        City, // of the customer
        CityAtErp, // both may change it
        AddCategory,
        RenameCategory,
        RemoveCategory,
        PlaceOrder, // portal
        SetStock, // ERP
        MoveOrder, // ERP
        Sync,
        BrokenSync, // the network fails in the middle
        Restart, // of the syncing program
        PriceAtErp, // the desk's own: overruled, but seen
        NameAtErp, // of a product; both may change it
        Contact, // of the customer: made, changed, removed
        ContactAtErp, // the same; both may change them
    };
    static constexpr int Kinds = 21;
    Kind kind = Kind::Sync;
    int what = 0;
    int value = 0;
};

[[nodiscard]] QString toText(const QList<Step> &steps);
//! Of the text that toText() makes.
[[nodiscard]] QList<Step> stepsFrom(const QString &text);
[[nodiscard]] QList<Step> randomSteps(quint32 seed, int count);

//! Runs steps in a world of its own beside a plain model of what has to come out of them.
class RandomEdits
{
public:
    RandomEdits();
    //! Empty when the three places agree with each other and with the model, at the end and every
    //! now and then before; else what is wrong.
    [[nodiscard]] QString run(const QList<Step> &steps);

private:
    struct Product
    {
        base::Id id;
        QString sku;
        QString name;
        QString price;
        bool stays = false; //!< is ordered and stocked
    };
    struct Category
    {
        base::Id id;
        QString name;
    };

    void take(const Step &step);
    void addProduct(const QString &sku, bool stays);
    void removeProduct(qsizetype index);
    [[nodiscard]] QString check();
    void changeContact(int which, int value);
    void changeContactAtErp(int which, int value);
    //! A person looks at what could not be merged.
    void decideConflicts();

    SyncWorld m_world;
    base::Id m_list;
    base::Id m_customer;
    QString m_city; // as the desk wrote it last, or as it was agreed on
    QString
        m_phoneAtErp; // of a contact, as the ERP wrote it last; empty = not since the last check
    QString m_cityAtErp; // as the ERP wrote it last; empty = not since the last check
    QMap<QString, QString> m_nameAtErp; // by SKU, as the ERP wrote them since the last check
    QMap<QString, QString> m_priceAtErp; // by SKU, as the ERP wrote them since the last check
    int m_decisions = 0;
    QList<Product> m_products;
    QList<Category> m_categories;
    QStringList m_freeSkus;
    QMap<QString, int> m_stock;
    int m_orders = 0;
    int m_edits = 0; // of the desk
    qint64 m_firstEdits = 0; // made before
    int m_made = 0; // products and categories, for their keys
};

//! The shortest sequence found within \a milliseconds of which \a fails is still true.
[[nodiscard]] QList<Step>
shrunk(QList<Step> steps, const std::function<bool(const QList<Step> &)> &fails, int milliseconds);

} // namespace support
