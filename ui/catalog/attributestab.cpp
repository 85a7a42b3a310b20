// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/attributestab.h"

#include "models/catalog/lookuprepository.h"
#include "models/catalog/productfield.h"
#include "ui/text/unittext.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace catalogui {

AttributesTab::AttributesTab(catalog::ProductEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_familyForm(new widgets::RecordForm(editor, this)),
      m_form(new widgets::RecordForm(editor, this)),
      m_note(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    //: Products of one sort share a family: it says which attributes they have
    m_familyForm->addRecord(u"family"_s, tr("Famil&y"), u"productFamilyEdit"_s,
                            catalog::lookup(catalog::LookupKind::Family), tr("None"));
    m_note->setObjectName(u"attributesNoteLabel"_s);
    m_note->setWordWrap(true);
    widgets::setTextRole(m_note, widgets::TextRole::Muted);
    layout->addWidget(m_familyForm);
    layout->addWidget(m_note);
    layout->addWidget(m_form);
    layout->addStretch(1);
    connect(&m_editor, &catalog::ProductEditor::contextChanged, this, &AttributesTab::showFamilies);
    connect(&m_editor, &catalog::ProductEditor::draftChanged, this, &AttributesTab::rebuild);
    connect(&m_editor, &catalog::ProductEditor::fieldChanged, this, [this](const QString &field) {
        if (field == "family"_L1) {
            rebuild();
        }
    });
    showFamilies();
}

void AttributesTab::setReadOnly(bool readOnly)
{
    m_familyForm->setReadOnly(readOnly);
    m_form->setReadOnly(readOnly);
}

void AttributesTab::showAllProblems(bool all)
{
    m_form->showAllProblems(all);
}

QWidget *AttributesTab::editorOf(const QString &field) const
{
    return field == "family"_L1 ? m_familyForm->editorOf(field) : m_form->editorOf(field);
}

void AttributesTab::showFamilies()
{
    m_built = false;
    rebuild();
}

void AttributesTab::rebuild()
{
    const catalog::Family family = m_editor.family();
    if (!m_built || family != m_shown) {
        m_built = true;
        m_shown = family;
        m_form->clear();
        for (const catalog::FamilyAttribute &each : family.attributes) {
            addEditor(each);
        }
    }
    m_note->setText(family.id.isNull()
                        ? tr("Choose a family to describe the product by its attributes.")
                        : family.attributes.isEmpty() ? tr("This family has no attributes.")
                                                      : QString());
    m_note->setHidden(m_note->text().isEmpty());
}

void AttributesTab::addEditor(const catalog::FamilyAttribute &each)
{
    using Kind = catalog::Attribute::Kind;
    const catalog::Attribute &attribute = each.attribute;
    const QString field = catalog::productfield::value(attribute.code);
    const QString objectName = attribute.code + u"ValueEdit"_s;
    // An ampersand in a name is no mnemonic.
    QString label = attribute.name;
    label.replace(u'&', u"&&"_s);
    switch (attribute.kind) {
    case Kind::Text:
        m_form->addLine(field, label, objectName);
        break;
    case Kind::Number: {
        const QString unit = text::unitName(attribute.unit);
        //: Name of an attribute and its unit, e.g. "Length (mm)"
        m_form->addDecimal(field, unit.isEmpty() ? label : tr("%1 (%2)").arg(label, unit),
                           objectName,
                           exchange::NumberField::plain(catalog::Attribute::NumberPlaces));
        break;
    }
    case Kind::Flag:
        m_form->addChoice(field, label, objectName,
                          {{.text = tr("– not set –"), .value = {}},
                           {.text = tr("Yes"), .value = u"1"_s},
                           {.text = tr("No"), .value = u"0"_s}});
        break;
    case Kind::Choice: {
        QList<widgets::RecordForm::Choice> choices = {{.text = tr("– not set –"), .value = {}}};
        for (const QString &choice : attribute.choices) {
            choices.append({.text = choice, .value = choice});
        }
        m_form->addChoice(field, label, objectName, choices);
        break;
    }
    }
    m_form->setRequired(field, each.required);
}

} // namespace catalogui

#include "moc_attributestab.cpp"
