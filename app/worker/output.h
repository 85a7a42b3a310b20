// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

//! Lines for the people and scripts that run supplierdesk-sync. Any thread.
namespace worker::output {

//! From now on problems, events and what Qt and our rooms log are JSON objects, one a line, on
//! stderr, with "time", "level" and "message".
void logAsJson();

//! To stdout, at once.
void line(const QString &text);
//! To stderr: with the program's name, or as JSON of level "error".
void problem(const QString &text);
//! Something that happened: \a text to stdout, or JSON of level "info" with \a fields.
void event(const QString &text, const QJsonObject &fields);

} // namespace worker::output
