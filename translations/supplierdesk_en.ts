<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ProductWords</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%Ln packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>accountsui::CustomerPanel</name>
    <message numerus="yes">
        <source>Pays after %n day(s) on average (days sales outstanding)</source>
        <translation>
            <numerusform>Pays after %n day on average (days sales outstanding)</numerusform>
            <numerusform>Pays after %Ln days on average (days sales outstanding)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalog::CategoryTreeModel</name>
    <message numerus="yes">
        <source>%1, %n product(s)</source>
        <extracomment>Category and how many products it holds, for screen readers</extracomment>
        <translation>
            <numerusform>%1, %n product</numerusform>
            <numerusform>%1, %Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalog::Publisher</name>
    <message numerus="yes">
        <source>Publish %n product(s)</source>
        <extracomment>Label of a step in the undo menu</extracomment>
        <translation>
            <numerusform>Publish %n product</numerusform>
            <numerusform>Publish %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n product(s)</source>
        <translation>
            <numerusform>Withdraw %n product</numerusform>
            <numerusform>Withdraw %Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogui::CatalogPage</name>
    <message numerus="yes">
        <source>%n row(s) are selected; up to %1 can be copied at once. Export the list instead.</source>
        <translation>
            <numerusform>%Ln row is selected; up to %1 can be copied at once. Export the list instead.</numerusform>
            <numerusform>%Ln rows are selected; up to %1 can be copied at once. Export the list instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) published. They are sent to the portal now.</source>
        <translation>
            <numerusform>%n product published. It is sent to the portal now.</numerusform>
            <numerusform>%Ln products published. They are sent to the portal now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) withdrawn from the portal.</source>
        <translation>
            <numerusform>%n product withdrawn from the portal.</numerusform>
            <numerusform>%Ln products withdrawn from the portal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) exported to %1.</source>
        <translation>
            <numerusform>%n product exported to %1.</numerusform>
            <numerusform>%Ln products exported to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n</source>
        <translation>
            <numerusform>Publish %n</numerusform>
            <numerusform>Publish %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n</source>
        <translation>
            <numerusform>Withdraw %n</numerusform>
            <numerusform>Withdraw %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::Sync</name>
    <message numerus="yes">
        <source>%n field(s) changed by a sync</source>
        <extracomment>A notice after a sync</extracomment>
        <translation>
            <numerusform>The sync changed %n field</numerusform>
            <numerusform>The sync changed %Ln fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mediaui::MediaPanel</name>
    <message numerus="yes">
        <source>Shown by %n product(s)</source>
        <translation>
            <numerusform>Shown by %n product</numerusform>
            <numerusform>Shown by %Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pricing::ListPricesModel</name>
    <message numerus="yes">
        <source>Paste %n price(s)</source>
        <extracomment>Label in the undo menu</extracomment>
        <translation>
            <numerusform>Paste %n price</numerusform>
            <numerusform>Paste %Ln prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill %n price(s)</source>
        <extracomment>Label in the undo menu</extracomment>
        <translation>
            <numerusform>Fill %n price</numerusform>
            <numerusform>Fill %Ln prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n price(s)</source>
        <extracomment>Label in the undo menu</extracomment>
        <translation>
            <numerusform>Remove %n price</numerusform>
            <numerusform>Remove %Ln prices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pricingui::ListPricesPanel</name>
    <message numerus="yes">
        <source>%n cell(s) hold no price</source>
        <translation>
            <numerusform>%n cell holds no price</numerusform>
            <numerusform>%Ln cells hold no price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::DatabaseForm</name>
    <message numerus="yes">
        <source>It can be reached, and holds %n product(s).</source>
        <translation>
            <numerusform>It can be reached, and holds %n product.</numerusform>
            <numerusform>It can be reached, and holds %Ln products.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::PeopleSection</name>
    <message numerus="yes">
        <source>Please choose at least %n character(s).</source>
        <translation>
            <numerusform>Please choose at least %n character.</numerusform>
            <numerusform>Please choose at least %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncing::SyncHistoryModel</name>
    <message numerus="yes">
        <source>%n record(s) need attention</source>
        <translation>
            <numerusform>%n record needs attention</numerusform>
            <numerusform>%Ln records need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncui::CompareDialog</name>
    <message numerus="yes">
        <source>%n field(s) differ.</source>
        <translation>
            <numerusform>%n field differs.</numerusform>
            <numerusform>%n fields differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncui::StatusWidget</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncui::SyncPage</name>
    <message numerus="yes">
        <source>every %n second(s)</source>
        <translation>
            <numerusform>every second</numerusform>
            <numerusform>every %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncui::SystemCard</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Records that failed and need a person</extracomment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>worker::Doctor</name>
    <message numerus="yes">
        <source>%1: %n record(s) need a person</source>
        <translation>
            <numerusform>%1: %n record needs a person</numerusform>
            <numerusform>%1: %Ln records need a person</numerusform>
        </translation>
    </message>
</context>
</TS>
