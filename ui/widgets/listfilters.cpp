// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listfilters.h"

#include "models/store/pagedmodelbase.h"
#include "ui/widgets/searchfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QModelIndex>
#include <QScopedValueRollback>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

ListFilters::ListFilters(SearchField *search, QObject *parent) : QObject(parent), m_search(search)
{
    if (m_search) {
        connect(m_search, &SearchField::searchChanged, this, [this] {
            if (!m_isSetting) {
                Q_EMIT changed();
            }
        });
    }
}

const ListFilters::Known *ListFilters::find(const QString &code) const
{
    const auto found = std::ranges::find_if(
        m_filters, [&](const Known &known) { return known.filter.code == code; });
    return found == m_filters.cend() ? nullptr : &*found;
}

ListFilters::Known *ListFilters::find(const QString &code)
{
    return const_cast<Known *>(std::as_const(*this).find(code));
}

void ListFilters::add(const Filter &filter)
{
    m_filters += Known{.filter = filter};
}

QComboBox *ListFilters::addChoice(const Filter &filter, const QString &objectName,
                                  const QString &all, const QList<Choice> &choices, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(filter.name);
    box->addItem(all, QString());
    m_filters += Known{.filter = filter, .box = box};
    setChoices(filter.code, choices);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box, code = filter.code] { setValue(code, box->currentData().toString()); });
    return box;
}

QCheckBox *ListFilters::addCheck(const Filter &filter, const QString &objectName, QWidget *parent)
{
    auto *check = new QCheckBox(filter.name, parent);
    check->setObjectName(objectName);
    Filter described = filter;
    described.words = [](const QString &) { return QString(); };
    described.show = [check](const QString &value) {
        const QSignalBlocker blocked(check);
        check->setChecked(!value.isEmpty());
    };
    add(described);
    connect(check, &QCheckBox::toggled, this, [this, code = filter.code](bool checked) {
        setValue(code, checked ? u"1"_s : QString());
    });
    return check;
}

void ListFilters::setChoices(const QString &code, const QList<Choice> &choices)
{
    Known *known = find(code);
    if (!known || !known->box) {
        return;
    }
    known->choices = choices;
    const QSignalBlocker blocked(known->box);
    while (known->box->count() > 1) {
        known->box->removeItem(1);
    }
    for (const Choice &choice : choices) {
        known->box->addItem(choice.text, choice.value);
    }
    show(*known, value(code));
    if (!value(code).isEmpty()) {
        Q_EMIT worded();
    }
}

void ListFilters::retell()
{
    for (const Known &known : std::as_const(m_filters)) {
        show(known, value(known.filter.code));
    }
    Q_EMIT worded();
}

void ListFilters::show(const Known &known, const QString &value)
{
    if (known.box) {
        const QSignalBlocker blocked(known.box);
        known.box->setCurrentIndex(value.isEmpty() ? 0 : known.box->findData(value));
    }
    if (known.filter.show) {
        known.filter.show(value);
    }
}

bool ListFilters::take(const QString &code, const QString &value)
{
    const Known *known = find(code);
    if (!known || value == this->value(code)) {
        return false;
    }
    if (value.isEmpty()) {
        m_values.remove(code);
    } else {
        m_values.insert(code, value);
    }
    show(*known, value);
    return true;
}

void ListFilters::setValue(const QString &code, const QString &value)
{
    if (take(code, value) && !m_isSetting) {
        Q_EMIT changed();
    }
}

QString ListFilters::search() const
{
    return m_search ? m_search->text().trimmed() : QString();
}

void ListFilters::set(const QMap<QString, QString> &values, const QString &search)
{
    bool isOther = false;
    {
        const QScopedValueRollback setting(m_isSetting, true);
        for (const Known &known : std::as_const(m_filters)) {
            isOther = take(known.filter.code, values.value(known.filter.code)) || isOther;
        }
        if (m_search && search != this->search()) {
            m_search->searchFor(search);
            isOther = true;
        }
    }
    if (isOther) {
        Q_EMIT changed();
    }
}

QStringList ListFilters::active() const
{
    QStringList codes;
    for (const Known &known : m_filters) {
        if (m_values.contains(known.filter.code)) {
            codes += known.filter.code;
        }
    }
    return codes;
}

QString ListFilters::sentence(const QString &code) const
{
    return sentence(code, value(code));
}

QString ListFilters::sentence(const QString &code, const QString &value) const
{
    const Known *known = find(code);
    if (!known) {
        return {};
    }
    QString words = u"…"_s; // not known yet
    if (known->filter.words) {
        words = known->filter.words(value);
    } else if (const auto choice = std::ranges::find(known->choices, value, &Choice::value);
               choice != known->choices.cend()) {
        words = choice->text;
    }
    //: What a list is filtered by: "Status: Blocked"
    return words.isEmpty() ? known->filter.name : tr("%1: %2").arg(known->filter.name, words);
}

std::optional<ListFilters::Asked> ListFilters::ofCell(const QModelIndex &cell) const
{
    for (const Known &known : m_filters) {
        if (!cell.isValid() || known.filter.column != cell.column()) {
            continue;
        }
        if (known.filter.ofCell) {
            const QString value = known.filter.ofCell(cell);
            return value.isEmpty() ? std::nullopt : std::optional(Asked{known.filter.code, value});
        }
        const QString text = cell.data().toString();
        const QString state = cell.data(store::PagedModelBase::StateRole).toString();
        for (const Choice &choice : known.choices) {
            if (!text.isEmpty()
                && (choice.value == state || choice.value == text || choice.text == text)) {
                return Asked{known.filter.code, choice.value};
            }
        }
    }
    return {};
}

} // namespace widgets

#include "moc_listfilters.cpp"
