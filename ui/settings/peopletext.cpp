// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/peopletext.h"

#include <QCoreApplication>

namespace settings {
namespace {

class PeopleText
{
    Q_DECLARE_TR_FUNCTIONS(PeopleText)
public:
    static QString feature(people::Feature feature);
    static QString capability(people::Capability capability);
};

QString PeopleText::feature(people::Feature feature)
{
    switch (feature) {
    case people::Feature::Catalog:
        return tr("Catalog");
    case people::Feature::Pricing:
        return tr("Pricing");
    case people::Feature::Media:
        return tr("Media");
    case people::Feature::Orders:
        return tr("Orders");
    case people::Feature::Accounts:
        return tr("Customers");
    case people::Feature::Promotions:
        return tr("Promotions");
    case people::Feature::Sync:
        return tr("Sync");
    case people::Feature::Settings:
        return tr("Settings");
    case people::Feature::People:
        return tr("Users and roles");
    case people::Feature::Views:
        return tr("Views of lists");
    }
    return {};
}

QString PeopleText::capability(people::Capability capability)
{
    switch (capability) {
    case people::Capability::See:
        return tr("See");
    case people::Capability::Edit:
        return tr("Edit");
    case people::Capability::Approve:
        return tr("Approve");
    case people::Capability::Publish:
        return tr("Publish");
    }
    return {};
}

} // namespace

QString featureName(people::Feature feature)
{
    return PeopleText::feature(feature);
}

QString capabilityName(people::Capability capability)
{
    return PeopleText::capability(capability);
}

} // namespace settings
