// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/event.h"

#include "models/base/instants.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace audit {

namespace {

constexpr qsizetype LongestText = 200;

//! Shortened, and without what a terminal or a reader could take for something else: controls,
//! line ends of every kind, invisible characters and changes of direction.
QString printable(const QString &text)
{
    QString clean = text.left(LongestText);
    for (QChar &character : clean) {
        const QChar::Category category = character.category();
        const bool isPlain = character == u' '
            || (category >= QChar::Letter_Uppercase && category <= QChar::Symbol_Other)
            || (category >= QChar::Mark_NonSpacing && category <= QChar::Number_Other);
        if (!isPlain) {
            character = QChar::ReplacementCharacter;
        }
    }
    return text.size() > LongestText ? clean + u'…' : clean;
}

} // namespace

QByteArray Event::line(const QDateTime &time) const
{
    QJsonObject object;
    for (auto detail = details.begin(); detail != details.end(); ++detail) {
        const QJsonValue value = detail.value();
        object.insert(detail.key(),
                      value.isString() ? QJsonValue(printable(value.toString())) : value);
    }
    object.insert(u"event"_s, printable(name));
    const std::pair<QString, QString> texts[]{
        {u"who"_s, who}, {u"from"_s, from}, {u"what"_s, what}, {u"result"_s, result}};
    for (const auto &[key, text] : texts) {
        if (!text.isEmpty()) {
            object.insert(key, printable(text));
        }
    }
    if (status != 0) {
        object.insert(u"status"_s, status);
    }
    // The time comes first, so that files can be sorted and read.
    return "{\"time\":\"" + base::instantText(time).toLatin1() + "\","
        + QJsonDocument(object).toJson(QJsonDocument::Compact).mid(1) + '\n';
}

} // namespace audit
