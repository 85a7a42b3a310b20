// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/customerform.h"

#include "models/base/country.h"
#include "models/records/changes.h"
#include "models/records/fieldtext.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/moneyedit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using store::orNothing;

namespace accountsui {

namespace {

base::Id chosen(const QComboBox *combo)
{
    return combo->currentData().value<base::Id>();
}

} // namespace

CustomerForm::CustomerForm(bool editable, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"customerForm"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    addText(column, u"name"_s, tr("&Name"));
    addText(column, u"email"_s, tr("&Email"));
    addText(column, u"phone"_s, tr("&Phone"));
    addText(column, u"street"_s, tr("&Street"));
    addText(column, u"postal_code"_s, tr("Post&al code"));
    addText(column, u"city"_s, tr("Ci&ty"));
    addText(column, u"country"_s, tr("C&ountry"));
    addText(column, u"vat_id"_s, tr("V&AT ID"));
    m_texts.first().form->setRequired(true);
    addChoice(column, m_group, m_groupForm, u"customerGroupCombo"_s, tr("Gro&up"));
    addChoice(column, m_terms, m_termsForm, u"customerTermsCombo"_s, tr("Payment te&rms"));
    m_limit = new widgets::MoneyEdit(this);
    m_limit->setObjectName(u"creditLimitEdit"_s);
    m_limit->setRange(0, std::numeric_limits<qint64>::max());
    m_limitForm = new widgets::FormField(tr("Credit &limit"), m_limit, this,
                                         widgets::FormField::LabelAt::Left);
    m_limitForm->setHint(tr("Empty means no limit."));
    column->addWidget(m_limitForm);
    connect(m_limit, &widgets::MoneyEdit::valueEdited, this, &CustomerForm::check);
    connect(m_limit, &widgets::MoneyEdit::problemChanged, m_limitForm,
            &widgets::FormField::setProblem);

    for (const TextField &text : std::as_const(m_texts)) {
        text.edit->setReadOnly(!editable);
    }
    m_group->setEnabled(editable);
    m_terms->setEnabled(editable);
    m_limit->setReadOnly(!editable);
}

void CustomerForm::addText(QVBoxLayout *column, const QString &field, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(u"customer_%1_Edit"_s.arg(field));
    edit->setMaxLength(int(records::type<accounts::Customer>().find(field)->max));
    auto *form = new widgets::FormField(label, edit, this, widgets::FormField::LabelAt::Left);
    column->addWidget(form);
    m_texts += TextField{field, edit, form, {}};
    connect(edit, &QLineEdit::textEdited, this, &CustomerForm::check);
}

void CustomerForm::addChoice(QVBoxLayout *column, QComboBox *&combo, widgets::FormField *&form,
                             const QString &name, const QString &label)
{
    combo = new QComboBox(this);
    combo->setObjectName(name);
    form = new widgets::FormField(label, combo, this, widgets::FormField::LabelAt::Left);
    column->addWidget(form);
    connect(combo, &QComboBox::currentIndexChanged, this, &CustomerForm::check);
}

void CustomerForm::setContent(const accounts::CustomerDetails::Content &content)
{
    m_filling = true;
    m_stored = content.customer;
    const auto stored = records::texts(records::type<accounts::Customer>(), &m_stored);
    for (TextField &text : m_texts) {
        text.stored = stored.value(text.field);
        text.edit->setText(text.stored);
        text.edit->setCursorPosition(0);
    }
    const auto fill = [](QComboBox *combo, const auto &entries, base::Id current) {
        combo->clear();
        //: Nothing is chosen
        combo->addItem(tr("None"), QVariant::fromValue(base::Id()));
        for (const auto &entry : entries) {
            combo->addItem(entry.name, QVariant::fromValue(entry.id));
            if (entry.id == current) {
                combo->setCurrentIndex(combo->count() - 1);
            }
        }
    };
    fill(m_group, content.groups, m_stored.group);
    fill(m_terms, content.terms, m_stored.terms);
    m_limit->setCurrency(m_stored.currency);
    m_limit->setMoney(m_stored.creditLimit);
    m_filling = false;
    check();
}

store::ChangeSet CustomerForm::changes() const
{
    accounts::Customer typed = m_stored;
    QMap<QString, QString> texts;
    for (const TextField &text : m_texts) {
        if (text.edit->text() != text.stored) {
            texts.insert(text.field, text.edit->text());
        }
    }
    records::setTexts(records::type<accounts::Customer>(), &typed, texts);
    typed.group = chosen(m_group);
    typed.terms = chosen(m_terms);
    typed.creditLimit = m_limit->money();
    return records::changesBetween(m_stored, typed);
}

bool CustomerForm::isModified() const
{
    return !m_stored.id.isNull() && (!changes().isEmpty() || !m_limit->isValid());
}

bool CustomerForm::isValid() const
{
    return m_limit->isValid()
        && std::all_of(m_texts.cbegin(), m_texts.cend(),
                       [](const TextField &text) { return text.form->problem().isEmpty(); });
}

void CustomerForm::check()
{
    if (m_filling) {
        return;
    }
    for (const TextField &text : std::as_const(m_texts)) {
        const QString typed = text.edit->text().trimmed();
        QString problem;
        if (text.field == "name"_L1 && typed.isEmpty()) {
            problem = tr("Enter a name.");
        } else if (text.field == "email"_L1 && !typed.isEmpty()
                   && (typed.count(u'@') != 1 || typed.startsWith(u'@') || typed.endsWith(u'@'))) {
            problem = tr("An email address looks like name@company.example.");
        } else if (text.field == "country"_L1 && !typed.isEmpty()
                   && !base::country::isCode(typed)) {
            problem = tr("Enter the two capital letters of the country, such as DE.");
        }
        text.form->setProblem(problem);
        text.form->setModified(typed != text.stored);
    }
    m_groupForm->setModified(chosen(m_group) != m_stored.group);
    m_termsForm->setModified(chosen(m_terms) != m_stored.terms);
    m_limitForm->setModified(m_limit->money() != m_stored.creditLimit);
    Q_EMIT edited();
}

} // namespace accountsui

#include "moc_customerform.cpp"
