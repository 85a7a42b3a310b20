// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/session.h"

#include <QStringList>

#include <functional>

class QWidget;
namespace widgets {
class Page;
}

namespace shell {

//! One page of the main window. Made when it is first shown.
struct PageEntry
{
    QString id; //!< lasting word, e.g. "catalog"
    QString title; //!< translated, in the rail
    QString icon; //!< name of a line icon
    people::Feature feature; //!< who may not see it does not get the page
    QStringList entities; //!< records that this page shows, e.g. "product", "category"
    QStringList lists; //!< as views call them, e.g. "customers"
    std::function<widgets::Page *(QWidget *parent)> factory;
};

} // namespace shell
