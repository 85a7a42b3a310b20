<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>EditText</name>
    <message numerus="yes">
        <source>Remove %n attribute(s)</source>
        <translation>
            <numerusform>Remove %n attribute</numerusform>
            <numerusform>Remove %Ln attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill %n price(s)</source>
        <translation>
            <numerusform>Fill %n price</numerusform>
            <numerusform>Fill %Ln prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n price(s)</source>
        <translation>
            <numerusform>Paste %n price</numerusform>
            <numerusform>Paste %Ln prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n price(s)</source>
        <translation>
            <numerusform>Remove %n price</numerusform>
            <numerusform>Remove %Ln prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n product(s)</source>
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
    <message numerus="yes">
        <source>Keep %n record(s) missing at %2 (%1)</source>
        <extracomment>%1 is a kind of record, as Customer; %2 the name of a system</extracomment>
        <translation>
            <numerusform>Keep %n record missing at %2 (%1)</numerusform>
            <numerusform>Keep %Ln records missing at %2 (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) missing at %2 (%1)</source>
        <extracomment>%1 is a kind of record, as Customer; %2 the name of a system</extracomment>
        <translation>
            <numerusform>Delete %n record missing at %2 (%1)</numerusform>
            <numerusform>Delete %Ln records missing at %2 (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalText</name>
    <message numerus="yes">
        <source>%1 no longer lists %n of %2 linked records (%3). Nothing is deleted on the desk until you decide.</source>
        <extracomment>%1 name of a system, %n how many records are missing, %2 of how many, %3 kind of record</extracomment>
        <translation>
            <numerusform>%1 no longer lists %n of %2 linked records (%3). Nothing is deleted on the desk until you decide.</numerusform>
            <numerusform>%1 no longer lists %n of %2 linked records (%3). Nothing is deleted on the desk until you decide.</numerusform>
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
    <name>catalogui::FamiliesDialog</name>
    <message numerus="yes">
        <source>%n product(s) belong to this family, %1 of them complete.</source>
        <translation>
            <numerusform>%n product belongs to this family, %1 of them complete.</numerusform>
            <numerusform>%n products belong to this family, %1 of them complete.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogui::ListExport</name>
    <message numerus="yes">
        <source>%n product(s) exported to %1.</source>
        <translation>
            <numerusform>%n product exported to %1.</numerusform>
            <numerusform>%Ln products exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogui::PricesTab</name>
    <message numerus="yes">
        <source>%n more price(s) have a different validity or come from a formula. See their price lists in Pricing.</source>
        <translation>
            <numerusform>%n more price has a different validity or comes from a formula. See its price list in Pricing.</numerusform>
            <numerusform>%n more prices have a different validity or come from a formula. See their price lists in Pricing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogui::ProductFilters</name>
    <message numerus="yes">
        <source>%n code(s) are not in the catalog: %1</source>
        <translation>
            <numerusform>%n code is not in the catalog: %1</numerusform>
            <numerusform>%n codes are not in the catalog: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ForeignChanges</name>
    <message numerus="yes">
        <source>%n field(s) changed elsewhere</source>
        <extracomment>A notice after a sync, or after others at the same database changed something</extracomment>
        <translation>
            <numerusform>%n field changed elsewhere</numerusform>
            <numerusform>%Ln fields changed elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mediaui::MediaPage</name>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n file added.</numerusform>
            <numerusform>%n files added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) already existed and weren&apos;t added again.</source>
        <translation>
            <numerusform>%n file already existed and wasn&apos;t added again.</numerusform>
            <numerusform>%n files already existed and weren&apos;t added again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mediaui::MediaPanel</name>
    <message numerus="yes">
        <source>Used by %n product(s)</source>
        <translation>
            <numerusform>Used by %n product</numerusform>
            <numerusform>Used by %Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pricingui::ListPricesPanel</name>
    <message numerus="yes">
        <source>%n cell(s) don&apos;t contain a price</source>
        <translation>
            <numerusform>%n cell doesn&apos;t contain a price</numerusform>
            <numerusform>%Ln cells don&apos;t contain a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) weren&apos;t imported. %1</source>
        <extracomment>%1 are the first of them, each with its reason</extracomment>
        <translation>
            <numerusform>%n line wasn&apos;t imported. %1</numerusform>
            <numerusform>%n lines weren&apos;t imported. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pricingui::PriceListTab</name>
    <message numerus="yes">
        <source>%n price(s) with a different validity or a formula weren&apos;t copied.</source>
        <translation>
            <numerusform>%n price with a different validity or a formula wasn&apos;t copied.</numerusform>
            <numerusform>%n prices with a different validity or a formula weren&apos;t copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list wasn&apos;t activated: %n price(s) conflict, the first is %1 from %2 %3. Remove one of each.</source>
        <extracomment>%1 is a SKU, %2 a quantity, %3 its unit</extracomment>
        <translation>
            <numerusform>The list wasn&apos;t activated: two prices conflict, %1 from %2 %3. Remove one of them.</numerusform>
            <numerusform>The list wasn&apos;t activated: prices conflict in %n places, the first is %1 from %2 %3. Remove one of each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::DatabaseForm</name>
    <message numerus="yes">
        <source>Connected. The database has %n product(s).</source>
        <translation>
            <numerusform>Connected. The database has %n product.</numerusform>
            <numerusform>Connected. The database has %Ln products.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::PeopleSection</name>
    <message numerus="yes">
        <source>Use at least %n character(s).</source>
        <translation>
            <numerusform>Use at least %n character.</numerusform>
            <numerusform>Use at least %Ln characters.</numerusform>
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
    <name>syncui::RemovalBar</name>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <extracomment>Button: records that are missing at a system are removed on the desk, too</extracomment>
        <translation>
            <numerusform>Delete %n record</numerusform>
            <numerusform>Delete %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncui::ScheduleBar</name>
    <message numerus="yes">
        <source>every %n second(s)</source>
        <translation>
            <numerusform>every %n second</numerusform>
            <numerusform>every %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncui::StatusWidget</name>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%Ln queued</numerusform>
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
    <name>syncui::SystemCard</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%Ln queued</numerusform>
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
    <name>syncui::UploadCard</name>
    <message numerus="yes">
        <source>%n file(s) left</source>
        <translation>
            <numerusform>%n file left</numerusform>
            <numerusform>%n files left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::FormField</name>
    <message numerus="yes">
        <source>%n more character(s) fit</source>
        <translation>
            <numerusform>%n more character fits</numerusform>
            <numerusform>%Ln more characters fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::PastePreview</name>
    <message numerus="yes">
        <source>%n cell(s) will change. You can undo this.</source>
        <translation>
            <numerusform>%n cell will change. You can undo this.</numerusform>
            <numerusform>%n cells will change. You can undo this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) can&apos;t be used; see the problem beside each.</source>
        <translation>
            <numerusform>%n cell can&apos;t be used; see the problem beside it.</numerusform>
            <numerusform>%n cells can&apos;t be used; see the problem beside each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) don&apos;t fit into the table.</source>
        <translation>
            <numerusform>%n row doesn&apos;t fit into the table.</numerusform>
            <numerusform>%n rows don&apos;t fit into the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>worker::Doctor</name>
    <message numerus="yes">
        <source>%1: %n record(s) need attention</source>
        <translation>
            <numerusform>%1: %n record needs attention</numerusform>
            <numerusform>%1: %Ln records need attention</numerusform>
        </translation>
    </message>
</context>
</TS>
