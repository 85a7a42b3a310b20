// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/connection.h"

#ifdef SD_HTTP_TLS
#    include <boost/asio/ssl/stream.hpp>
#endif

namespace httpserver {

//! A connection over a bare TCP socket.
class PlainConnection final : public Connection
{
public:
    using Socket = boost::asio::ip::tcp::socket;

    PlainConnection(Core &core, Loop &loop, std::unique_ptr<Admission::Place> place,
                    QHostAddress peer, Socket socket)
        : Connection(core, loop, std::move(place), std::move(peer)), m_socket(std::move(socket))
    {
    }

protected:
    void handshake(Done done) override { done({}, 0); }
    void readSome(std::size_t most, Read done) override
    {
        m_socket.async_wait(Socket::wait_read,
                            [this, most, done = std::move(done)](boost::system::error_code error) {
                                std::array<char, 64 * 1024> &in = loop().in;
                                const std::size_t size = error
                                    ? 0
                                    : m_socket.read_some(boost::asio::buffer(in, most), error);
                                if (error == boost::asio::error::would_block) {
                                    readSome(most, done);
                                } else {
                                    done(error, QByteArrayView(in.data(), qsizetype(size)));
                                }
                            });
    }
    void writeSome(const std::vector<boost::asio::const_buffer> &buffers, Done done) override
    {
        m_socket.async_write_some(buffers, std::move(done));
    }
    void shutDownSending() override
    {
        boost::system::error_code ignored;
        m_socket.shutdown(Socket::shutdown_send, ignored);
    }
    void closeSocket() override
    {
        boost::system::error_code ignored;
        m_socket.close(ignored);
    }
    [[nodiscard]] bool isGone() override
    {
        char next = 0;
        boost::system::error_code error;
        m_socket.receive(boost::asio::buffer(&next, 1), Socket::message_peek, error);
        return error && error != boost::asio::error::would_block;
    }
    [[nodiscard]] bool isTls() const override { return false; }

private:
    Socket m_socket;
};

#ifdef SD_HTTP_TLS
//! The same over TLS.
class TlsConnection final : public Connection
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Context = std::shared_ptr<boost::asio::ssl::context>;

    TlsConnection(Core &core, Loop &loop, std::unique_ptr<Admission::Place> place,
                  QHostAddress peer, Socket socket, Context context)
        : Connection(core, loop, std::move(place), std::move(peer)),
          m_context(std::move(context)),
          m_stream(std::move(socket), *m_context)
    {
    }

protected:
    void handshake(Done done) override
    {
        m_stream.async_handshake(
            boost::asio::ssl::stream_base::server,
            [done = std::move(done)](boost::system::error_code error) { done(error, 0); });
    }
    void readSome(std::size_t most, Read done) override
    {
        m_stream.async_read_some(
            boost::asio::buffer(m_in, most),
            [this, done = std::move(done)](boost::system::error_code error, std::size_t size) {
                done(error, QByteArrayView(m_in.data(), qsizetype(size)));
            });
    }
    void writeSome(const std::vector<boost::asio::const_buffer> &buffers, Done done) override
    {
        m_stream.async_write_some(buffers, std::move(done));
    }
    void shutDownSending() override
    {
        // Answers say how long they are: nobody needs TLS's own word for the end.
    }
    void closeSocket() override
    {
        boost::system::error_code ignored;
        m_stream.next_layer().close(ignored);
    }
    [[nodiscard]] bool isGone() override
    {
        char next = 0;
        boost::system::error_code error;
        m_stream.next_layer().receive(boost::asio::buffer(&next, 1), Socket::message_peek, error);
        return error && error != boost::asio::error::would_block;
    }
    [[nodiscard]] bool isTls() const override { return true; }

private:
    const Context m_context;
    boost::asio::ssl::stream<Socket> m_stream;
    std::array<char, 16 * 1024> m_in; // a record of TLS
};
#endif

} // namespace httpserver
