// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QList>
#include <QObject>

namespace shell {

//! A record that the command palette offers.
struct RecordHit
{
    QString entity;
    base::Id record;
    QString title; //!< e.g. name of the product
    QString detail; //!< e.g. its code
    bool operator==(const RecordHit &) const = default;
};

//! Finds records for the command palette. Implemented by app/desk on the store's reading thread;
//! never blocks.
class RecordSearch : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    //! Asks for records that contain \a text; the answer is found(). A newer search makes an
    //! older one's answer worthless.
    virtual void search(const QString &text) = 0;

Q_SIGNALS:
    //! \a text as it was asked for; best first.
    void found(const QString &text, const QList<shell::RecordHit> &hits);
};

} // namespace shell
