// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change.h"
#include "ui/widgets/readingorder.h"

#include <QHash>

#include <functional>

class QComboBox;
class QTableWidget;

namespace widgets {

//! Somebody else changed the same fields: shows each one as it was, as it is now and as typed
//! here, and lets choose which one stays. Nothing is written before the choice.
class ConflictDialog final : public Dialog
{
    Q_OBJECT
public:
    //! \a fieldName and \a valueText turn fields and values into words.
    struct Words
    {
        std::function<QString(const QString &field)> fieldName;
        std::function<QString(const QString &field, const std::optional<QString> &value)> valueText;
    };
    ConflictDialog(QList<store::FieldClash> clashes, const Words &words, QWidget *parent = nullptr);

    //! True for each field whose own text is to stay.
    [[nodiscard]] QHash<QString, bool> keepOurs() const;

private:
    void addClash(int row, const store::FieldClash &clash, const Words &words);

    const QList<store::FieldClash> m_clashes;
    QTableWidget *m_table = nullptr;
    QList<QComboBox *> m_choices;
};

} // namespace widgets
