// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>

namespace base {

//! What a function that works on another thread hands back at once: a QFuture whose continuation
//! may safely outlive its receiver. (QFuture::then(context, …) of Qt 6.4 aborts when the context
//! goes before the work is done.) A plain handle; copies speak of the same work.
template <typename T>
class Answer
{
public:
    using value_type = T;

    Answer(QFuture<T> future) : m_future(std::move(future)) { }

    //! Calls \a receiver with the value on the thread of \a context – the caller's own – unless
    //! the context has gone or the work was cancelled. Returns the answer of \a receiver.
    template <typename Receiver>
    auto then(QObject *context, Receiver receiver) const
    {
        using Next = std::invoke_result_t<Receiver, const T &>;
        Q_ASSERT(context->thread() == QThread::currentThread());
        auto *watcher = new QFutureWatcher<T>(context);
        // Destroyed with the watcher: who waits for it then sees a cancelled future, not a hang.
        auto promise = std::make_shared<QPromise<Next>>();
        promise->start();
        QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                         [watcher, promise, receiver = std::move(receiver)]() mutable {
                             watcher->deleteLater();
                             if (watcher->future().resultCount() > 0) {
                                 if constexpr (std::is_void_v<Next>) {
                                     receiver(watcher->result());
                                 } else {
                                     promise->addResult(receiver(watcher->result()));
                                 }
                                 promise->finish();
                             }
                         });
        watcher->setFuture(m_future);
        return Answer<Next>(promise->future());
    }

    [[nodiscard]] QFuture<T> future() const { return m_future; }
    operator QFuture<T>() const { return m_future; }
    //! Work not begun is skipped; a receiver is then never called.
    void cancel() { m_future.cancel(); }
    [[nodiscard]] bool isFinished() const { return m_future.isFinished(); }
    //! Blocks: for tests, programs without a window, and shutting down.
    [[nodiscard]] T result() const { return m_future.result(); }
    void waitForFinished() const
    {
        QFuture<T> future = m_future;
        future.waitForFinished();
    }

private:
    QFuture<T> m_future;
};

template <>
class Answer<void>
{
public:
    Answer(QFuture<void> future) : m_future(std::move(future)) { }
    [[nodiscard]] QFuture<void> future() const { return m_future; }
    operator QFuture<void>() const { return m_future; }

private:
    QFuture<void> m_future;
};

} // namespace base
