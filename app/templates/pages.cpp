// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/templates/pages.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace templates {

namespace {

Q_LOGGING_CATEGORY(lcPages, "supplierdesk.pages")

const QString Suffix = u".mustache"_s;

QByteArray contentOf(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Pages::Pages(const QString &folder, const QString &layout, const Fields &known)
{
    const QDir files(folder);
    const QByteArray frame = contentOf(files, layout + Suffix);
    const QStringList names = files.entryList({u'*' + Suffix}, QDir::Files);
    for (const QString &name : names) {
        const QByteArray content = contentOf(files, name);
        const bool isWhole = content.startsWith("<!DOCTYPE");
        const auto page = Template::parse(
            isWhole ? content : QByteArray(frame).replace("{{{content}}}", content), known);
        if (page.ok()) {
            m_pages.insert(name.chopped(Suffix.size()), *page);
        } else {
            qCCritical(lcPages) << name << page.error();
        }
    }
}

QByteArray Pages::filled(const QString &name, const Fields &data) const
{
    const auto found = m_pages.constFind(name);
    Q_ASSERT_X(found != m_pages.constEnd(), "Pages", "no such template");
    return found->filled(data);
}

Assets::Assets(const QString &folder)
{
    const QDir files(folder);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList names = files.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (!name.endsWith(Suffix)) {
            const QByteArray content = contentOf(files, name);
            hash.addData(content);
            m_assets.insert(name,
                            {content,
                             name.endsWith(".css"_L1)       ? "text/css; charset=utf-8"
                                 : name.endsWith(".svg"_L1) ? "image/svg+xml"
                                                            : "application/octet-stream"});
        }
    }
    m_version = QString::fromLatin1(hash.result().toHex().left(12));
}

const Assets::Asset *Assets::find(const QString &name) const
{
    const auto found = m_assets.constFind(name);
    return found == m_assets.constEnd() ? nullptr : &*found;
}

} // namespace templates
