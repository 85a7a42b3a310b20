// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/democommand.h"

#include "app/connectors/erp/erpconnector.h"
#include "app/connectors/portal/portalconnector.h"
#include "app/worker/output.h"
#include "models/demo/makedemo.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>

namespace worker {

ExitCode makeDemo(const CommandLine &line)
{
    demo::DemoTarget target{.database = line.database,
                            .mediaFolder = line.mediaFolder,
                            .portal = portalconnector::description(),
                            .erp = erpconnector::description(),
                            .portalUrl = line.portalUrl,
                            .erpUrl = line.erpUrl,
                            .options = {}};
    target.options.products = line.products;
    target.options.seed = line.seed;
    target.options.today = line.day;
    const auto made = demo::makeDemo(target);
    if (!made) {
        output::problem(text::sentence(made.error()));
        return ExitCode::Failed;
    }
    output::line(
        QCoreApplication::translate(
            "worker::DemoCommand",
            "%1 products, %2 prices, %3 images, %4 customers, %5 orders, %6 invoices in %7 ms")
            .arg(made->products)
            .arg(made->prices)
            .arg(made->pictures)
            .arg(made->customers)
            .arg(made->orders)
            .arg(made->invoices)
            .arg(made->milliseconds));
    return ExitCode::Good;
}

} // namespace worker
