// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>
#include <QSet>

class QLabel;
class QToolButton;

namespace shell {

//! One of the things that a new company needs first.
struct FirstStep
{
    QString id; //!< lasting: "products"
    QString title; //!< "Products"
    QString text; //!< what to do and why, one sentence
    QString button; //!< "New product"
    QString page; //!< where it is done
    QString target; //!< objectName of the field or button that begins it
};

//! Leads through the first steps of a new company: above the page, one after the other, each
//! ticked as soon as the data say that it is done. A step can be skipped and the bar be closed;
//! both are kept in QSettings for each company.
class FirstStepsBar final : public QFrame
{
    Q_OBJECT
public:
    //! \a company: the group in QSettings, e.g. "companies/3f2a".
    FirstStepsBar(const QList<FirstStep> &steps, const QString &company, QWidget *parent = nullptr);

    //! Which steps are done. A company that \a isNew gets the bar unless it was closed before.
    void setDone(const QSet<QString> &done, bool isNew);
    //! The step that is explained; empty when none is left.
    [[nodiscard]] QString current() const { return m_current; }
    void reopen();

Q_SIGNALS:
    void stepRequested(const shell::FirstStep &step);

private:
    void choose(const QString &id);
    void skip();
    void close();
    void remember(QLatin1String key, const QVariant &value) const;
    [[nodiscard]] bool isSettled(const QString &id) const;
    void showNext();
    void update();

    const QList<FirstStep> m_steps;
    const QString m_group;
    QSet<QString> m_done;
    QSet<QString> m_skipped;
    QString m_current;
    QHash<QString, QToolButton *> m_buttons;
    QLabel *m_text = nullptr;
    QToolButton *m_go = nullptr;
    QToolButton *m_skip = nullptr;
    bool m_isOpen = false;
};

} // namespace shell
