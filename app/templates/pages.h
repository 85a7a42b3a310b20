// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/templates/template.h"

#include <QHash>

namespace templates {

//! The templates of a resource folder (*.mustache), read once. Thread-safe.
class Pages
{
public:
    //! Each is put into \a layout, at its {{{content}}}, but for those that are a whole document.
    //! \a known: see Template::parse().
    explicit Pages(const QString &folder, const QString &layout, const Fields &known = {});

    //! \a name: that of the file, without suffix.
    [[nodiscard]] QByteArray filled(const QString &name, const Fields &data) const;

private:
    QHash<QString, Template> m_pages;
};

//! The other files of the folder: style sheets, pictures. Thread-safe.
class Assets
{
public:
    explicit Assets(const QString &folder);

    struct Asset
    {
        QByteArray content;
        QByteArray type; //!< Content-Type
    };
    //! Null when there is none.
    [[nodiscard]] const Asset *find(const QString &name) const;
    //! Changes with what is in them, so that browsers may keep them.
    [[nodiscard]] const QString &version() const { return m_version; }

private:
    QHash<QString, Asset> m_assets;
    QString m_version;
};

} // namespace templates
