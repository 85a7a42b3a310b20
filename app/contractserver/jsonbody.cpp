// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/jsonbody.h"

#include "models/base/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace contractserver {

namespace {

constexpr qsizetype Deepest = 32;
constexpr qsizetype MostMembers = 200; // of an object; the largest of the contracts has 20

//! Looks at the nesting and the member names of a text that may be JSON. What is no JSON at all
//! may pass: QJsonDocument reads it afterwards.
class Scanner
{
public:
    explicit Scanner(const QByteArray &body) : m_body(body) { }

    //! Empty when nothing is wrong.
    [[nodiscard]] QString problem()
    {
        for (qsizetype at = 0; at < m_body.size() && m_problem.isEmpty(); ++at) {
            switch (m_body.at(at)) {
            case '{':
            case '[':
                open(m_body.at(at) == '{');
                break;
            case '}':
            case ']':
                close();
                break;
            case ',':
                m_nameNext = !m_open.isEmpty() && m_open.constLast().isObject;
                break;
            case '"':
                at = text(at + 1);
                break;
            default:
                break;
            }
        }
        return m_problem;
    }

private:
    struct Open
    {
        bool isObject = false;
        qsizetype names = 0; // where its names begin in m_names
    };

    void open(bool isObject)
    {
        if (m_open.size() >= Deepest) {
            m_problem = u"The body nests deeper than %1 levels."_s.arg(Deepest);
            return;
        }
        m_open.append({isObject, m_names.size()});
        m_nameNext = isObject;
    }

    void close()
    {
        if (!m_open.isEmpty()) {
            m_names.resize(m_open.takeLast().names);
        }
        m_nameNext = false;
    }

    //! Reads the text that begins at \a from; its closing quotation mark.
    qsizetype text(qsizetype from)
    {
        bool escaped = false;
        qsizetype at = from;
        for (; at < m_body.size() && m_body.at(at) != '"'; ++at) {
            if (uchar(m_body.at(at)) < 0x20) {
                m_problem = u"A text holds a control character at byte %1."_s.arg(at);
                return at;
            }
            if (m_body.at(at) == '\\') {
                escaped = true;
                ++at;
            }
        }
        if (m_nameNext && at < m_body.size()) {
            m_nameNext = false;
            name(m_body.mid(from, at - from), escaped);
        }
        return at;
    }

    void name(QByteArray name, bool escaped)
    {
        const QString decoded = escaped
            ? QJsonDocument::fromJson("[\"" + name + "\"]").array().at(0).toString()
            : QString::fromUtf8(name);
        if (base::plaintext::badCharacter(decoded, base::plaintext::Lines::One)) {
            m_problem = u"The name of a member holds a character that no name may have."_s;
            return;
        }
        if (escaped) {
            name = decoded.toUtf8();
        }
        const auto first = m_names.cbegin() + m_open.constLast().names;
        if (std::find(first, m_names.cend(), name) != m_names.cend()) {
            m_problem = u"An object has the member \"%1\" twice."_s.arg(decoded.left(100));
        } else if (m_names.cend() - first >= MostMembers) {
            m_problem = u"An object has more than %1 members."_s.arg(MostMembers);
        }
        m_names.append(name);
    }

    const QByteArray &m_body;
    QList<Open> m_open;
    QList<QByteArray> m_names; // of all open objects, one after another
    bool m_nameNext = false; // the next text is the name of a member
    QString m_problem;
};

} // namespace

base::Result<QJsonObject> jsonBody(QByteArray body)
{
    // Qt drops a byte order mark that begins a text or a name: two keys would become one unseen.
    body.replace("\"\xEF\xBB\xBF", "\"\\ufeff");
    if (const QString problem = Scanner(body).problem(); !problem.isEmpty()) {
        return base::failure(base::ErrorCode::Value_BadFormat, problem);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        return base::failure(
            base::ErrorCode::Value_BadFormat,
            u"The body is no JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset));
    }
    if (!document.isObject()) {
        return base::failure(base::ErrorCode::Value_BadFormat,
                             u"The body must be a JSON object."_s);
    }
    return document.object();
}

} // namespace contractserver
