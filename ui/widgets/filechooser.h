// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace widgets {

//! What to choose. \a filter as QFileDialog's, e.g. "Images (*.png *.jpg)".
struct FileQuestion
{
    QString title;
    QString filter;
    QString suggestedName; //!< for saving
    bool save = false; //!< a file to write instead of files to read
    bool many = false; //!< more than one file may be chosen
    QString folderKey; //!< the last folder is remembered under this word
};

//! Lets the user choose files without a nested event loop; \a chosen is not called when they
//! cancel or \a parent has gone.
void chooseFiles(QWidget *parent, const FileQuestion &question,
                 std::function<void(const QStringList &)> chosen);

//! For tests: the next chooseFiles() is answered so, without a window.
void setNextFiles(const QStringList &files);

} // namespace widgets
