// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/templates/template.h"

#include <QRegularExpression>
#include <QVarLengthArray>

using namespace Qt::StringLiterals;

namespace templates {

namespace {

//! What stands for itself in HTML, also inside an attribute.
void appendEscaped(QByteArray &out, const QByteArray &text)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char *entity = nullptr;
        switch (text.at(i)) {
        case '&':
            entity = "&amp;";
            break;
        case '<':
            entity = "&lt;";
            break;
        case '>':
            entity = "&gt;";
            break;
        case '"':
            entity = "&quot;";
            break;
        case '\'':
            entity = "&apos;";
            break;
        default:
            continue;
        }
        out.append(text.constData() + from, i - from).append(entity);
        from = i + 1;
    }
    out.append(text.constData() + from, text.size() - from);
}

//! Null when a part of the path is missing.
const Value *follow(const Fields &fields, const QStringList &path)
{
    const Value *value = nullptr;
    for (const QString &name : path) {
        const Fields *inner = value ? value->fields() : &fields;
        value = inner ? inner->find(name) : nullptr;
        if (!value) {
            return nullptr;
        }
    }
    return value;
}

base::Error wrong(const QByteArray &tag)
{
    return base::failure(base::ErrorCode::Value_BadFormat, QString::fromUtf8(tag));
}

} // namespace

//! Writes the nodes of a template; the innermost of the values in view is asked first.
class Template::Filler
{
public:
    Filler(const QList<Node> &nodes, QByteArray &out) : m_nodes(nodes), m_out(out) { }

    void fill(const Value &data, qsizetype from, qsizetype to)
    {
        m_inView.append(&data);
        write(from, to);
        m_inView.removeLast();
    }

private:
    void write(qsizetype from, qsizetype to)
    {
        for (qsizetype i = from; i < to; ++i) {
            const Node &node = m_nodes.at(i);
            const Value *value = node.kind == Node::Text ? nullptr : find(node.path);
            switch (node.kind) {
            case Node::Text:
                m_out.append(node.text);
                break;
            case Node::Escaped:
                if (value) {
                    appendEscaped(m_out, value->text().toUtf8());
                }
                break;
            case Node::Plain:
                if (value) {
                    m_out.append(value->text().toUtf8());
                }
                break;
            case Node::Section:
                if (value && value->isShown()) {
                    writeSection(*value, i + 1, node.end);
                }
                i = node.end - 1;
                break;
            case Node::Inverted:
            case Node::Present:
                if ((value && value->isShown()) == (node.kind == Node::Present)) {
                    write(i + 1, node.end);
                }
                i = node.end - 1;
                break;
            }
        }
    }

    void writeSection(const Value &value, qsizetype from, qsizetype to)
    {
        if (!value.list()) {
            fill(value, from, to);
            return;
        }
        for (const Value &element : *value.list()) {
            fill(element, from, to);
        }
    }

    //! Null when there is none.
    [[nodiscard]] const Value *find(const QStringList &path) const
    {
        if (path.isEmpty()) {
            return m_inView.last();
        }
        for (qsizetype i = m_inView.size() - 1; i >= 0; --i) {
            const Fields *fields = m_inView.at(i)->fields();
            if (const Value *found = fields ? follow(*fields, path) : nullptr) {
                return found;
            }
        }
        return nullptr;
    }

    const QList<Node> &m_nodes;
    QByteArray &m_out;
    QVarLengthArray<const Value *, 8> m_inView;
};

base::Result<Template> Template::parse(const QByteArray &text, const Fields &known)
{
    // A line with nothing but sections that begin or end is no line of the page.
    static const QRegularExpression lonely(u"^[ \\t]*((?:\\{\\{[#^?/!][^{}]*\\}\\})+)[ \\t]*\\n"_s,
                                           QRegularExpression::MultilineOption);
    const QByteArray source = QString::fromUtf8(text).replace(lonely, u"\\1"_s).toUtf8();
    Template result;
    QList<qsizetype> open;
    qsizetype at = 0;
    for (qsizetype begin = 0; (begin = source.indexOf("{{", at)) >= 0;) {
        result.addText(source.mid(at, begin - at));
        const bool plain = source.mid(begin, 3) == "{{{";
        const QByteArray closing = plain ? "}}}" : "}}";
        const qsizetype end = source.indexOf(closing, begin);
        if (end < 0) {
            return wrong(source.mid(begin, 40));
        }
        const qsizetype from = begin + closing.size();
        const QByteArray name = source.mid(from, end - from).trimmed();
        SD_TRY(result.addTag(plain ? '&' + name : name, known, open));
        at = end + closing.size();
    }
    result.addText(source.mid(at));
    if (!open.isEmpty()) {
        return wrong(result.m_nodes.at(open.last()).path.join(u'.').toUtf8());
    }
    return result;
}

base::Result<void> Template::addTag(const QByteArray &tag, const Fields &known,
                                    QList<qsizetype> &open)
{
    const bool marked = !tag.isEmpty() && QByteArray("#^?/!&").contains(tag.front());
    const char kind = marked ? tag.front() : ' ';
    const QByteArray name = marked ? tag.mid(1).trimmed() : tag;
    if (kind == '!') {
        return {};
    }
    const QStringList path = name == "." ? QStringList() : QString::fromUtf8(name).split(u'.');
    if (kind == '/') {
        if (open.isEmpty() || m_nodes.at(open.last()).path != path) {
            return wrong(tag);
        }
        m_nodes[open.takeLast()].end = m_nodes.size();
        return {};
    }
    if (kind == '#' || kind == '^' || kind == '?') {
        open.append(m_nodes.size());
        m_nodes.append({kind == '#'       ? Node::Section
                            : kind == '^' ? Node::Inverted
                                          : Node::Present,
                        {},
                        path,
                        0});
    } else if (const Value *value = follow(known, path); !value) {
        m_nodes.append({kind == '&' ? Node::Plain : Node::Escaped, {}, path, 0});
    } else if (kind == '&') {
        addText(value->text().toUtf8());
    } else {
        QByteArray escaped;
        appendEscaped(escaped, value->text().toUtf8());
        addText(escaped);
    }
    return {};
}

void Template::addText(const QByteArray &text)
{
    if (!text.isEmpty()) {
        m_nodes.append({Node::Text, text, {}, 0});
        m_size += text.size();
    }
}

QByteArray Template::filled(const Fields &data) const
{
    QByteArray out;
    out.reserve(2 * m_size);
    const Value all(data);
    Filler(m_nodes, out).fill(all, 0, m_nodes.size());
    return out;
}

} // namespace templates
