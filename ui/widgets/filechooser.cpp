// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filechooser.h"

#include <QFileDialog>
#include <QSettings>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;

namespace widgets {
namespace {

std::optional<QStringList> &nextFiles()
{
    static std::optional<QStringList> files;
    return files;
}

} // namespace

void setNextFiles(const QStringList &files)
{
    nextFiles() = files;
}

void chooseFiles(QWidget *parent, const FileQuestion &question,
                 std::function<void(const QStringList &)> chosen)
{
    if (const auto files = std::exchange(nextFiles(), std::nullopt)) {
        QTimer::singleShot(0, parent, [files, chosen = std::move(chosen)] { chosen(*files); });
        return;
    }
    const QString key = "folders/"_L1 + question.folderKey;
    auto *dialog = new QFileDialog(parent, question.title, QSettings().value(key).toString(),
                                   question.filter);
    dialog->setObjectName(u"fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(question.save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(question.save       ? QFileDialog::AnyFile
                            : question.many ? QFileDialog::ExistingFiles
                                            : QFileDialog::ExistingFile);
    if (!question.suggestedName.isEmpty()) {
        dialog->selectFile(question.suggestedName);
    }
    QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                     [dialog, key, chosen = std::move(chosen)](const QStringList &files) {
                         QSettings().setValue(key, dialog->directory().absolutePath());
                         chosen(files);
                     });
    dialog->open();
}

} // namespace widgets
