// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cellclipboard.h"

#include "ui/widgets/tabtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace widgets {

static const QString LocaleFormat = u"application/x-supplierdesk-locale"_s;

static QString htmlTable(const QList<QStringList> &rows, bool hasTitles)
{
    QString html = u"<table>"_s;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QString cell = hasTitles && row == 0 ? u"<th>%1</th>"_s : u"<td>%1</td>"_s;
        html += "<tr>"_L1;
        for (const QString &text : rows.at(row)) {
            html += cell.arg(text.toHtmlEscaped().replace(u'\n', "<br>"_L1));
        }
        html += "</tr>"_L1;
    }
    return html + "</table>"_L1;
}

void copyCells(const QList<QStringList> &rows, bool hasTitles)
{
    auto *data = new QMimeData;
    data->setText(toTabText(rows));
    data->setHtml(htmlTable(rows, hasTitles));
    data->setData(LocaleFormat, QLocale().name().toLatin1());
    QGuiApplication::clipboard()->setMimeData(data);
}

QList<QStringList> copiedCells()
{
    return fromTabText(QGuiApplication::clipboard()->text());
}

std::optional<QLocale> localeOfCopiedCells()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && data->hasFormat(LocaleFormat)
        ? std::optional(QLocale(QString::fromLatin1(data->data(LocaleFormat))))
        : std::nullopt;
}

} // namespace widgets
