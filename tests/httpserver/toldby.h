// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/requestreader.h"

namespace httpservertest {

//! Everything a reader tells of some bytes, as one text: it must not depend on the pieces they
//! came in.
[[nodiscard]] inline QByteArray toldBy(const QByteArrayList &pieces,
                                       const httpserver::Limits &limits)
{
    using httpserver::RequestReader;
    RequestReader reader(limits);
    QByteArray told;
    for (const QByteArray &piece : pieces) {
        reader.append(piece);
        for (bool more = true; more;) {
            switch (reader.step()) {
            case RequestReader::Step::NeedsMore:
                more = false;
                break;
            case RequestReader::Step::Head:
                told += '[' + reader.head().method + ' ' + reader.head().target + ' '
                    + QByteArray::number(reader.head().contentLength)
                    + (reader.head().isChunked ? " chunked" : "")
                    + (reader.head().keepAlive ? "" : " last");
                for (const auto &[name, value] : reader.head().fields) {
                    told += '|' + name + '=' + value;
                }
                told += ']';
                break;
            case RequestReader::Step::Piece:
                told += reader.piece();
                break;
            case RequestReader::Step::End:
                told += "<end>";
                reader.startNext();
                break;
            case RequestReader::Step::Refused:
                return told + '<' + QByteArray::number(reader.refusal().status) + '>';
            }
        }
    }
    return told;
}

} // namespace httpservertest
