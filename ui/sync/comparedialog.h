// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/readingorder.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace syncui {

//! A record as one side has it.
struct ComparedSide
{
    QString name;
    bool there = false;
    QString problem; //!< a sentence, when nothing can be told
    QList<std::pair<QString, QString>> lines; //!< field and value
};

//! Any record as the desk, the portals and the ERP have it, field beside field. Asks by
//! compareRequested(); the answer comes by setSides().
class CompareDialog final : public widgets::Dialog
{
    Q_OBJECT
public:
    explicit CompareDialog(QWidget *parent = nullptr);

    //! Shows which record is asked for, and asks.
    void ask(const QString &entity, const QString &key);
    //! The desk first. An answer about another record than the one asked for last is dropped.
    void setSides(const QString &entity, const QString &key, const QList<ComparedSide> &sides);

Q_SIGNALS:
    void compareRequested(const QString &entity, const QString &key);

private:
    void request();
    void fill();

    QComboBox *m_entity = nullptr;
    QLineEdit *m_key = nullptr;
    QPushButton *m_compare = nullptr;
    QCheckBox *m_onlyDifferent = nullptr;
    QLabel *m_summary = nullptr;
    QTableWidget *m_table = nullptr;
    QList<ComparedSide> m_sides;
};

} // namespace syncui
