// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/orderswiring.h"

#include "app/desk/services.h"
#include "models/orders/orderdetails.h"
#include "models/orders/orderlistmodel.h"
#include "models/orders/pipelinemodel.h"
#include "ui/orders/orderspage.h"

namespace desk {

widgets::Page *makeOrdersPage(Services &services, QWidget *parent)
{
    auto *list = new orders::OrderListModel(services.store);
    auto *pipeline = new orders::PipelineModel(services.store, services.currency);
    auto *details = new orders::OrderDetails(services.store, services.log);
    auto *page = new ordersui::OrdersPage(*list, *pipeline, *details, services.edits,
                                          services.clock, parent);
    for (QObject *model : {static_cast<QObject *>(list), static_cast<QObject *>(pipeline),
                           static_cast<QObject *>(details)}) {
        model->setParent(page);
    }
    return page;
}

} // namespace desk
