// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/templates/value.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace templates {

//! A page in the language of mustache, read once and filled as often as it is asked for:
//! {{name}}, {{a.b}}, {{.}}, {{{unescaped}}}, {{#section}}…{{/section}}, {{^not}}…{{/not}},
//! {{!remark}}, and of our own {{?there}}…{{/there}}: once when a section would be shown, with the
//! same values in view. A section is left out when its value is missing, false, an empty text or an
//! empty list; a list fills it once for each element. Read-only after parse(), so several threads
//! may fill it.
class Template
{
public:
    //! \a known: values that never change (words, names); they become part of the text. Errors:
    //! Value_BadFormat, where a tag or a section has no end.
    [[nodiscard]] static base::Result<Template> parse(const QByteArray &text,
                                                      const Fields &known = {});

    //! Every value is escaped, except in {{{…}}}.
    [[nodiscard]] QByteArray filled(const Fields &data) const;

private:
    struct Node
    {
        enum Kind { Text, Escaped, Plain, Section, Inverted, Present };
        Kind kind = Text;
        QByteArray text;
        QStringList path; // of "a.b"; empty for "."
        qsizetype end = 0; // of a section: the node behind its last one
    };
    class Filler;

    [[nodiscard]] base::Result<void> addTag(const QByteArray &tag, const Fields &known,
                                            QList<qsizetype> &open);
    void addText(const QByteArray &text);

    QList<Node> m_nodes;
    qsizetype m_size = 0; // of the texts
};

} // namespace templates
