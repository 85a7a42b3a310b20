// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>

#include <functional>
#include <optional>

class QCheckBox;
class QComboBox;
class QModelIndex;
class QWidget;

namespace widgets {

class SearchField;

//! What narrows a list, described once: the fields above it, the chips that say what is asked for,
//! "Show only …" of a cell and the views all follow from it. Values are texts that stay the same in
//! every language ("blocked", an id); an empty one asks for nothing. UI thread only.
class ListFilters final : public QObject
{
    Q_OBJECT
public:
    struct Choice
    {
        QString text; //!< for people
        QString value;
    };
    struct Filter
    {
        QString code; //!< "status": as views keep it
        QString name; //!< "Status"
        int column = -1; //!< of the list, whose cells stand for values; negative: none
        //! The value that a cell stands for. Unless it is told: the choice whose value is the
        //! cell's state or text, or whose text is the cell's.
        std::function<QString(const QModelIndex &cell)> ofCell = {};
        //! A value for people. Unless it is told: the text of the choice.
        std::function<QString(const QString &value)> words = {};
        //! Shows a value where people choose it; whoever chooses calls setValue().
        std::function<void(const QString &value)> show = {};
    };

    //! \a search, not owned, narrows as well.
    explicit ListFilters(SearchField *search, QObject *parent = nullptr);

    void add(const Filter &filter);
    //! With a box to choose from, of which the first entry is \a all.
    [[nodiscard]] QComboBox *addChoice(const Filter &filter, const QString &objectName,
                                       const QString &all, const QList<Choice> &choices,
                                       QWidget *parent);
    //! With a check box; its value is "1", and its name says all.
    [[nodiscard]] QCheckBox *addCheck(const Filter &filter, const QString &objectName,
                                      QWidget *parent);
    //! Other choices for a box; what is asked for stays, also when it is not among them (yet).
    void setChoices(const QString &code, const QList<Choice> &choices);

    //! What can be chosen is known only now, or has other names.
    void retell();

    [[nodiscard]] QString value(const QString &code) const { return m_values.value(code); }
    void setValue(const QString &code, const QString &value);
    [[nodiscard]] const QMap<QString, QString> &values() const { return m_values; }
    [[nodiscard]] QString search() const;
    //! All at once: changed() comes once, if at all. Codes that are not known ask for nothing.
    void set(const QMap<QString, QString> &values, const QString &search);
    void clear() { set({}, {}); }
    //! Something is asked for, be it by the search.
    [[nodiscard]] bool isNarrowed() const { return !m_values.isEmpty() || !search().isEmpty(); }

    //! The filters that ask for something, in the order of the description.
    [[nodiscard]] QStringList active() const;
    //! "Status: Blocked".
    [[nodiscard]] QString sentence(const QString &code) const;
    [[nodiscard]] QString sentence(const QString &code, const QString &value) const;
    struct Asked
    {
        QString code;
        QString value;
    };
    //! What would show only what is like this cell; nothing where a cell stands for no value.
    [[nodiscard]] std::optional<Asked> ofCell(const QModelIndex &cell) const;

Q_SIGNALS:
    //! Something else is asked for: ask the list anew.
    void changed();
    //! What is asked for has other words.
    void worded();

private:
    struct Known
    {
        Filter filter;
        QComboBox *box = nullptr;
        QList<Choice> choices = {};
    };
    [[nodiscard]] const Known *find(const QString &code) const;
    [[nodiscard]] Known *find(const QString &code);
    static void show(const Known &known, const QString &value);
    bool take(const QString &code, const QString &value);

    SearchField *m_search = nullptr;
    QList<Known> m_filters;
    QMap<QString, QString> m_values;
    bool m_isSetting = false;
};

} // namespace widgets
