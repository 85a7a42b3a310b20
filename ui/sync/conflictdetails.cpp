// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflictdetails.h"

#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncui {

using syncing::Conflict;
using syncing::ConflictItem;
using syncing::ConflictModel;

ConflictDetails::ConflictDetails(QWidget *parent)
    : QWidget(parent),
      m_explanation(new QLabel(this)),
      m_otherTitle(new QLabel(tr("Another value"), this)),
      m_other(new QLineEdit(this))
{
    m_explanation->setWordWrap(true);
    m_explanation->setObjectName(u"conflictExplanationLabel"_s);
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    const auto row = [&](const QString &title, const QString &name, QLabel **caption = nullptr) {
        auto *words = new QLabel(title, this);
        widgets::setTextRole(words, widgets::TextRole::Muted);
        auto *value = new QLabel(this);
        value->setObjectName(name);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        form->addRow(words, value);
        if (caption) {
            *caption = words;
        }
        return value;
    };
    m_field = row(tr("Field"), u"conflictFieldLabel"_s);
    m_owner = row(tr("Owner"), u"conflictOwnerLabel"_s);
    m_base = row(tr("Base value"), u"conflictBaseLabel"_s);
    m_ours = row(tr("Ours"), u"conflictOursLabel"_s);
    m_theirs = row(tr("Theirs"), u"conflictTheirsLabel"_s, &m_theirsTitle);
    m_outcome = row(tr("Outcome"), u"conflictOutcomeLabel"_s);
    widgets::setTextRole(m_ours, widgets::TextRole::Strong);
    widgets::setTextRole(m_theirs, widgets::TextRole::Strong);
    widgets::setTextRole(m_otherTitle, widgets::TextRole::Muted);
    m_other->setObjectName(u"otherValueEdit"_s);
    m_other->setAccessibleName(tr("Another value"));
    m_other->setPlaceholderText(tr("If neither is right"));
    connect(m_other, &QLineEdit::textChanged, this, &ConflictDetails::otherValueChanged);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_explanation);
    layout->addLayout(form);
    layout->addWidget(m_otherTitle);
    layout->addWidget(m_other);
    layout->addStretch(1);
}

static QString valueText(const Conflict &conflict, const syncing::MergeValue &value)
{
    if (conflict.field == "exists"_L1) {
        return value ? ConflictDetails::tr("The record exists")
                     : ConflictDetails::tr("The record was deleted");
    }
    //: In place of a value that is not set
    return value ? *value : ConflictDetails::tr("(empty)");
}

void ConflictDetails::setItem(const ConflictItem &item, const ConflictModel &model, bool mayDecide)
{
    const Conflict &one = item.conflict;
    if (one.isOpen()) {
        //: %1 is the name of a portal or ERP
        m_explanation->setText(tr("The desk and %1 both changed this since the last sync. Until "
                                  "you decide, the record isn't sent there.")
                                   .arg(item.systemName));
    } else if (one.outcome == "owner"_L1 && one.owner == syncing::Owner::Desk) {
        m_explanation->setText(tr("%1 changed what the desk owns. The desk's value was sent again; "
                                  "this is what it replaced.")
                                   .arg(item.systemName));
    } else if (one.outcome == "owner"_L1) {
        m_explanation->setText(tr("The desk changed what %1 owns. The value from there was taken "
                                  "over; this is what it replaced.")
                                   .arg(item.systemName));
    } else {
        m_explanation->setText(tr("This is resolved."));
    }
    m_field->setText(model.fieldText(item));
    m_owner->setText(model.ownerText(item));
    m_base->setText(valueText(one, item.base));
    m_ours->setText(valueText(one, item.ours));
    m_theirs->setText(valueText(one, item.theirs));
    //: Caption of the value that another system has; %1 is its name
    m_theirsTitle->setText(tr("At %1").arg(item.systemName));
    m_outcome->setText(
        one.isOpen() ? tr("Open")
                     : QLocale().toString(one.resolvedAt.toLocalTime(), QLocale::ShortFormat));
    const bool plain = item.ours == one.ours && item.theirs == one.theirs;
    const bool offer
        = mayDecide && one.isOpen() && plain && one.field != "exists"_L1 && one.element.isEmpty();
    m_otherTitle->setVisible(offer);
    m_other->setVisible(offer);
    m_other->clear();
}

QString ConflictDetails::otherValue() const
{
    return m_other->isHidden() ? QString() : m_other->text();
}

} // namespace syncui

#include "moc_conflictdetails.cpp"
