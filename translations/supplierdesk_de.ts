<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>DayReader</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>the first and the last day of a month</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>What people type for a day; several words are separated by &quot;|&quot;</extracomment>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <extracomment>What people type for a day; several words are separated by &quot;|&quot;</extracomment>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <extracomment>What people type for a day; several words are separated by &quot;|&quot;</extracomment>
        <translation>gestern</translation>
    </message>
    <message>
        <source>end of month|eom</source>
        <extracomment>What people type for the last day of this month; several words are separated by &quot;|&quot;</extracomment>
        <translation>Monatsende|Ultimo|ME</translation>
    </message>
    <message>
        <source>d w m y</source>
        <extracomment>The letters behind a number of days, weeks, months and years, as in &quot;+14d&quot;</extracomment>
        <translation>t w m j</translation>
    </message>
</context>
<context>
    <name>EditText</name>
    <message>
        <source>Edit alt text of %1</source>
        <extracomment>Steps in the undo menu and the history. %1 is the name, number or code of what the step changed; in those that end with &quot;from %2&quot; or &quot;with %2&quot;, %2 is the name of a system.</extracomment>
        <translation>Alternativtext von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Add asset %1</source>
        <translation>Datei %1 hinzufügen</translation>
    </message>
    <message>
        <source>Delete asset %1</source>
        <translation>Datei %1 löschen</translation>
    </message>
    <message>
        <source>Price list for %1</source>
        <translation>Preisliste für %1</translation>
    </message>
    <message>
        <source>Price list for everyone</source>
        <translation>Preisliste für alle</translation>
    </message>
    <message>
        <source>Assign price list</source>
        <translation>Preisliste zuordnen</translation>
    </message>
    <message>
        <source>Unassign price list</source>
        <translation>Zuordnung der Preisliste aufheben</translation>
    </message>
    <message>
        <source>Add attribute %1</source>
        <translation>Merkmal %1 hinzufügen</translation>
    </message>
    <message>
        <source>Attribute %1</source>
        <translation>Merkmal %1</translation>
    </message>
    <message>
        <source>Move attribute %1</source>
        <translation>Merkmal %1 verschieben</translation>
    </message>
    <message>
        <source>%1 is not required</source>
        <translation>%1 ist keine Pflicht</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n attribute(s)</source>
        <translation>
            <numerusform>%n Merkmal entfernen</numerusform>
            <numerusform>%Ln Merkmale entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation>%1 ist Pflicht</translation>
    </message>
    <message>
        <source>Move category %1</source>
        <translation>Kategorie %1 verschieben</translation>
    </message>
    <message>
        <source>New category %1</source>
        <translation>Neue Kategorie %1</translation>
    </message>
    <message>
        <source>Delete category %1</source>
        <translation>Kategorie %1 löschen</translation>
    </message>
    <message>
        <source>Rename category %1</source>
        <translation>Kategorie %1 umbenennen</translation>
    </message>
    <message>
        <source>Edit settings of %1</source>
        <translation>Einstellungen von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Conflict about %1 with %2 resolved</source>
        <translation>Konflikt um %1 mit %2 gelöst</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Edit customer %1</source>
        <translation>Kunde %1 bearbeiten</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message>
        <source>Edit discount %1</source>
        <translation>Rabatt %1 bearbeiten</translation>
    </message>
    <message>
        <source>New discount %1</source>
        <translation>Neuer Rabatt %1</translation>
    </message>
    <message>
        <source>New family %1</source>
        <translation>Neue Familie %1</translation>
    </message>
    <message>
        <source>Delete family %1</source>
        <translation>Familie %1 löschen</translation>
    </message>
    <message>
        <source>Rename family %1</source>
        <translation>Familie %1 umbenennen</translation>
    </message>
    <message>
        <source>Order %1: %2</source>
        <translation>Auftrag %1: %2</translation>
    </message>
    <message>
        <source>Data ownership with %1</source>
        <translation>Datenhoheit gegenüber %1</translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation>Preis von %1</translation>
    </message>
    <message numerus="yes">
        <source>Fill %n price(s)</source>
        <translation>
            <numerusform>%n Preis ausfüllen</numerusform>
            <numerusform>%Ln Preise ausfüllen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add price</source>
        <translation>Preis hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n price(s)</source>
        <translation>
            <numerusform>%n Preis einfügen</numerusform>
            <numerusform>%Ln Preise einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n price(s)</source>
        <translation>
            <numerusform>%n Preis entfernen</numerusform>
            <numerusform>%Ln Preise entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Activate %1</source>
        <translation>%1 aktivieren</translation>
    </message>
    <message>
        <source>Deactivate %1</source>
        <translation>%1 deaktivieren</translation>
    </message>
    <message>
        <source>Edit price list %1</source>
        <translation>Preisliste %1 bearbeiten</translation>
    </message>
    <message>
        <source>New price list %1</source>
        <translation>Neue Preisliste %1</translation>
    </message>
    <message>
        <source>Delete price list %1</source>
        <translation>Preisliste %1 löschen</translation>
    </message>
    <message>
        <source>Edit product %1</source>
        <translation>Produkt %1 bearbeiten</translation>
    </message>
    <message>
        <source>New product %1</source>
        <translation>Neues Produkt %1</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n product(s)</source>
        <translation>
            <numerusform>%n Produkt veröffentlichen</numerusform>
            <numerusform>%Ln Produkte veröffentlichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename product %1</source>
        <translation>Produkt %1 umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n product(s)</source>
        <translation>
            <numerusform>%n Produkt zurückziehen</numerusform>
            <numerusform>%Ln Produkte zurückziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit promotion %1</source>
        <translation>Aktion %1 bearbeiten</translation>
    </message>
    <message>
        <source>New promotion %1</source>
        <translation>Neue Aktion %1</translation>
    </message>
    <message>
        <source>Customer %1 from %2</source>
        <translation>Kunde %1 von %2</translation>
    </message>
    <message>
        <source>Customer group %1 from %2</source>
        <translation>Kundengruppe %1 von %2</translation>
    </message>
    <message>
        <source>Invoice %1 from %2</source>
        <translation>Rechnung %1 von %2</translation>
    </message>
    <message>
        <source>Order %1 from %2</source>
        <translation>Auftrag %1 von %2</translation>
    </message>
    <message>
        <source>Status of order %1 from %2</source>
        <translation>Status des Auftrags %1 von %2</translation>
    </message>
    <message>
        <source>Payment terms %1 from %2</source>
        <translation>Zahlungsbedingungen %1 von %2</translation>
    </message>
    <message>
        <source>Prices of %1 from %2</source>
        <translation>Preise von %1 von %2</translation>
    </message>
    <message>
        <source>Price list %1 from %2</source>
        <translation>Preisliste %1 von %2</translation>
    </message>
    <message>
        <source>Product %1 from %2</source>
        <translation>Produkt %1 von %2</translation>
    </message>
    <message>
        <source>%1 was deleted at %2</source>
        <translation>%1 wurde bei %2 gelöscht</translation>
    </message>
    <message>
        <source>Stock of %1 from %2</source>
        <translation>Bestand von %1 von %2</translation>
    </message>
    <message>
        <source>New connection %1</source>
        <translation>Neue Verbindung %1</translation>
    </message>
    <message>
        <source>Delete connection %1</source>
        <translation>Verbindung %1 löschen</translation>
    </message>
    <message>
        <source>%1 %2 changed</source>
        <extracomment>%1 is a kind of part, as Contact; %2 its name</extracomment>
        <translation>%1 %2 geändert</translation>
    </message>
    <message>
        <source>%1 %2 added</source>
        <translation>%1 %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 %2 removed</source>
        <translation>%1 %2 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n record(s) missing at %2 (%1)</source>
        <extracomment>%1 is a kind of record, as Customer; %2 the name of a system</extracomment>
        <translation>
            <numerusform>%n bei %2 fehlenden Datensatz behalten (%1)</numerusform>
            <numerusform>%Ln bei %2 fehlende Datensätze behalten (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) missing at %2 (%1)</source>
        <extracomment>%1 is a kind of record, as Customer; %2 the name of a system</extracomment>
        <translation>
            <numerusform>%n bei %2 fehlenden Datensatz löschen (%1)</numerusform>
            <numerusform>%n bei %2 fehlende Datensätze löschen (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the list with view %1</source>
        <translation>Liste mit Ansicht %1 öffnen</translation>
    </message>
    <message>
        <source>Edit view %1</source>
        <translation>Ansicht %1 bearbeiten</translation>
    </message>
    <message>
        <source>New view %1</source>
        <translation>Neue Ansicht %1</translation>
    </message>
    <message>
        <source>Open the list without view %1</source>
        <translation>Liste ohne Ansicht %1 öffnen</translation>
    </message>
    <message>
        <source>Delete view %1</source>
        <translation>Ansicht %1 löschen</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This value</source>
        <translation>Dieser Wert</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>%1 is a field&apos;s name; begins a sentence</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 is missing. Fill it in.</source>
        <translation>%1 fehlt. Bitte ausfüllen.</translation>
    </message>
    <message>
        <source>%1 is too long. Shorten it.</source>
        <translation>%1 ist zu lang. Bitte kürzen.</translation>
    </message>
    <message>
        <source>%1 is too long. Shorten it to %2 characters.</source>
        <translation>%1 ist zu lang. Bitte auf %2 Zeichen kürzen.</translation>
    </message>
    <message>
        <source>%1 is not a number. Type digits, for example %2.</source>
        <translation>%1 ist keine Zahl. Bitte Ziffern eingeben, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>%1 has too many decimals. Round it.</source>
        <translation>%1 hat zu viele Nachkommastellen. Bitte runden.</translation>
    </message>
    <message>
        <source>%1 has too many decimals. Use at most %2.</source>
        <translation>%1 hat zu viele Nachkommastellen. Bitte höchstens %2 verwenden.</translation>
    </message>
    <message>
        <source>%1 is outside the permitted range. Correct it.</source>
        <translation>%1 liegt außerhalb des zulässigen Bereichs. Bitte berichtigen.</translation>
    </message>
    <message>
        <source>%1 is outside the permitted range. Permitted: %2.</source>
        <translation>%1 liegt außerhalb des zulässigen Bereichs. Zulässig: %2.</translation>
    </message>
    <message>
        <source>The currency doesn&apos;t match. Use one currency with its three-letter code, for example EUR.</source>
        <translation>Die Währung passt nicht. Bitte eine Währung mit ihrem dreistelligen Code verwenden, zum Beispiel EUR.</translation>
    </message>
    <message>
        <source>The unit of %1 is unknown or can&apos;t be converted. Choose a unit from the list.</source>
        <translation>Die Einheit von %1 ist unbekannt oder nicht umrechenbar. Bitte eine Einheit aus der Liste wählen.</translation>
    </message>
    <message>
        <source>This GTIN isn&apos;t valid: it needs 8, 12, 13 or 14 digits with a matching check digit. Compare it with the label.</source>
        <translation>Diese GTIN ist ungültig: Sie braucht 8, 12, 13 oder 14 Stellen mit passender Prüfziffer. Vergleichen Sie sie mit dem Etikett.</translation>
    </message>
    <message>
        <source>%1 has an invalid format. Correct it.</source>
        <translation>%1 hat ein ungültiges Format. Bitte korrigieren.</translation>
    </message>
    <message>
        <source>%1 has an invalid format. Expected: %2.</source>
        <translation>%1 hat ein ungültiges Format. Erwartet: %2.</translation>
    </message>
    <message>
        <source>%1 is already used by another record. Choose another value.</source>
        <translation>%1 ist bereits an einen anderen Datensatz vergeben. Bitte einen anderen Wert wählen.</translation>
    </message>
    <message>
        <source>%1 “%2” is already used by another record. Choose another value.</source>
        <translation>%1 „%2“ ist bereits an einen anderen Datensatz vergeben. Bitte einen anderen Wert wählen.</translation>
    </message>
    <message>
        <source>No database is specified. Choose a file, or fill in server and database name.</source>
        <translation>Es ist keine Datenbank angegeben. Wählen Sie eine Datei, oder füllen Sie Server und Datenbankname aus.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened. Check the file or server name, the user and the password, and whether the server is running.</source>
        <translation>%1 lässt sich nicht öffnen. Bitte Datei- oder Servernamen, Benutzer und Kennwort prüfen, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The chosen database</source>
        <translation>Die gewählte Datenbank</translation>
    </message>
    <message>
        <source>%1 is not installed on this computer. Ask your administrator to install it.</source>
        <translation>%1 ist auf diesem Rechner nicht installiert. Bitte die Administration um die Installation bitten.</translation>
    </message>
    <message>
        <source>The database driver</source>
        <translation>Der Datenbanktreiber</translation>
    </message>
    <message>
        <source>This database was made by a newer SupplierDesk. Update this program.</source>
        <translation>Diese Datenbank stammt von einem neueren SupplierDesk. Bitte dieses Programm aktualisieren; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This database belongs to another program. Choose a SupplierDesk database or a new, empty one.</source>
        <translation>Diese Datenbank gehört zu einem anderen Programm. Bitte eine SupplierDesk-Datenbank oder eine neue, leere wählen.</translation>
    </message>
    <message>
        <source>This database already has records. Choose a new, empty one.</source>
        <translation>Diese Datenbank enthält bereits Datensätze. Wählen Sie eine neue, leere.</translation>
    </message>
    <message>
        <source>The database could not be brought up to date and was left as it was. Check free disk space and permissions, then start again.</source>
        <translation>Die Datenbank konnte nicht aktualisiert werden und ist unverändert. Bitte freien Speicherplatz und Berechtigungen prüfen und neu starten.</translation>
    </message>
    <message>
        <source>The database refused this step, and nothing was written. Try again; if the problem persists, send the log to your administrator.</source>
        <translation>Die Datenbank hat diesen Schritt abgelehnt, es wurde nichts geschrieben. Versuchen Sie es erneut; bleibt das Problem bestehen, senden Sie das Protokoll an Ihre Administration.</translation>
    </message>
    <message>
        <source>The connection to the database was lost. Check the network and try again; unsaved changes are still in the window.</source>
        <translation>Die Verbindung zur Datenbank ist abgebrochen. Prüfen Sie das Netzwerk und versuchen Sie es erneut; nicht gespeicherte Änderungen sind noch im Fenster.</translation>
    </message>
    <message>
        <source>Somebody else is writing to the database right now. Try again in a moment.</source>
        <translation>Gerade schreibt jemand anderes in die Datenbank. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>A record with this key exists already. Choose another code or number.</source>
        <translation>Einen Datensatz mit diesem Schlüssel gibt es schon. Bitte einen anderen Code oder eine andere Nummer wählen.</translation>
    </message>
    <message>
        <source>Nothing was written because an earlier part of this step failed. Try again.</source>
        <translation>Es wurde nichts geschrieben, weil ein früherer Teil dieses Schritts gescheitert ist. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 no longer exists; somebody may have deleted it. Refresh the list.</source>
        <translation>%1 gibt es nicht mehr; möglicherweise hat jemand den Datensatz gelöscht. Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Dieser Datensatz</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else. Nothing was saved; compare both versions and save again.</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert. Es wurde nichts geschrieben; bitte beide Fassungen vergleichen und erneut speichern.</translation>
    </message>
    <message>
        <source>The field “%1” is unknown. Update the program.</source>
        <translation>Das Feld „%1“ ist hier nicht bekannt. Bitte das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>Your role doesn&apos;t allow this. Ask an administrator for the permission.</source>
        <translation>Ihre Rolle erlaubt das nicht. Bitte die Administration um die Berechtigung oder um Hilfe bei diesem Schritt bitten.</translation>
    </message>
    <message>
        <source>User name or password is wrong. Try again.</source>
        <translation>Benutzername oder Kennwort ist falsch. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>This user is not active. Ask an administrator.</source>
        <translation>Dieser Benutzer ist nicht aktiv. Bitte die Administration fragen.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read. Check that it exists and that you have permission to open it.</source>
        <translation>%1 lässt sich nicht lesen. Bitte prüfen, ob es sie gibt und ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written. Check free space and permissions, and close it in other programs.</source>
        <translation>%1 lässt sich nicht schreiben. Bitte freien Platz und Berechtigungen prüfen und sie in anderen Programmen schließen.</translation>
    </message>
    <message>
        <source>%1 is too large. Choose a smaller one.</source>
        <translation>%1 ist zu groß. Bitte eine kleinere wählen.</translation>
    </message>
    <message>
        <source>%1 is too large. Choose one of at most %2.</source>
        <translation>%1 ist zu groß. Bitte eine mit höchstens %2 wählen.</translation>
    </message>
    <message>
        <source>%1 was changed during the transfer. Add it again from the original file.</source>
        <translation>%1 wurde bei der Übertragung verändert. Fügen Sie die Datei erneut aus dem Original hinzu.</translation>
    </message>
    <message>
        <source>Row %1, column %2 of %3 can&apos;t be imported. Correct it in the file and import again.</source>
        <extracomment>numbers of row and column, name of the file</extracomment>
        <translation>Zeile %1, Spalte %2 von %3 ist nicht verwendbar. Bitte in der Datei berichtigen und neu importieren.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached. Check the address and the network; we&apos;ll retry automatically.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie Adresse und Netzwerk; wir versuchen es automatisch erneut.</translation>
    </message>
    <message>
        <source>%1 didn&apos;t answer in time. We&apos;ll retry automatically; check the network if this persists.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Wir versuchen es automatisch erneut; prüfen Sie das Netzwerk, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent. Check the address, or have the certificate installed.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut, daher wurde nichts gesendet. Bitte die Adresse prüfen oder das Zertifikat installieren lassen.</translation>
    </message>
    <message>
        <source>%1 did not accept the access token. Enter a valid one in Settings › Connections.</source>
        <translation>%1 hat das Zugangstoken nicht angenommen. Bitte unter Einstellungen › Verbindungen ein gültiges eintragen.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t have this record or address. Check the address in Settings › Connections.</source>
        <translation>%1 kennt diesen Datensatz oder diese Adresse nicht. Bitte die Adresse unter Einstellungen › Verbindungen prüfen.</translation>
    </message>
    <message>
        <source>%1 did not accept this record. Correct it and send it again.</source>
        <translation>%1 hat diesen Datensatz nicht angenommen. Bitte berichtigen und erneut senden.</translation>
    </message>
    <message>
        <source>%1 did not accept this record: %2. Correct it and send it again.</source>
        <translation>%1 hat diesen Datensatz nicht angenommen: %2. Bitte berichtigen und erneut senden.</translation>
    </message>
    <message>
        <source>%1 is busy. We&apos;ll retry automatically.</source>
        <translation>%1 ist ausgelastet. Wir versuchen es automatisch erneut.</translation>
    </message>
    <message>
        <source>%1 has a problem. We&apos;ll retry automatically; tell its operator if this persists.</source>
        <translation>%1 hat eine Störung. Wir versuchen es automatisch erneut; benachrichtigen Sie den Betreiber, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>%1 sent an invalid answer. Check that the address is that of a portal or ERP.</source>
        <translation>%1 hat eine ungültige Antwort gesendet. Prüfen Sie, ob die Adresse die eines Portals oder ERPs ist.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than permitted and was dropped. Tell its operator.</source>
        <translation>Die Antwort von %1 ist größer als zulässig und wurde verworfen. Bitte den Betreiber benachrichtigen.</translation>
    </message>
    <message>
        <source>The transfer was stopped. You can start it again.</source>
        <translation>Die Übertragung wurde angehalten. Sie lässt sich jederzeit neu starten.</translation>
    </message>
    <message>
        <source>This system</source>
        <translation>Dieses System</translation>
    </message>
    <message>
        <source>%1 refers to a record that the desk doesn&apos;t have. Create or link that record, then try again.</source>
        <translation>%1 verweist auf etwas, das hier nicht vorhanden ist. Bitte anlegen oder verknüpfen und dann erneut versuchen.</translation>
    </message>
    <message>
        <source>A record of the other system</source>
        <translation>Ein Datensatz des anderen Systems</translation>
    </message>
    <message>
        <source>Another desk is syncing right now. Your changes are sent with it.</source>
        <translation>Ein anderer Arbeitsplatz gleicht gerade ab. Ihre Änderungen werden dabei mitgesendet.</translation>
    </message>
    <message>
        <source>This computer can&apos;t store passwords securely. You&apos;ll enter them again at the next start.</source>
        <translation>Dieser Computer kann Kennwörter nicht sicher speichern. Beim nächsten Start geben Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>Cancelled. No further changes were made.</source>
        <translation>Abgebrochen. Es wurde nichts weiter geändert.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>Etwas ist schiefgegangen. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <extracomment>number of a row, then a sentence</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 was changed here and at the other system. Resolve the conflict on the Conflicts tab; until then it isn&apos;t sent.</source>
        <translation>%1 wurde hier und beim anderen System geändert. Lösen Sie den Konflikt im Reiter „Konflikte“; bis dahin wird nichts davon gesendet.</translation>
    </message>
    <message>
        <source>A record</source>
        <translation>Ein Datensatz</translation>
    </message>
    <message>
        <source>%1 is still used by other records, so it can&apos;t be deleted. Deactivate it, or delete the records that refer to it first.</source>
        <translation>%1 wird von anderen Datensätzen verwendet und kann nicht gelöscht werden. Deaktivieren Sie den Datensatz, oder löschen Sie zuerst, was auf ihn verweist.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t an image or video that can be shown, or it is damaged. Choose a PNG, JPEG, WebP, MP4, WebM or MOV file.</source>
        <translation>%1 ist kein Bild oder Video, das sich anzeigen lässt, oder die Datei ist beschädigt. Wählen Sie eine Datei in PNG, JPEG, WebP, MP4, WebM oder MOV.</translation>
    </message>
    <message>
        <source>The database file is damaged. Please stop working with it and restore the latest backup.</source>
        <translation>Die Datenbankdatei ist beschädigt. Bitte nicht mehr damit arbeiten und die letzte Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Other users can read %1, which holds a secret. Run “%2” and try again.</source>
        <extracomment>name of the file, command that a person types</extracomment>
        <translation>Andere Benutzer können %1 lesen, worin ein Geheimnis steht. Bitte „%2“ ausführen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no room left where the database is, and nothing was written. Make room on its disk and try again.</source>
        <translation>Wo die Datenbank liegt, ist kein Platz mehr, und nichts wurde geschrieben. Bitte auf ihrem Datenträger Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 has no room left to store anything. Ask its operator to make room; we&apos;ll then retry automatically, and nothing is lost.</source>
        <translation>%1 hat keinen Speicherplatz mehr. Bitten Sie den Betreiber um Platz; danach versuchen wir es automatisch erneut, und nichts geht verloren.</translation>
    </message>
    <message>
        <source>%1 did not accept %2. Correct it and send the record again.</source>
        <extracomment>%1 is a portal or ERP, %2 a field&apos;s name in quotation marks</extracomment>
        <translation>%1 hat %2 nicht angenommen. Bitte berichtigen und den Datensatz erneut senden.</translation>
    </message>
    <message>
        <source>%1 is newer than this program, so nothing was sent or received. Update SupplierDesk on this computer.</source>
        <translation>%1 ist neuer als dieses Programm, deshalb wurde nichts gesendet oder empfangen. Aktualisieren Sie SupplierDesk auf diesem Computer.</translation>
    </message>
    <message>
        <source>The other system</source>
        <translation>Das andere System</translation>
    </message>
    <message>
        <source>%1 is older than this program, so nothing was sent or received. Ask whoever runs it to update it.</source>
        <translation>%1 ist älter als dieses Programm, deshalb wurde nichts gesendet oder empfangen. Bitten Sie den Betreiber, es zu aktualisieren.</translation>
    </message>
    <message>
        <source>%1 has no address or access token yet. Enter both in Settings › Connections.</source>
        <translation>%1 hat noch keine Adresse oder kein Zugangstoken. Bitte geben Sie beides unter Einstellungen › Verbindungen ein.</translation>
    </message>
    <message>
        <source>%1 needs the connector “%2”, which this program doesn&apos;t have. Update SupplierDesk, or delete the connection in Settings › Connections.</source>
        <extracomment>name of a connection, code of a connector</extracomment>
        <translation>%1 braucht den Konnektor „%2“, den dieses Programm nicht hat. Aktualisieren Sie SupplierDesk, oder löschen Sie die Verbindung unter Einstellungen › Verbindungen.</translation>
    </message>
    <message>
        <source>This connection</source>
        <translation>Diese Verbindung</translation>
    </message>
    <message>
        <source>%1 has no access token on this computer. Enter it in Settings › Connections.</source>
        <translation>%1 hat auf diesem Computer kein Zugangstoken. Bitte geben Sie es unter Einstellungen › Verbindungen ein.</translation>
    </message>
    <message>
        <source>“Valid until” is before “Valid from”. Correct one of the two days.</source>
        <translation>„Gültig bis“ liegt vor „Gültig ab“. Korrigieren Sie einen der beiden Tage.</translation>
    </message>
    <message>
        <source>Fill in “%1” or “%2”, not both.</source>
        <extracomment>%1 and %2 are names of fields</extracomment>
        <translation>Bitte füllen Sie „%1“ oder „%2“ aus, nicht beides.</translation>
    </message>
    <message>
        <source>The currency doesn&apos;t match. Enter an amount in %1.</source>
        <translation>Die Währung passt nicht. Geben Sie einen Betrag in %1 ein.</translation>
    </message>
    <message>
        <source>“%1” can mean different values: %2. Choose how the table is written.</source>
        <extracomment>%1 is a text from a table, %2 what it can mean, e.g. &quot;1234 / 1.234&quot;</extracomment>
        <translation>„%1“ kann Verschiedenes bedeuten: %2. Wählen Sie aus, wie die Tabelle geschrieben ist.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are written in different ways. Use the same format for all values.</source>
        <extracomment>%1 and %2 are texts from a table</extracomment>
        <translation>„%1“ und „%2“ sind unterschiedlich geschrieben. Verwenden Sie für alle Werte dieselbe Schreibweise.</translation>
    </message>
    <message>
        <source>The calculation isn&apos;t complete. Enter the rest of it.</source>
        <translation>Die Rechnung ist unvollständig. Geben Sie auch den Rest ein.</translation>
    </message>
    <message>
        <source>The calculation has an unexpected “%1” at character %2. Use numbers, + - * / and parentheses.</source>
        <translation>Die Rechnung enthält an Zeichen %2 unerwartet „%1“. Verwenden Sie Zahlen, + - * / und Klammern.</translation>
    </message>
    <message>
        <source>The calculation divides by zero. Correct it.</source>
        <translation>Die Rechnung teilt durch null. Bitte korrigieren Sie sie.</translation>
    </message>
    <message>
        <source>The calculation can&apos;t be read. Use numbers, + - * / and parentheses.</source>
        <translation>Die Rechnung ist nicht lesbar. Verwenden Sie Zahlen, + - * / und Klammern.</translation>
    </message>
    <message>
        <source>No product has the SKU %1. Check it, or add the product first.</source>
        <translation>Kein Produkt hat die Artikelnummer %1. Prüfen Sie sie, oder legen Sie das Produkt zuerst an.</translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Kurzbeschreibung</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Produktfamilie</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Einstandspreis</translation>
    </message>
    <message>
        <source>Packaging units</source>
        <translation>Verpackungseinheiten</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Minimum quantity</source>
        <translation>Mindestmenge</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation>Exklusiv</translation>
    </message>
    <message>
        <source>Discounts allowed</source>
        <translation>Rabattfähig</translation>
    </message>
    <message>
        <source>Teaser</source>
        <translation>Werbetext</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Kundengruppe</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Zahlungsbedingungen</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Kreditlimit</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>Kundenbetreuer</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Net days</source>
        <translation>Zahlungsziel (Tage)</translation>
    </message>
    <message>
        <source>Cash discount days</source>
        <translation>Skontofrist (Tage)</translation>
    </message>
    <message>
        <source>Cash discount</source>
        <translation>Skonto</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>ERP number</source>
        <translation>ERP-Nummer</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>Dunning level</source>
        <translation>Mahnstufe</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Bestellt am</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugangstoken</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Auftragsstatus</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Product texts</source>
        <translation>Produkttexte</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Price lists and prices</source>
        <translation>Preislisten und Preise</translation>
    </message>
    <message>
        <source>Custom discounts</source>
        <translation>Kundenrabatte</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Payment terms and credit limit</source>
        <translation>Zahlungsbedingungen und Kreditlimit</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Invoices and payments</source>
        <translation>Rechnungen und Zahlungen</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>Price from %1 %2</source>
        <comment>quantity, unit</comment>
        <translation>Preis ab %1 %2</translation>
    </message>
    <message>
        <source>Rounded to</source>
        <translation>Gerundet auf</translation>
    </message>
    <message>
        <source>Added after rounding</source>
        <translation>Nach dem Runden addiert</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source> › </source>
        <extracomment>Between a part of a record and a field of that part</extracomment>
        <translation> › </translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Attribute “%1”</source>
        <translation>Merkmal „%1“</translation>
    </message>
    <message>
        <source>Stacking group</source>
        <translation>Stapelgruppe</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>VAT ID</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>PO number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>Ursprungsland</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field of a part of a record: &quot;Contact: Email&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Verpackung</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier enden</translation>
    </message>
    <message>
        <source>Combine breaks</source>
        <translation>Staffeln mischen</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Zuweisung</translation>
    </message>
    <message>
        <source>Filters and columns</source>
        <translation>Filter und Spalten</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Geteilt mit</translation>
    </message>
    <message>
        <source>Default for</source>
        <translation>Standard für</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Search fields</source>
        <translation>Suchfelder</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Seitenbereich</translation>
    </message>
    <message>
        <source>Date fields</source>
        <translation>Datumsfelder</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>OwnerNote</name>
    <message>
        <source>%1 owns SKU, GTIN, name, unit and status.</source>
        <extracomment>%1 is the name of a system, mostly of an ERP</extracomment>
        <translation>%1 gehören Artikelnummer, GTIN, Name, Einheit und Status.</translation>
    </message>
    <message>
        <source>%1 owns the prices.</source>
        <translation>%1 gehören die Preise.</translation>
    </message>
    <message>
        <source>%1 owns the data of customers.</source>
        <translation>%1 gehören die Kundendaten.</translation>
    </message>
    <message>
        <source>Change them there. What you enter here isn&apos;t sent to %1, and the next value from %1 replaces it.</source>
        <extracomment>Follows &quot;… owns the prices.&quot; %1 is the same system</extracomment>
        <translation>Ändern Sie sie dort. Was Sie hier eingeben, wird nicht an %1 gesendet, und der nächste Wert von %1 ersetzt es.</translation>
    </message>
</context>
<context>
    <name>PastedNumbers</name>
    <message>
        <source>How are these numbers written?</source>
        <translation>Wie sind diese Zahlen geschrieben?</translation>
    </message>
    <message>
        <source>“%1” is %2 with a decimal point, and %3 with a decimal comma.</source>
        <extracomment>%1 is a pasted text, %2 and %3 what it can mean</extracomment>
        <translation>„%1“ ist mit Dezimalpunkt %2 und mit Dezimalkomma %3.</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Dezimalpunkt</translation>
    </message>
    <message>
        <source>Decimal comma</source>
        <translation>Dezimalkomma</translation>
    </message>
</context>
<context>
    <name>PeopleText</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Pricing</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>Benutzer und Rollen</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Views of lists</source>
        <translation>Ansichten von Listen</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>%1, from %2 %3</source>
        <extracomment>Price in a list from a quantity on: %1 list, %2 quantity, %3 unit</extracomment>
        <translation>%1, ab %2 %3</translation>
    </message>
    <message>
        <source>–</source>
        <extracomment>In place of a value that is not set</extracomment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <extracomment>Price with a last day: %1 amount, %2 day</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 net</source>
        <extracomment>Price that no discount is taken off; %1 is the amount</extracomment>
        <translation>%1 netto</translation>
    </message>
    <message>
        <source>%1, valid from %2</source>
        <extracomment>Price that begins on a day: %1 list and quantity, %2 day</extracomment>
        <translation>%1, gültig ab %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field of a package: %1 package, %2 field</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>place %1</source>
        <extracomment>Place of a picture among a product&apos;s; the first is shown in lists</extracomment>
        <translation>Platz %1</translation>
    </message>
</context>
<context>
    <name>RemovalText</name>
    <message numerus="yes">
        <source>%1 no longer lists %n of %2 linked records (%3). Nothing is deleted on the desk until you decide.</source>
        <extracomment>%1 name of a system, %n how many records are missing, %2 of how many, %3 kind of record</extracomment>
        <translation>
            <numerusform>%1 führt %n von %2 verknüpften Datensätzen (%3) nicht mehr auf. Am Arbeitsplatz wird nichts gelöscht, bevor Sie entscheiden.</numerusform>
            <numerusform>%1 führt %n von %2 verknüpften Datensätzen (%3) nicht mehr auf. Am Arbeitsplatz wird nichts gelöscht, bevor Sie entscheiden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation>Auslaufend</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Picking</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Fakturiert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Teilweise bezahlt</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Retry scheduled</source>
        <translation>Neuer Versuch geplant</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Wird hochgeladen</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>Der Arbeitsplatz</translation>
    </message>
    <message>
        <source>The other system</source>
        <translation>Das andere System</translation>
    </message>
    <message>
        <source>Not synced</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
</context>
<context>
    <name>TraceText</name>
    <message>
        <source>A contract fixes this price.</source>
        <translation>Ein Vertrag legt diesen Preis fest.</translation>
    </message>
    <message>
        <source>No contract fixes this price.</source>
        <translation>Kein Vertrag legt diesen Preis fest.</translation>
    </message>
    <message>
        <source>%1 stops here: later price lists aren&apos;t used.</source>
        <extracomment>%1 is a customer, group or portal</extracomment>
        <translation>%1 endet hier: Spätere Preislisten werden nicht verwendet.</translation>
    </message>
    <message>
        <source>List price from “%1”</source>
        <extracomment>%1 is a price list</extracomment>
        <translation>Listenpreis aus „%1“</translation>
    </message>
    <message>
        <source>Discount “%1”, %2 %: %3</source>
        <extracomment>A discount; %1 name, %2 percent, %3 what became of it</extracomment>
        <translation>Rabatt „%1“, %2 %: %3</translation>
    </message>
    <message>
        <source>Promotion “%1”, %2 %: %3</source>
        <extracomment>A promotion; %1 name, %2 percent, %3 what became of it</extracomment>
        <translation>Aktion „%1“, %2 %: %3</translation>
    </message>
    <message>
        <source>Rounded once, at the end</source>
        <translation>Einmal gerundet, am Ende</translation>
    </message>
    <message>
        <source>Nothing to round</source>
        <translation>Nichts zu runden</translation>
    </message>
    <message>
        <source>Below the cost price</source>
        <translation>Unter dem Einstandspreis</translation>
    </message>
    <message>
        <source>Not below the cost price</source>
        <translation>Nicht unter dem Einstandspreis</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>Parent company %1</source>
        <translation>Muttergesellschaft %1</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Portal %1</source>
        <translation>Portal %1</translation>
    </message>
    <message>
        <source>Whole company</source>
        <translation>Gesamtes Unternehmen</translation>
    </message>
    <message>
        <source>%1 – price list “%2”: %3</source>
        <extracomment>A price list was asked; %1 level of the chain, %2 price list, %3 what came of it</extracomment>
        <translation>%1 – Preisliste „%2“: %3</translation>
    </message>
    <message>
        <source>has the product.</source>
        <translation>enthält das Produkt.</translation>
    </message>
    <message>
        <source>is not active.</source>
        <translation>ist nicht aktiv.</translation>
    </message>
    <message>
        <source>is not valid on that day.</source>
        <translation>gilt an diesem Tag nicht.</translation>
    </message>
    <message>
        <source>is in another currency.</source>
        <translation>hat eine andere Währung.</translation>
    </message>
    <message>
        <source>skipped, because an earlier list is used alone or this one can&apos;t be combined.</source>
        <translation>übersprungen, weil eine frühere Liste allein gilt oder diese nicht kombiniert werden darf.</translation>
    </message>
    <message>
        <source>does not have the product.</source>
        <translation>enthält das Produkt nicht.</translation>
    </message>
    <message>
        <source>from %1 %2: %3 – %4</source>
        <extracomment>A price line; %1 least quantity, %2 unit, %3 price, %4 what became of it</extracomment>
        <translation>ab %1 %2: %3 – %4</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>not valid on that day</source>
        <translation>gilt an diesem Tag nicht</translation>
    </message>
    <message>
        <source>minimum quantity not reached</source>
        <translation>Mindestmenge nicht erreicht</translation>
    </message>
    <message>
        <source>no conversion from its unit</source>
        <translation>keine Umrechnung aus ihrer Einheit</translation>
    </message>
    <message>
        <source>an earlier list has this quantity break</source>
        <translation>eine frühere Liste hat diese Preisstaffel</translation>
    </message>
    <message>
        <source>a price entered by hand takes precedence</source>
        <translation>ein von Hand erfasster Preis hat Vorrang</translation>
    </message>
    <message>
        <source>another line fits better</source>
        <translation>eine andere Zeile passt besser</translation>
    </message>
    <message>
        <source>applied.</source>
        <translation>abgezogen.</translation>
    </message>
    <message>
        <source>a better discount of the same stacking group applies.</source>
        <translation>ein besserer Rabatt derselben Rabattgruppe gilt.</translation>
    </message>
    <message>
        <source>minimum quantity not reached.</source>
        <translation>Mindestmenge nicht erreicht.</translation>
    </message>
    <message>
        <source>an exclusive discount stops further discounts.</source>
        <translation>ein exklusiver Rabatt beendet weitere Rabatte.</translation>
    </message>
    <message>
        <source>not applied, because it is a net price.</source>
        <translation>nicht abgezogen, weil es ein Nettopreis ist.</translation>
    </message>
    <message>
        <source>only the best promotion applies.</source>
        <translation>nur die beste Aktion gilt.</translation>
    </message>
</context>
<context>
    <name>UnitText</name>
    <message>
        <source>pcs</source>
        <translation>Stk.</translation>
    </message>
    <message>
        <source>box</source>
        <translation>Schachtel</translation>
    </message>
    <message>
        <source>carton</source>
        <translation>Karton</translation>
    </message>
    <message>
        <source>pallet</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>Packung</translation>
    </message>
    <message>
        <source>packet</source>
        <translation>Päckchen</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>Beutel</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>crate</source>
        <translation>Kiste</translation>
    </message>
    <message>
        <source>set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>m³</source>
        <translation>m³</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>g</source>
        <translation>g</translation>
    </message>
    <message>
        <source>t</source>
        <translation>t</translation>
    </message>
    <message>
        <source>l</source>
        <translation>l</translation>
    </message>
    <message>
        <source>ml</source>
        <translation>ml</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>bar</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Nm</source>
        <translation>Nm</translation>
    </message>
</context>
<context>
    <name>accounts::CustomerListModel</name>
    <message>
        <source>Number</source>
        <extracomment>Column title: customer number</extracomment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Balance</source>
        <extracomment>Column title: what a customer owes</extracomment>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Credit used</source>
        <extracomment>Column title: share of the credit limit that is used</extracomment>
        <translation>Kredit genutzt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Share of the credit limit in percent</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>accounts::InvoicesModel</name>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Issued</source>
        <extracomment>Column title: date of the invoice</extracomment>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Column title: what is still to be paid</extracomment>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>accountsui::AccountsPage</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>No customers here</source>
        <translation>Hier sind keine Kunden</translation>
    </message>
    <message>
        <source>Companies that register on a portal appear here for your approval.</source>
        <translation>Firmen, die sich auf einem Portal registrieren, erscheinen hier zur Freigabe.</translation>
    </message>
    <message>
        <source>Search number, name, city, email</source>
        <translation>Nummer, Name, Ort, E-Mail suchen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Any group</source>
        <translation>Jede Gruppe</translation>
    </message>
    <message>
        <source>Only overdue</source>
        <translation>Nur überfällige</translation>
    </message>
    <message>
        <source>No customers match</source>
        <translation>Keine passenden Kunden</translation>
    </message>
    <message>
        <source>The companies that buy from you: contacts, payment terms, credit limits and balances. Account managers see here who owes what. Customers arrive with the sync: to start, connect a portal or an ERP in Settings › Connections.</source>
        <translation>Die Unternehmen, die bei Ihnen kaufen: Kontakte, Zahlungsbedingungen, Kreditlimits und Salden. Kundenbetreuer sehen hier, wer wie viel schuldet. Kunden kommen mit dem Abgleich: Verbinden Sie zu Beginn unter Einstellungen › Verbindungen ein Portal oder ein ERP.</translation>
    </message>
</context>
<context>
    <name>accountsui::AgeingBar</name>
    <message>
        <source>Open invoices by age</source>
        <translation>Offene Rechnungen nach Alter</translation>
    </message>
    <message>
        <source>Not yet due</source>
        <extracomment>Invoices that are not yet due</extracomment>
        <translation>Noch nicht fällig</translation>
    </message>
    <message>
        <source>1–30 days overdue</source>
        <translation>1–30 Tage überfällig</translation>
    </message>
    <message>
        <source>31–60 days overdue</source>
        <translation>31–60 Tage überfällig</translation>
    </message>
    <message>
        <source>61–90 days overdue</source>
        <translation>61–90 Tage überfällig</translation>
    </message>
    <message>
        <source>Over 90 days overdue</source>
        <translation>Über 90 Tage überfällig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read out to people who do not see the chart; %1 age, %2 amount</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>accountsui::ContactsTab</name>
    <message>
        <source>Any</source>
        <extracomment>What an address of a customer is for: goods and invoices</extracomment>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Delete contact</source>
        <translation>Kontakt löschen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Delete address</source>
        <translation>Adresse löschen</translation>
    </message>
    <message>
        <source>New contact…</source>
        <translation>Neuer Kontakt …</translation>
    </message>
    <message>
        <source>New address…</source>
        <translation>Neue Adresse …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>The people you deal with at this customer appear here.</source>
        <translation>Hier erscheinen Ihre Ansprechpartner bei diesem Kunden.</translation>
    </message>
    <message>
        <source>Where this customer wants goods and invoices appears here.</source>
        <translation>Hier steht, wohin dieser Kunde Waren und Rechnungen möchte.</translation>
    </message>
</context>
<context>
    <name>accountsui::CustomerForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;Street</source>
        <translation>&amp;Straße</translation>
    </message>
    <message>
        <source>Ci&amp;ty</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>Gro&amp;up</source>
        <translation>G&amp;ruppe</translation>
    </message>
    <message>
        <source>Payment te&amp;rms</source>
        <translation>&amp;Zahlungsbedingungen</translation>
    </message>
    <message>
        <source>Credit &amp;limit</source>
        <translation>&amp;Kreditlimit</translation>
    </message>
    <message>
        <source>Empty means no limit.</source>
        <translation>Leer bedeutet: kein Limit.</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Nothing is chosen</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Post&amp;al code</source>
        <translation>Postle&amp;itzahl</translation>
    </message>
    <message>
        <source>VAT &amp;ID</source>
        <translation>&amp;USt-IdNr.</translation>
    </message>
</context>
<context>
    <name>accountsui::CustomerPanel</name>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Kredit</translation>
    </message>
    <message>
        <source>Credit used</source>
        <translation>Kredit genutzt</translation>
    </message>
    <message>
        <source>Master data</source>
        <translation>Stammdaten</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>This customer has none yet.</source>
        <translation>Für diesen Kunden gibt es noch keine.</translation>
    </message>
    <message>
        <source>No customer selected</source>
        <translation>Kein Kunde ausgewählt</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>%1 · belongs to %2</source>
        <extracomment>Below a customer&apos;s name; %1 customer number, %2 parent company</extracomment>
        <translation>%1 · gehört zu %2</translation>
    </message>
    <message>
        <source>Outstanding balance: %1</source>
        <extracomment>%1 amount with currency</extracomment>
        <translation>Offener Saldo: %1</translation>
    </message>
    <message>
        <source>Overdue: %1</source>
        <extracomment>Behind the balance; %1 amount with currency</extracomment>
        <translation>Überfällig: %1</translation>
    </message>
    <message>
        <source>Exposure: %1, including %2 in open orders</source>
        <extracomment>%1 and %2 amounts with currency</extracomment>
        <translation>Obligo: %1, davon %2 in offenen Aufträgen</translation>
    </message>
    <message>
        <source>Credit limit: %1, %2 % used</source>
        <extracomment>%1 amount with currency, %2 percent</extracomment>
        <translation>Kreditlimit: %1, %2 % genutzt</translation>
    </message>
    <message>
        <source>Over the credit limit by %1</source>
        <translation>Kreditlimit um %1 überschritten</translation>
    </message>
    <message>
        <source>Available credit: %1</source>
        <translation>Verfügbarer Kredit: %1</translation>
    </message>
    <message>
        <source>No credit limit</source>
        <translation>Kein Kreditlimit</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>A payment; %1 day, %2 amount with currency, %3 reference</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>No payments yet.</source>
        <translation>Noch keine Zahlungen.</translation>
    </message>
    <message>
        <source>Allows the customer to place orders</source>
        <translation>Erlaubt dem Kunden zu bestellen</translation>
    </message>
    <message>
        <source>Your role may not approve customers.</source>
        <translation>Ihre Rolle darf keine Kunden freigeben.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Days sales outstanding (DSO): %1</source>
        <translation>Forderungslaufzeit in Tagen (DSO): %1</translation>
    </message>
    <message>
        <source>Average days to pay: %1</source>
        <translation>Durchschnittliche Zahlungsdauer in Tagen: %1</translation>
    </message>
</context>
<context>
    <name>catalog::CategoryTreeModel</name>
    <message>
        <source>All products</source>
        <translation>Alle Produkte</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n product(s)</source>
        <extracomment>Category and how many products it holds, for screen readers</extracomment>
        <translation>
            <numerusform>%1, %n Produkt</numerusform>
            <numerusform>%1, %Ln Produkte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalog::FamilyModel</name>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>first|second</source>
        <extracomment>First choices of an attribute, to be replaced; separated by &apos;|&apos;</extracomment>
        <translation>erste|zweite</translation>
    </message>
    <message>
        <source>A product is complete when all required attributes are filled in.</source>
        <translation>Ein Produkt ist vollständig, wenn alle Pflichtmerkmale ausgefüllt sind.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
</context>
<context>
    <name>catalog::PackagingModel</name>
    <message>
        <source>Package</source>
        <extracomment>Column title: kind of package, e.g. box</extracomment>
        <translation>Verpackung</translation>
    </message>
    <message>
        <source>Contains</source>
        <extracomment>Column title: how much of the base unit is in a package</extracomment>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>GTIN</source>
        <extracomment>Column title: article number (bar code) of a package</extracomment>
        <translation>GTIN</translation>
    </message>
</context>
<context>
    <name>catalog::PriceGridModel</name>
    <message>
        <source>Unit</source>
        <extracomment>Column titles of a price table: unit that is priced, least quantity</extracomment>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Min. qty</source>
        <translation>Ab Menge</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Column title: name of a price list and its currency</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>Tool tip of a column: code of a price list, its name, its currency</extracomment>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>catalog::ProductEditor</name>
    <message>
        <source>pasted-%1.png</source>
        <extracomment>File name of a picture that was pasted from the clipboard</extracomment>
        <translation>eingefuegt-%1.png</translation>
    </message>
</context>
<context>
    <name>catalog::ProductListModel</name>
    <message>
        <source>SKU</source>
        <extracomment>Column title: the supplier&apos;s own article code</extracomment>
        <translation>Artikelnr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Complete</source>
        <extracomment>Column title: how much of a product&apos;s description is there, in per cent</extracomment>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Portal</source>
        <extracomment>Column title: published, draft or withdrawn</extracomment>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Share in per cent</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>catalogui::AttributesTab</name>
    <message>
        <source>Famil&amp;y</source>
        <extracomment>Products of one sort share a family: it says which attributes they have</extracomment>
        <translation>Produkt&amp;familie</translation>
    </message>
    <message>
        <source>Choose a family to describe the product by its attributes.</source>
        <translation>Wählen Sie eine Familie, um das Produkt mit ihren Merkmalen zu beschreiben.</translation>
    </message>
    <message>
        <source>This family has no attributes.</source>
        <translation>Diese Familie hat keine Merkmale.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Name of an attribute and its unit, e.g. &quot;Length (mm)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>– not set –</source>
        <translation>– nicht angegeben –</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>catalogui::CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>&amp;New product</source>
        <translation>&amp;Neues Produkt</translation>
    </message>
    <message>
        <source>Your role may not edit products. Ask an administrator.</source>
        <translation>Ihre Rolle darf keine Produkte bearbeiten. Bitte die Administration fragen.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Show categories</source>
        <translation>Kategorien anzeigen</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>No products here</source>
        <translation>Hier sind keine Produkte</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are selected; up to %1 can be copied at once. Export the list instead.</source>
        <translation>
            <numerusform>%n Zeile ist ausgewählt; höchstens %1 lassen sich auf einmal kopieren. Bitte stattdessen die Liste exportieren.</numerusform>
            <numerusform>%Ln Zeilen sind ausgewählt; höchstens %1 lassen sich auf einmal kopieren. Bitte stattdessen die Liste exportieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change. All selected products already have that state.</source>
        <translation>Nichts zu ändern. Alle ausgewählten Produkte haben diesen Status bereits.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) published. They are sent to the portal now.</source>
        <translation>
            <numerusform>%n Produkt veröffentlicht. Es wird jetzt an das Portal gesendet.</numerusform>
            <numerusform>%Ln Produkte veröffentlicht. Sie werden jetzt an das Portal gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) withdrawn from the portal.</source>
        <translation>
            <numerusform>%n Produkt vom Portal zurückgezogen.</numerusform>
            <numerusform>%Ln Produkte vom Portal zurückgezogen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n</source>
        <translation>
            <numerusform>%Ln veröffentlichen</numerusform>
            <numerusform>%Ln veröffentlichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n</source>
        <translation>
            <numerusform>%Ln zurückziehen</numerusform>
            <numerusform>%Ln zurückziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Your role may not publish products. Ask an administrator.</source>
        <translation>Ihre Rolle darf keine Produkte veröffentlichen. Bitte die Administration fragen.</translation>
    </message>
    <message>
        <source>There is no portal yet: add one in Settings.</source>
        <translation>Es gibt noch kein Portal: bitte in den Einstellungen anlegen.</translation>
    </message>
    <message>
        <source>Select products first. Ctrl or Shift selects several.</source>
        <translation>Bitte zuerst Produkte auswählen. Mit Strg oder Umschalt wählen Sie mehrere.</translation>
    </message>
    <message>
        <source>Families…</source>
        <translation>Familien …</translation>
    </message>
    <message>
        <source>Families of products and their attributes</source>
        <translation>Produktfamilien und ihre Merkmale</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neues Produkt</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Products from a file, the ERP or this page appear here. Add the first one.</source>
        <translation>Produkte aus einer Datei, dem ERP oder von dieser Seite erscheinen hier. Fügen Sie das erste hinzu.</translation>
    </message>
    <message>
        <source>No products match</source>
        <translation>Keine passenden Produkte</translation>
    </message>
    <message>
        <source>Your products: texts, attributes, prices, media and packaging, in one tree of categories. Catalog editors maintain them here and publish what is ready. To start, choose New product.</source>
        <translation>Ihre Produkte: Texte, Merkmale, Preise, Medien und Verpackung, in einem Kategoriebaum. Katalogredakteure pflegen sie hier und veröffentlichen, was fertig ist. Wählen Sie zu Beginn „Neues Produkt“.</translation>
    </message>
</context>
<context>
    <name>catalogui::CategoryPane</name>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>Neue Kategorie …</translation>
    </message>
    <message>
        <source>New category in this one…</source>
        <translation>Neue Kategorie darin …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Only an empty category can be deleted. Move its products and categories first.</source>
        <translation>Nur eine leere Kategorie kann gelöscht werden. Verschieben Sie zuerst ihre Produkte und Kategorien.</translation>
    </message>
    <message>
        <source>Delete category</source>
        <translation>Kategorie löschen</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>Name of the new category</source>
        <translation>Name der neuen Kategorie</translation>
    </message>
    <message>
        <source>Name of the new category in “%1”</source>
        <translation>Name der neuen Kategorie in „%1“</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>catalogui::FamiliesDialog</name>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>Name of a new family</source>
        <translation>Name einer neuen Familie</translation>
    </message>
    <message>
        <source>Add family</source>
        <translation>Familie hinzufügen</translation>
    </message>
    <message>
        <source>Delete family</source>
        <translation>Familie löschen</translation>
    </message>
    <message>
        <source>Attributes that describe the products of this family appear here. Add the first one below.</source>
        <translation>Hier erscheinen die Merkmale, die Produkte dieser Familie beschreiben. Fügen Sie unten das erste hinzu.</translation>
    </message>
    <message>
        <source>&amp;Name of the family</source>
        <translation>&amp;Name der Familie</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove from family</source>
        <translation>Aus Familie entfernen</translation>
    </message>
    <message>
        <source>A family defines the attributes of similar products. Add the first one on the left.</source>
        <translation>Eine Familie legt die Merkmale ähnlicher Produkte fest. Fügen Sie links die erste hinzu.</translation>
    </message>
    <message>
        <source>No product belongs to this family yet.</source>
        <translation>Noch gehört kein Produkt zu dieser Familie.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) belong to this family, %1 of them complete.</source>
        <translation>
            <numerusform>%n Produkt gehört zu dieser Familie, davon vollständig: %1.</numerusform>
            <numerusform>%n Produkte gehören zu dieser Familie, davon vollständig: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete family?</source>
        <translation>Familie löschen?</translation>
    </message>
    <message>
        <source>Families and attributes</source>
        <translation>Familien und Merkmale</translation>
    </message>
    <message>
        <source>Attributes of the family</source>
        <translation>Merkmale der Familie</translation>
    </message>
    <message>
        <source>No attributes yet</source>
        <translation>Noch keine Merkmale</translation>
    </message>
    <message>
        <source>Attribute to add</source>
        <translation>Hinzuzufügendes Merkmal</translation>
    </message>
    <message>
        <source>Choose an attribute or name a new one</source>
        <translation>Merkmal wählen oder ein neues benennen</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>Merkmal hinzufügen</translation>
    </message>
    <message>
        <source>“%1” is deleted; its attributes remain available to other families. You can undo this.</source>
        <translation>„%1“ wird gelöscht; die Merkmale bleiben für andere Familien erhalten. Sie können das rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>catalogui::HistoryTab</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Column titles of a history: what was changed, its value before and after</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>No activity yet. Each saved change appears here with who made it and the previous value.</source>
        <translation>Noch keine Aktivität. Jede gespeicherte Änderung erscheint hier mit Person und vorherigem Wert.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>One step in a history: %1 what, %2 who, %3 when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>catalogui::ListExport</name>
    <message>
        <source>Export list…</source>
        <translation>Liste exportieren …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Exporting the list: %1 of %2 products…</source>
        <translation>Liste wird exportiert: %1 von %2 Produkten …</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) exported to %1.</source>
        <translation>
            <numerusform>%n Produkt nach %1 exportiert.</numerusform>
            <numerusform>%Ln Produkte nach %1 exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>Produkte exportieren</translation>
    </message>
    <message>
        <source>Text table (*.csv)</source>
        <translation>Texttabelle (*.csv)</translation>
    </message>
    <message>
        <source>products.csv</source>
        <translation>produkte.csv</translation>
    </message>
</context>
<context>
    <name>catalogui::PackagingTab</name>
    <message>
        <source>Remove package</source>
        <translation>Verpackung entfernen</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Verpackung</translation>
    </message>
    <message>
        <source>No packages</source>
        <translation>Keine Verpackungen</translation>
    </message>
    <message>
        <source>Packages of this product appear here. Enter how many base units a box or pallet contains.</source>
        <translation>Hier erscheinen die Verpackungen dieses Produkts. Geben Sie an, wie viele Basiseinheiten eine Schachtel oder Palette enthält.</translation>
    </message>
    <message>
        <source>Contents are counted in the base unit (%1). The last row takes a new package; Delete removes one.</source>
        <translation>Der Inhalt zählt in der Basiseinheit (%1). Die letzte Zeile nimmt eine neue Verpackung auf; Entf entfernt eine.</translation>
    </message>
</context>
<context>
    <name>catalogui::PictureList</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1 × %2 px, %3</source>
        <extracomment>Second line below a picture&apos;s file name: width × height, size of the file</extracomment>
        <translation>%1 × %2 px, %3</translation>
    </message>
    <message>
        <source>Main image · %1</source>
        <extracomment>Details of the first picture of a product, which is shown in lists; %1 = details</extracomment>
        <translation>Hauptbild · %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>catalogui::PicturesTab</name>
    <message>
        <source>Remove image</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>&amp;Alt text</source>
        <translation>A&amp;lternativtext</translation>
    </message>
    <message>
        <source>Describes the image for people who can&apos;t see it.</source>
        <translation>Beschreibt das Bild für Menschen, die es nicht sehen können.</translation>
    </message>
    <message>
        <source>This image can&apos;t be shown.</source>
        <translation>Dieses Bild lässt sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>Add images and videos…</source>
        <translation>Bilder und Videos hinzufügen …</translation>
    </message>
    <message>
        <source>Drop images or videos here from the file manager, paste one, or choose files.</source>
        <translation>Ziehen Sie Bilder oder Videos aus der Dateiverwaltung hierher, fügen Sie eines ein, oder wählen Sie Dateien.</translation>
    </message>
    <message>
        <source>Files in progress</source>
        <translation>Dateien in Arbeit</translation>
    </message>
    <message>
        <source>Cancel adding files</source>
        <translation>Hinzufügen abbrechen</translation>
    </message>
    <message>
        <source>Add images and videos</source>
        <translation>Bilder und Videos hinzufügen</translation>
    </message>
    <message>
        <source>Images and videos (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff *.mp4 *.m4v *.webm *.mov);;All files (*)</source>
        <translation>Bilder und Videos (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff *.mp4 *.m4v *.webm *.mov);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>catalogui::PricesTab</name>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>No prices</source>
        <translation>Keine Preise</translation>
    </message>
    <message>
        <source>Select a product to see what it costs in each price list.</source>
        <translation>Wählen Sie ein Produkt, um seinen Preis in jeder Preisliste zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more price(s) have a different validity or come from a formula. See their price lists in Pricing.</source>
        <translation>
            <numerusform>%n weiterer Preis hat eine andere Gültigkeit oder kommt aus einer Formel. Er steht unter „Preise“ in seiner Preisliste.</numerusform>
            <numerusform>%n weitere Preise haben eine andere Gültigkeit oder kommen aus einer Formel. Sie stehen unter „Preise“ in ihren Preislisten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each row is a quantity break; use the last row to add one. Enter 1.25 / 1000 for a price per 1,000 units. Press Ctrl+V to paste from a spreadsheet, Delete to clear.</source>
        <translation>Jede Zeile ist eine Preisstaffel; die letzte Zeile fügt eine hinzu. Geben Sie 1,25 / 1000 für einen Preis je 1.000 Einheiten ein. Strg+V fügt aus einer Tabelle ein, Entf leert.</translation>
    </message>
</context>
<context>
    <name>catalogui::ProductFilters</name>
    <message>
        <source>Search SKU, name, brand, GTIN</source>
        <translation>Artikelnr., Name, Marke, GTIN suchen</translation>
    </message>
    <message>
        <source>Paste a column of SKUs or GTINs from a spreadsheet to see just these products, or type some with semicolons between them.</source>
        <translation>Fügen Sie eine Spalte mit Artikelnummern oder GTINs aus einer Tabelle ein, um nur diese Produkte zu sehen, oder tippen Sie einige mit Semikolons dazwischen.</translation>
    </message>
    <message>
        <source>State on the portal</source>
        <translation>Stand auf dem Portal</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>Complete or not</source>
        <translation>Vollständig oder nicht</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 codes are looked for at once.</source>
        <translation>Auf einmal werden nur die ersten %1 von %2 Codes gesucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) are not in the catalog: %1</source>
        <translation>
            <numerusform>%n Code ist nicht im Katalog: %1</numerusform>
            <numerusform>%n Codes sind nicht im Katalog: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
</context>
<context>
    <name>catalogui::ProductPanel</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Withdraw from the portal</source>
        <translation>Vom Portal zurückziehen</translation>
    </message>
    <message>
        <source>Duplicate product</source>
        <translation>Produkt duplizieren</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Verpackung</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neues Produkt</translation>
    </message>
    <message>
        <source>%1 · %2 % complete</source>
        <extracomment>Below a product&apos;s name: %1 = SKU, %2 = number</extracomment>
        <translation>%1 · zu %2 % vollständig</translation>
    </message>
    <message>
        <source>%1 · missing: %2</source>
        <extracomment>%1 = &quot;SKU · 80 % complete&quot;, %2 = list of fields</extracomment>
        <translation>%1 · es fehlt: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Your role may not publish products. Ask an administrator.</source>
        <translation>Ihre Rolle darf keine Produkte veröffentlichen. Bitte die Administration fragen.</translation>
    </message>
    <message>
        <source>There is no portal yet: add one in Settings.</source>
        <translation>Es gibt noch kein Portal: bitte in den Einstellungen anlegen.</translation>
    </message>
    <message>
        <source>Publish on the portal</source>
        <translation>Auf dem Portal veröffentlichen</translation>
    </message>
    <message>
        <source>Something here needs correcting</source>
        <translation>Hier ist etwas zu berichtigen</translation>
    </message>
    <message>
        <source>%1 % complete</source>
        <translation>zu %1 % vollständig</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
</context>
<context>
    <name>catalogui::TextTab</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>S&amp;KU</source>
        <extracomment>The supplier&apos;s own article code</extracomment>
        <translation>A&amp;rtikelnr.</translation>
    </message>
    <message>
        <source>GT&amp;IN</source>
        <extracomment>Article number below a bar code</extracomment>
        <translation>GT&amp;IN</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>&amp;Marke</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <source>Base &amp;unit</source>
        <translation>Basis&amp;einheit</translation>
    </message>
    <message>
        <source>C&amp;ost (%1)</source>
        <extracomment>What one unit costs the company itself; %1 = currency</extracomment>
        <translation>Einstands&amp;preis (%1)</translation>
    </message>
    <message>
        <source>Su&amp;mmary</source>
        <translation>K&amp;urzbeschreibung</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Bes&amp;chreibung</translation>
    </message>
    <message>
        <source>Country o&amp;f origin</source>
        <translation>Ursprungs&amp;land</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>charts::ChartModel</name>
    <message>
        <source>%1 %2</source>
        <extracomment>number and unit, e.g. &quot;1,200 EUR&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>charts::ChartView</name>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Show the numbers behind the chart</source>
        <translation>Die Zahlen hinter dem Diagramm anzeigen</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>read by screen readers: series, category, number</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>charts::Drawing</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>series, category, number</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>connectors</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where its REST interface answers, without “/api/v1”</source>
        <translation>Wo seine REST-Schnittstelle antwortet, ohne „/api/v1“</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugangstoken</translation>
    </message>
</context>
<context>
    <name>desk::CommandLine</name>
    <message>
        <source>Products, prices, orders and balances of a supplier&apos;s B2B portal.</source>
        <extracomment>Shown by --help</extracomment>
        <translation>Produkte, Preise, Aufträge und Salden des B2B-Portals eines Lieferanten.</translation>
    </message>
    <message>
        <source>Database to open: sqlite:FILE or odbc:CONNECTION STRING. The default is the database opened last.</source>
        <translation>Zu öffnende Datenbank: sqlite:DATEI oder odbc:VERBINDUNGSTEXT. Ohne Angabe die zuletzt geöffnete.</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Folder of images and documents.</source>
        <translation>Ordner der Bilder und Dokumente.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Sign-in name for a shared database.</source>
        <translation>Anmeldename für eine gemeinsame Datenbank.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Page to open first, for example orders.</source>
        <translation>Seite, mit der begonnen wird, zum Beispiel orders.</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Close the running SupplierDesk, and exit.</source>
        <translation>Das laufende SupplierDesk schließen und enden.</translation>
    </message>
    <message>
        <source>Check that everything the program needs is available, and exit.</source>
        <translation>Prüfen, ob alles vorhanden ist, was das Programm braucht, und beenden.</translation>
    </message>
</context>
<context>
    <name>desk::CompanySettings</name>
    <message>
        <source>%1 %2 answered and accepted the access token.</source>
        <extracomment>name and version of a portal or ERP</extracomment>
        <translation>%1 %2 hat geantwortet und das Zugangstoken angenommen.</translation>
    </message>
    <message>
        <source>User %1 saved.</source>
        <translation>Benutzer %1 gespeichert.</translation>
    </message>
    <message>
        <source>Saved. It takes effect when people with this role next sign in.</source>
        <translation>Gespeichert. Es gilt ab der nächsten Anmeldung der Personen mit dieser Rolle.</translation>
    </message>
    <message>
        <source>The company&apos;s time zone is now %1. Other desks use it after a restart.</source>
        <extracomment>%1 is the name of a time zone</extracomment>
        <translation>Die Zeitzone des Unternehmens ist jetzt %1. Andere Arbeitsplätze verwenden sie nach einem Neustart.</translation>
    </message>
    <message>
        <source>Company name saved.</source>
        <translation>Firmenname gespeichert.</translation>
    </message>
</context>
<context>
    <name>desk::CrashNotice</name>
    <message>
        <source>SupplierDesk ended unexpectedly last time</source>
        <translation>SupplierDesk wurde beim letzten Mal unerwartet beendet</translation>
    </message>
    <message>
        <source>Saved changes are safe. A report shows where in the program it happened; it contains no company data. Please send it to your administrator.</source>
        <translation>Gespeicherte Änderungen sind sicher. Ein Bericht zeigt, wo im Programm es geschah; er enthält keine Firmendaten. Bitte senden Sie ihn an Ihre Administration.</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Delete report</source>
        <translation>Bericht löschen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>desk::FirstSteps</name>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Name your company and check its time zone: prices, discounts and promotions begin and end at midnight there.</source>
        <translation>Benennen Sie Ihr Unternehmen und prüfen Sie seine Zeitzone: Preise, Rabatte und Aktionen beginnen und enden dort um Mitternacht.</translation>
    </message>
    <message>
        <source>Name the company</source>
        <translation>Unternehmen benennen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Add the colleagues who work with you. Their role decides what they see and edit.</source>
        <translation>Legen Sie die Kollegen an, die mit Ihnen arbeiten. Ihre Rolle bestimmt, was sie sehen und bearbeiten.</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Benutzer anlegen</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Add your first product. Everything else – prices, media, orders – refers to products.</source>
        <translation>Legen Sie Ihr erstes Produkt an. Alles andere – Preise, Medien, Aufträge – bezieht sich auf Produkte.</translation>
    </message>
    <message>
        <source>Go to products</source>
        <translation>Zu den Produkten</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Add a price list and the prices of your products, and assign it to everyone or to some customers.</source>
        <translation>Legen Sie eine Preisliste mit den Preisen Ihrer Produkte an und weisen Sie sie allen oder einzelnen Kunden zu.</translation>
    </message>
    <message>
        <source>Go to price lists</source>
        <translation>Zu den Preislisten</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connect your portal or ERP: products and prices are sent there, and orders arrive.</source>
        <translation>Verbinden Sie Ihr Portal oder ERP: Produkte und Preise werden dorthin gesendet, und Aufträge kommen an.</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung anlegen</translation>
    </message>
</context>
<context>
    <name>desk::ForeignChanges</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A notice: %1 is what somebody else did, such as &quot;Edit product 4711&quot;, %2 their name</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed elsewhere</source>
        <extracomment>A notice after a sync, or after others at the same database changed something</extracomment>
        <translation>
            <numerusform>%n Feld anderswo geändert</numerusform>
            <numerusform>%Ln Felder anderswo geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::PricingWiring</name>
    <message>
        <source>Promotions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>desk::Sync</name>
    <message>
        <source>min</source>
        <extracomment>Unit: minutes</extracomment>
        <translation>min</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>Lag in minutes: age of the oldest queued record</source>
        <extracomment>Title of a chart: for how many minutes the oldest record that waits for a system has waited</extracomment>
        <translation>Rückstand in Minuten: Alter des ältesten wartenden Datensatzes</translation>
    </message>
</context>
<context>
    <name>desk::ViewCommands</name>
    <message>
        <source>%1: %2</source>
        <extracomment>In the command palette: %1 is a page, as Customers, %2 a view of its list</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>desk::Window</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Pricing</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>media::MediaListModel</name>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <extracomment>Column title: width and height of a picture</extracomment>
        <translation>Abmessungen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Products</source>
        <extracomment>Column title: how many products show a picture</extracomment>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width × height of a picture in pixels</extracomment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>mediaui::MediaGrid</name>
    <message>
        <source>Media as thumbnails</source>
        <translation>Medien als Vorschaubilder</translation>
    </message>
</context>
<context>
    <name>mediaui::MediaPage</name>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Your role may not edit media. Ask an administrator.</source>
        <translation>Ihre Rolle darf keine Medien bearbeiten. Bitte die Administration fragen.</translation>
    </message>
    <message>
        <source>Search file name, alt text</source>
        <translation>Dateiname, Alternativtext suchen</translation>
    </message>
    <message>
        <source>Not used by any product</source>
        <translation>Von keinem Produkt verwendet</translation>
    </message>
    <message>
        <source>No assets here</source>
        <translation>Hier sind keine Medien</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Delete asset?</source>
        <translation>Datei löschen?</translation>
    </message>
    <message>
        <source>“%1” is deleted. You can undo this.</source>
        <translation>„%1“ wird gelöscht. Sie können das rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete asset</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <source>Show as thumbnails</source>
        <translation>Als Vorschaubilder zeigen</translation>
    </message>
    <message>
        <source>Show as list</source>
        <translation>Als Liste zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n Datei hinzugefügt.</numerusform>
            <numerusform>%n Dateien hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) already existed and weren&apos;t added again.</source>
        <translation>
            <numerusform>%n Datei war schon da und wurde nicht noch einmal hinzugefügt.</numerusform>
            <numerusform>%n Dateien waren schon da und wurden nicht noch einmal hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files in progress</source>
        <translation>Dateien in Arbeit</translation>
    </message>
    <message>
        <source>Cancel adding files</source>
        <translation>Hinzufügen abbrechen</translation>
    </message>
    <message>
        <source>Images, documents and videos appear here. Drop files from the file manager, or choose files.</source>
        <translation>Hier erscheinen Bilder, Dokumente und Videos. Ziehen Sie Dateien aus der Dateiverwaltung hierher, oder wählen Sie Dateien.</translation>
    </message>
    <message>
        <source>Images, documents and videos (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff *.pdf *.mp4 *.m4v *.webm *.mov);;All files (*)</source>
        <translation>Bilder, Dokumente und Videos (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff *.pdf *.mp4 *.m4v *.webm *.mov);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No media match</source>
        <translation>Keine passenden Medien</translation>
    </message>
    <message>
        <source>Images, documents and videos, each stored once and used by any number of products. Catalog editors add them here and describe them with an alt text. To start, drop files on this page.</source>
        <translation>Bilder, Dokumente und Videos, jedes einmal gespeichert und von beliebig vielen Produkten genutzt. Katalogredakteure legen sie hier an und beschreiben sie mit einem Alternativtext. Ziehen Sie zu Beginn Dateien auf diese Seite.</translation>
    </message>
</context>
<context>
    <name>mediaui::MediaPanel</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Delete asset</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <source>&amp;Alt text</source>
        <translation>A&amp;lternativtext</translation>
    </message>
    <message>
        <source>Describes the image for people who can&apos;t see it.</source>
        <translation>Beschreibt das Bild für Menschen, die es nicht sehen können.</translation>
    </message>
    <message>
        <source>Products that use this asset</source>
        <translation>Produkte, die diese Datei verwenden</translation>
    </message>
    <message>
        <source>%1 × %2 px · %3</source>
        <extracomment>Width and height of a picture in pixels and the size of its file</extracomment>
        <translation>%1 × %2 px · %3</translation>
    </message>
    <message>
        <source>Type: %1
Added: %2
SHA-256: %3</source>
        <translation>Typ: %1
Hinzugefügt: %2
SHA-256: %3</translation>
    </message>
    <message>
        <source>No product uses this asset. It can be deleted.</source>
        <translation>Kein Produkt verwendet diese Datei. Sie kann gelöscht werden.</translation>
    </message>
    <message numerus="yes">
        <source>Used by %n product(s)</source>
        <translation>
            <numerusform>Von %n Produkt verwendet</numerusform>
            <numerusform>Von %Ln Produkten verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A product in a list: %1 SKU, %2 name</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Double-click or press Enter to open the product</source>
        <translation>Doppelklick oder Eingabetaste öffnet das Produkt</translation>
    </message>
    <message>
        <source>The file of this asset is missing or damaged.</source>
        <translation>Diese Datei fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Your role may not edit media. Ask an administrator.</source>
        <translation>Ihre Rolle darf keine Medien bearbeiten. Bitte die Administration fragen.</translation>
    </message>
    <message>
        <source>Products use this asset. Remove it from them first.</source>
        <translation>Produkte verwenden diese Datei. Entfernen Sie sie dort zuerst.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>mediaui::TileDelegate</name>
    <message>
        <source>No alt text</source>
        <translation>Kein Alternativtext</translation>
    </message>
</context>
<context>
    <name>orders::OrderLinesModel</name>
    <message>
        <source>#</source>
        <extracomment>Column title: position of an order line, very short</extracomment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>orders::OrderListModel</name>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Placed</source>
        <extracomment>Column title: when the order was placed</extracomment>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Lines</source>
        <extracomment>Column title: how many positions an order has</extracomment>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>ERP number</source>
        <extracomment>Column title: the order&apos;s number in the ERP</extracomment>
        <translation>ERP-Nummer</translation>
    </message>
    <message>
        <source>PO number</source>
        <translation>Bestellnummer</translation>
    </message>
</context>
<context>
    <name>orders::PipelineModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>Column title: sum of the orders&apos; totals</extracomment>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>ordersui::OrderPanel</name>
    <message>
        <source>Change status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Kunde öffnen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Positionen des Auftrags</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>No order selected</source>
        <translation>Kein Auftrag ausgewählt</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Order %1</source>
        <extracomment>Title of an order&apos;s details; %1 is its number</extracomment>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>Total %1 %2</source>
        <extracomment>Sum of an order; %1 amount, %2 currency</extracomment>
        <translation>Gesamt %1 %2</translation>
    </message>
    <message>
        <source>Customer: %1 (%2)</source>
        <extracomment>%1 customer, %2 customer number</extracomment>
        <translation>Kunde: %1 (%2)</translation>
    </message>
    <message>
        <source>Placed: %1</source>
        <extracomment>%1 is date and time</extracomment>
        <translation>Eingegangen: %1</translation>
    </message>
    <message>
        <source>ERP number: none yet</source>
        <translation>ERP-Nummer: noch keine</translation>
    </message>
    <message>
        <source>ERP number: %1</source>
        <translation>ERP-Nummer: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Bemerkung: %1</translation>
    </message>
    <message>
        <source>%1: %2 since %3</source>
        <extracomment>Where an order waits; %1 system, %2 state, %3 date and time</extracomment>
        <translation>%1: %2 seit %3</translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation>Nichts zu senden.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 when, %2 status, %3 who
----------
%1 when, %2 what was done, %3 who</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>No activity since the order was received.</source>
        <translation>Keine Aktivität seit Eingang des Auftrags.</translation>
    </message>
    <message>
        <source>Your role may not change orders.</source>
        <translation>Ihre Rolle darf keine Aufträge ändern.</translation>
    </message>
    <message>
        <source>The status of an invoiced or cancelled order can&apos;t be changed.</source>
        <translation>Der Status eines berechneten oder stornierten Auftrags lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>PO number: %1</source>
        <translation>Bestellnummer: %1</translation>
    </message>
</context>
<context>
    <name>ordersui::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>No orders here</source>
        <translation>Hier sind keine Aufträge</translation>
    </message>
    <message>
        <source>Orders that customers place on a portal appear here after the next sync.</source>
        <translation>Aufträge, die Kunden auf einem Portal erteilen, erscheinen hier nach dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>Search number, customer, PO number</source>
        <translation>Nummer, Kunde, Bestellnummer suchen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Letzte 365 Tage</translation>
    </message>
    <message>
        <source>No orders match</source>
        <translation>Keine passenden Aufträge</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Orders from your sales channels, with their delivery, billing and payment. Account managers follow them here and see what needs attention. Orders arrive with the sync: to start, connect a portal in Settings › Connections.</source>
        <translation>Aufträge aus Ihren Verkaufskanälen mit Lieferung, Abrechnung und Zahlung. Kundenbetreuer verfolgen sie hier und sehen, was Aufmerksamkeit braucht. Aufträge kommen mit dem Abgleich: Verbinden Sie zu Beginn unter Einstellungen › Verbindungen ein Portal.</translation>
    </message>
</context>
<context>
    <name>ordersui::PipelineStrip</name>
    <message>
        <source>Orders by status</source>
        <translation>Aufträge nach Status</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>Read out to people who do not see the chart; %1 status, %2 number of orders, %3 worth</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>pricing::AssignmentsModel</name>
    <message>
        <source>Customer %1</source>
        <extracomment>To whom a price list is assigned; %1 is a customer</extracomment>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>Group %1</source>
        <extracomment>To whom a price list is assigned; %1 is a customer group</extracomment>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>All on %1</source>
        <extracomment>To whom a price list is assigned; %1 is a portal</extracomment>
        <translation>Alle auf %1</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Of several lists for the same customer, the one with the lowest number is used first.</source>
        <translation>Von mehreren Listen für denselben Kunden gilt zuerst die mit der niedrigsten Nummer.</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>Column title: place among several price lists</extracomment>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Other lists may fill quantity breaks that this one lacks.</source>
        <translation>Andere Listen dürfen Staffeln ergänzen, die hier fehlen.</translation>
    </message>
    <message>
        <source>Combine breaks</source>
        <extracomment>Column title: quantity breaks of several lists are combined</extracomment>
        <translation>Staffeln mischen</translation>
    </message>
    <message>
        <source>When this list has no price, lists of later levels aren&apos;t used.</source>
        <translation>Hat diese Liste keinen Preis, werden Listen späterer Stufen nicht verwendet.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <extracomment>Column title: lists after this one are not asked</extracomment>
        <translation>Hier enden</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <extracomment>Column title: whose price list it is</extracomment>
        <translation>Zugewiesen an</translation>
    </message>
</context>
<context>
    <name>pricing::DiscountListModel</name>
    <message>
        <source>Assigned to</source>
        <extracomment>Column title: who gets a discount</extracomment>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Applies to</source>
        <extracomment>Column title: what a discount is for</extracomment>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Min. qty</source>
        <extracomment>Column title: the least quantity a discount is for</extracomment>
        <translation>Ab Menge</translation>
    </message>
    <message>
        <source>Stacking group</source>
        <extracomment>Column title: discounts of different groups multiply, inside one the best wins</extracomment>
        <translation>Rabattgruppe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Group %1</source>
        <extracomment>A discount for a customer group; %1 is its name</extracomment>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>A discount for all customers</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Category %1</source>
        <extracomment>A discount on a product category; %1 is its name</extracomment>
        <translation>Kategorie %1</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>A discount on all products</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A discount in percent</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, exclusive</source>
        <extracomment>Stacking group of a discount that ends stacking; %1 is the group&apos;s number</extracomment>
        <translation>%1, exklusiv</translation>
    </message>
</context>
<context>
    <name>pricing::ListPricesModel</name>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Min. qty</source>
        <extracomment>Column title: the least quantity a price is for</extracomment>
        <translation>Ab Menge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price (%1)</source>
        <extracomment>Column title; %1 is a currency</extracomment>
        <translation>Preis (%1)</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Margin in percent</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Net price</source>
        <translation>Nettopreis</translation>
    </message>
    <message>
        <source>Price per unit, or per quantity: 1.25 / 1000</source>
        <translation>Preis je Einheit oder je Menge: 1,25 / 1000</translation>
    </message>
</context>
<context>
    <name>pricing::PriceListModel</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>Period of validity; %1 and %2 are days</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <extracomment>Beginning of validity; %1 is a day</extracomment>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <extracomment>End of validity; %1 is the last day</extracomment>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Always</source>
        <extracomment>Validity without beginning and end</extracomment>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <extracomment>Column title: to whom a price list is given</extracomment>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>A price list given to the whole company</extracomment>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>pricingui::AssignmentsPanel</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Kundengruppe</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>Code oder Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unassign</source>
        <translation>Zuweisung aufheben</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Not assigned yet</source>
        <translation>Noch nicht zugewiesen</translation>
    </message>
    <message>
        <source>Assign it to a customer, a group, a portal or everyone below.</source>
        <translation>Weisen Sie sie unten einem Kunden, einer Gruppe, einem Portal oder allen zu.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>The price list is assigned to them already.</source>
        <translation>Die Preisliste ist dort bereits zugewiesen.</translation>
    </message>
</context>
<context>
    <name>pricingui::DiscountForm</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Any customer</source>
        <translation>Jeder Kunde</translation>
    </message>
    <message>
        <source>C&amp;ustomer</source>
        <translation>&amp;Kunde</translation>
    </message>
    <message>
        <source>Any group</source>
        <translation>Jede Gruppe</translation>
    </message>
    <message>
        <source>Gr&amp;oup</source>
        <translation>Gru&amp;ppe</translation>
    </message>
    <message>
        <source>Any product</source>
        <translation>Jedes Produkt</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>Pr&amp;odukt</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>Jede Kategorie</translation>
    </message>
    <message>
        <source>C&amp;ategory</source>
        <translation>Kat&amp;egorie</translation>
    </message>
    <message>
        <source>&amp;Discount</source>
        <translation>&amp;Rabatt</translation>
    </message>
    <message>
        <source>&amp;Minimum quantity</source>
        <translation>&amp;Mindestmenge</translation>
    </message>
    <message>
        <source>&amp;Stacking group</source>
        <translation>Rabattgr&amp;uppe</translation>
    </message>
    <message>
        <source>Only the best discount in a group applies; groups compound.</source>
        <translation>In einer Gruppe gilt nur der beste Rabatt; Gruppen wirken nacheinander.</translation>
    </message>
    <message>
        <source>Stops further discounts</source>
        <translation>Beendet weitere Rabatte</translation>
    </message>
    <message>
        <source>E&amp;xclusive</source>
        <translation>E&amp;xklusiv</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Va&amp;lid from</source>
        <translation>Gü&amp;ltig ab</translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation>Gült&amp;ig bis</translation>
    </message>
</context>
<context>
    <name>pricingui::DiscountsTab</name>
    <message>
        <source>New discount</source>
        <translation>Neuer Rabatt</translation>
    </message>
    <message>
        <source>Search customer, product, category</source>
        <translation>Kunde, Produkt, Kategorie suchen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>No discounts here</source>
        <translation>Hier sind keine Rabatte</translation>
    </message>
    <message>
        <source>Discounts for customers and customer groups appear here. Add the first one.</source>
        <translation>Hier erscheinen Rabatte für Kunden und Kundengruppen. Legen Sie den ersten an.</translation>
    </message>
    <message>
        <source>No discounts match</source>
        <translation>Keine passenden Rabatte</translation>
    </message>
</context>
<context>
    <name>pricingui::ExplainPanel</name>
    <message>
        <source>A visitor, or type a customer</source>
        <translation>Ein Besucher, oder Kunden eingeben</translation>
    </message>
    <message>
        <source>Type a product</source>
        <translation>Produkt eingeben</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Kunde</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produkt</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Menge</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Choose a product to see what it costs and why.</source>
        <translation>Wählen Sie ein Produkt, um zu sehen, was es kostet und warum.</translation>
    </message>
    <message>
        <source>Steps of the decision</source>
        <translation>Schritte der Preisfindung</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Price after it</source>
        <translation>Preis danach</translation>
    </message>
    <message>
        <source>%1 %2 per %3</source>
        <extracomment>The answer; %1 price, %2 currency, %3 unit</extracomment>
        <translation>%1 %2 je %3</translation>
    </message>
    <message>
        <source>List price %1. %2 %3 cost %4.</source>
        <extracomment>Below the answer; %1 list price, %2 quantity, %3 unit, %4 total</extracomment>
        <translation>Listenpreis %1. %2 %3 kosten %4.</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Kein Preis</translation>
    </message>
    <message>
        <source>No price list of this customer has a price for this product, quantity and day, so it can&apos;t be ordered.</source>
        <translation>Keine Preisliste dieses Kunden enthält das Produkt für diese Menge und diesen Tag, daher ist es nicht bestellbar.</translation>
    </message>
</context>
<context>
    <name>pricingui::ListPricesPanel</name>
    <message>
        <source>Search SKU or name</source>
        <translation>Artikelnummer oder Name suchen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Remove prices</source>
        <translation>Preise entfernen</translation>
    </message>
    <message>
        <source>Prices of the list</source>
        <translation>Preise der Liste</translation>
    </message>
    <message>
        <source>No prices here</source>
        <translation>Hier sind keine Preise</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Product of the new price</source>
        <translation>Produkt des neuen Preises</translation>
    </message>
    <message>
        <source>Unit of the new price</source>
        <translation>Einheit des neuen Preises</translation>
    </message>
    <message>
        <source>Minimum quantity of the new price</source>
        <translation>Mindestmenge des neuen Preises</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Neuer Preis</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Add price</source>
        <translation>Preis hinzufügen</translation>
    </message>
    <message>
        <source>Min. qty</source>
        <translation>Ab Menge</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) don&apos;t contain a price</source>
        <translation>
            <numerusform>%n Zelle enthält keinen Preis</numerusform>
            <numerusform>%Ln Zellen enthalten keinen Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a product below and enter its price, or paste SKUs and prices from a spreadsheet.</source>
        <translation>Wählen Sie unten ein Produkt und geben Sie seinen Preis ein, oder fügen Sie Artikelnummern und Preise aus einer Tabellenkalkulation ein.</translation>
    </message>
    <message>
        <source>Line %1 (%2): %3</source>
        <extracomment>%1 is a line of a pasted table, %2 a SKU, %3 what is wrong</extracomment>
        <translation>Zeile %1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) weren&apos;t imported. %1</source>
        <extracomment>%1 are the first of them, each with its reason</extracomment>
        <translation>
            <numerusform>%n Zeile wurde nicht übernommen. %1</numerusform>
            <numerusform>%n Zeilen wurden nicht übernommen. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy at least two columns: SKU and price.</source>
        <translation>Kopieren Sie mindestens zwei Spalten: Artikelnummer und Preis.</translation>
    </message>
    <message>
        <source>from %1 %2</source>
        <extracomment>What a price is for in a table: minimum quantity and unit, &quot;from 100 pcs&quot;</extracomment>
        <translation>ab %1 %2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <extracomment>of a pasted table</extracomment>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>pricingui::PriceListForm</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>&amp;Round to</source>
        <translation>&amp;Runden auf</translation>
    </message>
    <message>
        <source>Multiples of this amount, for example 0.05. Empty: the decimals of the currency.</source>
        <translation>Vielfache dieses Betrags, zum Beispiel 0,05. Leer: die Nachkommastellen der Währung.</translation>
    </message>
    <message>
        <source>Then &amp;add</source>
        <translation>Dann addi&amp;eren</translation>
    </message>
    <message>
        <source>For prices such as 9.99: round to 10 and add −0.01.</source>
        <translation>Für Preise wie 9,99: auf 10 runden und −0,01 addieren.</translation>
    </message>
    <message>
        <source>Nearest, halves up</source>
        <translation>Kaufmännisch</translation>
    </message>
    <message>
        <source>Nearest, halves to even</source>
        <translation>Zur nächsten, Hälften zur geraden Zahl</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Aufrunden</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abrunden</translation>
    </message>
    <message>
        <source>Rounding d&amp;irection</source>
        <translation>Rundungsr&amp;ichtung</translation>
    </message>
    <message>
        <source>Va&amp;lid from</source>
        <translation>Gü&amp;ltig ab</translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation>Gültig bi&amp;s</translation>
    </message>
</context>
<context>
    <name>pricingui::PriceListTab</name>
    <message>
        <source>Price lists</source>
        <translation>Preislisten</translation>
    </message>
    <message>
        <source>New price list</source>
        <translation>Neue Preisliste</translation>
    </message>
    <message>
        <source>Search code or name</source>
        <translation>Code oder Name suchen</translation>
    </message>
    <message>
        <source>No price lists match</source>
        <translation>Keine passenden Preislisten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>No price lists here</source>
        <translation>Keine Preislisten</translation>
    </message>
    <message>
        <source>Price lists from the ERP, an import or this page appear here. Add the first one.</source>
        <translation>Hier erscheinen Preislisten aus dem ERP, einem Import oder von dieser Seite. Legen Sie die erste an.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Copy price list</source>
        <translation>Preisliste kopieren</translation>
    </message>
    <message>
        <source>Delete price list</source>
        <translation>Preisliste löschen</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>%1-COPY</source>
        <extracomment>Code and name of a copied price list; %1 is the original&apos;s</extracomment>
        <translation>%1-KOPIE</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) with a different validity or a formula weren&apos;t copied.</source>
        <translation>
            <numerusform>%n Preis mit eigener Gültigkeit oder aus einer Formel wurde nicht kopiert.</numerusform>
            <numerusform>%n Preise mit eigener Gültigkeit oder aus einer Formel wurden nicht kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Starts as a draft with the same prices</source>
        <translation>Beginnt als Entwurf mit denselben Preisen</translation>
    </message>
    <message>
        <source>Starts as a draft without prices</source>
        <translation>Beginnt als Entwurf ohne Preise</translation>
    </message>
    <message numerus="yes">
        <source>The list wasn&apos;t activated: %n price(s) conflict, the first is %1 from %2 %3. Remove one of each.</source>
        <extracomment>%1 is a SKU, %2 a quantity, %3 its unit</extracomment>
        <translation>
            <numerusform>Die Liste wurde nicht aktiviert: Zwei Preise widersprechen sich, %1 ab %2 %3. Entfernen Sie einen davon.</numerusform>
            <numerusform>Die Liste wurde nicht aktiviert: An %n Stellen widersprechen sich zwei Preise, zuerst %1 ab %2 %3. Entfernen Sie je einen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no prices yet.</source>
        <translation>Sie hat noch keine Preise.</translation>
    </message>
    <message>
        <source>It isn&apos;t assigned to anyone, so its prices aren&apos;t used.</source>
        <translation>Sie ist niemandem zugewiesen, ihre Preise werden also nicht verwendet.</translation>
    </message>
    <message>
        <source>It is no longer valid.</source>
        <translation>Sie gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Activate %1?</source>
        <translation>%1 aktivieren?</translation>
    </message>
    <message>
        <source>The list has prices, so it can&apos;t be deleted. Deactivate it, or remove its prices first.</source>
        <translation>Die Liste hat Preise und kann nicht gelöscht werden. Deaktivieren Sie sie, oder entfernen Sie zuerst ihre Preise.</translation>
    </message>
    <message>
        <source>Delete price list?</source>
        <translation>Preisliste löschen?</translation>
    </message>
    <message>
        <source>“%1” is deleted and no longer assigned to anyone. You can undo this.</source>
        <translation>„%1“ wird gelöscht und ist niemandem mehr zugewiesen. Sie können das rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>pricingui::PricingPage</name>
    <message>
        <source>Pricing</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Preislisten</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>Explain price</source>
        <translation>Preis erklären</translation>
    </message>
    <message>
        <source>Price lists, discounts and promotions decide what each customer pays. Sales managers maintain them here, and Explain price shows how a price comes about. To start, choose New price list.</source>
        <translation>Preislisten, Rabatte und Aktionen bestimmen, was jeder Kunde zahlt. Vertriebsleiter pflegen sie hier, und „Preis erklären“ zeigt, wie ein Preis zustande kommt. Wählen Sie zu Beginn „Neue Preisliste“.</translation>
    </message>
</context>
<context>
    <name>promotions::PromotionListModel</name>
    <message>
        <source>Promotion</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Applies to</source>
        <extracomment>Column title: what a promotion is for</extracomment>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>A promotion on all products</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A price reduction in percent</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>promotionsui::PromotionsTab</name>
    <message>
        <source>New promotion</source>
        <translation>Neue Aktion</translation>
    </message>
    <message>
        <source>Search promotion</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>No promotions here</source>
        <translation>Hier sind keine Aktionen</translation>
    </message>
    <message>
        <source>Promotions lower prices for everyone for a limited time. Add the first one.</source>
        <translation>Aktionen senken die Preise für alle und für begrenzte Zeit. Legen Sie die erste an.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Teaser</source>
        <translation>&amp;Werbetext</translation>
    </message>
    <message>
        <source>What customers read.</source>
        <translation>Was Kunden lesen.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>&amp;Applies to</source>
        <translation>Gilt &amp;für</translation>
    </message>
    <message>
        <source>&amp;Discount</source>
        <translation>&amp;Rabatt</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>Va&amp;lid from</source>
        <translation>Gü&amp;ltig ab</translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation>Gült&amp;ig bis</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>No promotions match</source>
        <translation>Keine passenden Aktionen</translation>
    </message>
</context>
<context>
    <name>selfcheck::Checks</name>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>the program contains no schema</source>
        <translation>das Programm enthält kein Schema</translation>
    </message>
    <message>
        <source>a new SQLite file with schema %1</source>
        <translation>eine neue SQLite-Datei mit Schema %1</translation>
    </message>
    <message>
        <source>ODBC</source>
        <translation>ODBC</translation>
    </message>
    <message>
        <source>ready for the driver of a shared database</source>
        <translation>bereit für den Treiber einer gemeinsamen Datenbank</translation>
    </message>
    <message>
        <source>doesn&apos;t load drivers</source>
        <translation>sucht keine Treiber</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>there is no TLS library: encrypted connections will not work</source>
        <translation>keine TLS-Bibliothek gefunden: verschlüsselte Verbindungen gehen nicht</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>keeps secrets</source>
        <translation>bewahrt Geheimnisse</translation>
    </message>
    <message>
        <source>returns a different secret than was stored</source>
        <translation>gibt ein anderes Geheimnis zurück, als es bekam</translation>
    </message>
    <message>
        <source>none here; secrets are asked for in each session (%1)</source>
        <translation>keiner hier; Geheimnisse werden in jeder Sitzung erfragt (%1)</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>settings::AppearanceSection</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Changes when SupplierDesk is started again</source>
        <translation>Ändert sich beim nächsten Start von SupplierDesk</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Tabellenzeilen</translation>
    </message>
</context>
<context>
    <name>settings::CompanySection</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Days begin and end at midnight in this time zone: the validity of prices, discounts and promotions, quiet hours and due dates. Stored times don&apos;t change.</source>
        <translation>Tage beginnen und enden um Mitternacht in dieser Zeitzone: die Gültigkeit von Preisen, Rabatten und Aktionen, Ruhezeiten und Fälligkeiten. Gespeicherte Zeiten ändern sich nicht.</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Firmenname</translation>
    </message>
    <message>
        <source>Shown in the title of the window</source>
        <translation>Steht im Titel des Fensters</translation>
    </message>
</context>
<context>
    <name>settings::ConnectorForm</name>
    <message>
        <source>Kept in the keychain of this computer, never in the database</source>
        <translation>Liegt im Schlüsselbund dieses Rechners, nie in der Datenbank</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>This isn&apos;t a web address. Start it with https:// or http://.</source>
        <translation>Das ist keine Webadresse. Sie beginnt mit https:// oder http://.</translation>
    </message>
</context>
<context>
    <name>settings::DatabaseForm</name>
    <message>
        <source>A f&amp;ile on this computer, for one person</source>
        <translation>Eine Datei auf diesem &amp;Rechner, für eine Person</translation>
    </message>
    <message>
        <source>A &amp;server that several people share (ODBC)</source>
        <translation>Ein &amp;Server, den mehrere gemeinsam nutzen (ODBC)</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Name of the database file</source>
        <translation>Name der Datenbankdatei</translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Datenbankdatei</translation>
    </message>
    <message>
        <source>SupplierDesk databases (*.sqlite *.db);;All files (*)</source>
        <translation>SupplierDesk-Datenbanken (*.sqlite *.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>ODBC driver</source>
        <translation>ODBC-Treiber</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User of the database</source>
        <translation>Datenbankbenutzer</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Datenbankkennwort</translation>
    </message>
    <message>
        <source>&amp;Cancel the test</source>
        <translation>Test abbre&amp;chen</translation>
    </message>
    <message>
        <source>Trying to open the database …</source>
        <translation>Die Datenbank wird probeweise geöffnet …</translation>
    </message>
    <message>
        <source>Connected. The database is empty; SupplierDesk sets it up when it is opened.</source>
        <translation>Verbunden. Die Datenbank ist leer; SupplierDesk richtet sie beim Öffnen ein.</translation>
    </message>
    <message numerus="yes">
        <source>Connected. The database has %n product(s).</source>
        <translation>
            <numerusform>Verbunden. Die Datenbank enthält %n Produkt.</numerusform>
            <numerusform>Verbunden. Die Datenbank enthält %Ln Produkte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::OwnershipSection</name>
    <message>
        <source>Owner of %1 against %2</source>
        <extracomment>who owns a field group against a system, for screen readers</extracomment>
        <translation>Eigentümer von %1 gegenüber %2</translation>
    </message>
    <message>
        <source>The owner of a field is its source of truth: its value is sent to the other side, and changes made there are reverted. Where both sides may edit, changes sync both ways, and you resolve a conflict when both changed the same field.</source>
        <translation>Der Eigentümer eines Feldes bestimmt seinen Wert: Er wird zur anderen Seite gesendet, und Änderungen dort werden zurückgesetzt. Wo beide Seiten ändern dürfen, werden Änderungen in beide Richtungen abgeglichen, und Sie lösen den Konflikt, wenn beide dasselbe Feld geändert haben.</translation>
    </message>
</context>
<context>
    <name>settings::PeopleSection</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Can sign in</source>
        <translation>Darf sich anmelden</translation>
    </message>
    <message>
        <source>&amp;New user</source>
        <translation>&amp;Neuer Benutzer</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Kennwort</translation>
    </message>
    <message>
        <source>What a role may do</source>
        <translation>Was eine Rolle darf</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a right: part of the program, what one may do there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sign-in disabled</source>
        <translation>Anmeldung gesperrt</translation>
    </message>
    <message>
        <source>No password yet</source>
        <translation>Noch kein Kennwort</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n character(s).</source>
        <translation>
            <numerusform>Bitte mindestens %Ln Zeichen wählen.</numerusform>
            <numerusform>Bitte mindestens %Ln Zeichen wählen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Abschnitte der Einstellungen</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Data ownership</source>
        <translation>Datenhoheit</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>Benutzer und Rollen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Über Sie</translation>
    </message>
    <message>
        <source>&amp;Open this database</source>
        <translation>Diese Datenbank &amp;öffnen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>user name, role</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>part of the program, and what the user may do there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>The company, its database, connections, users and roles, and how SupplierDesk looks on this computer. Administrators set up the company here; everyone chooses their own appearance. To start, check the company&apos;s name and time zone.</source>
        <translation>Das Unternehmen, seine Datenbank, Verbindungen, Benutzer und Rollen sowie das Aussehen von SupplierDesk auf diesem Computer. Administratoren richten hier das Unternehmen ein; das Aussehen wählt jeder selbst. Prüfen Sie zu Beginn Name und Zeitzone des Unternehmens.</translation>
    </message>
</context>
<context>
    <name>settings::SystemsSection</name>
    <message>
        <source>Sync with this system</source>
        <translation>Dieses System mit dem Arbeitsplatz abgleichen</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>name of a product that the desk can talk to, and what it is to the company</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>Testing the connection …</source>
        <translation>Die Verbindung wird getestet …</translation>
    </message>
    <message>
        <source>&amp;Cancel the test</source>
        <translation>Test abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;New connection</source>
        <translation>&amp;Neue Verbindung</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Portals and ERPs that you sync with appear here. Add the first connection.</source>
        <translation>Hier erscheinen Portale und ERPs, mit denen Sie abgleichen. Legen Sie die erste Verbindung an.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>The connection, its access token and everything queued for it are deleted. Data stored there stays. You can undo this, except for the token.</source>
        <translation>Die Verbindung, ihr Zugangstoken und alles, was dorthin gesendet werden soll, werden gelöscht. Dort gespeicherte Daten bleiben. Sie können das rückgängig machen, nur das Token nicht.</translation>
    </message>
    <message>
        <source>Delete connection</source>
        <translation>Verbindung löschen</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Marktplatz</translation>
    </message>
    <message>
        <source>Procurement</source>
        <translation>Einkaufsportal</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
</context>
<context>
    <name>shell::AboutDialog</name>
    <message>
        <source>About SupplierDesk</source>
        <translation>Über SupplierDesk</translation>
    </message>
    <message>
        <source>SupplierDesk</source>
        <translation>SupplierDesk</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Version %1, mit Qt %2</translation>
    </message>
    <message>
        <source>Products, prices, orders and balances of a supplier&apos;s B2B portal: one desk that keeps portal and ERP in sync.

Free software under the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation>Produkte, Preise, Aufträge und Salden des B2B-Portals eines Lieferanten: ein Arbeitsplatz, der Portal und ERP abgleicht.

Freie Software unter der GNU General Public License, Version 3 oder später. Ohne Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>shell::CommandModel</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>kind of record and its code, e.g. &quot;Product · DRL-4000&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>shell::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type an action, a page, a setting or a record …</source>
        <translation>Aktion, Seite, Einstellung oder Datensatz eingeben …</translation>
    </message>
</context>
<context>
    <name>shell::ConnectDialog</name>
    <message>
        <source>Open a database – SupplierDesk</source>
        <translation>Datenbank öffnen – SupplierDesk</translation>
    </message>
    <message>
        <source>Where is your company&apos;s data?</source>
        <translation>Wo liegen die Daten Ihres Unternehmens?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>shell::FirstStepsBar</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>number of a step, its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close. Help › First steps shows them again.</source>
        <translation>Schließen. Hilfe › Erste Schritte zeigt sie wieder.</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Erste Schritte schließen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>%1, done</source>
        <extracomment>name of a step that is done</extracomment>
        <translation>%1, erledigt</translation>
    </message>
    <message>
        <source>%1, skipped</source>
        <translation>%1, übersprungen</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <translation>Erledigt. %1</translation>
    </message>
    <message>
        <source>That&apos;s all. Everything else is in the menus and under Ctrl+K.</source>
        <translation>Das war alles. Alles Weitere finden Sie in den Menüs und mit Strg+K.</translation>
    </message>
</context>
<context>
    <name>shell::LoginDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in – SupplierDesk</source>
        <translation>Anmelden – SupplierDesk</translation>
    </message>
    <message>
        <source>Other database …</source>
        <translation>Andere Datenbank …</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>shell::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open another database …</source>
        <translation>Andere Datenbank ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>%1 is what the last edit did</extracomment>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Search or &amp;command …</source>
        <translation>Suche oder &amp;Befehl …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Collapse or widen the page list</source>
        <translation>Seitenliste &amp;schmal oder breit</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Theme: as the &amp;system</source>
        <translation>Farbschema: wie das &amp;System</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Farbschema: &amp;hell</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>Farbschema: &amp;dunkel</translation>
    </message>
    <message>
        <source>Compact &amp;rows</source>
        <translation>Kompakte &amp;Zeilen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About SupplierDesk</source>
        <translation>&amp;Über SupplierDesk</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Open in new &amp;window</source>
        <translation>In neuem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
</context>
<context>
    <name>shell::MainWindow</name>
    <message>
        <source>SupplierDesk</source>
        <translation>SupplierDesk</translation>
    </message>
    <message>
        <source>  Search or command   %1</source>
        <extracomment>%1 is the shortcut Ctrl+K</extracomment>
        <translation>  Suche oder Befehl   %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>name of the user, name of the role</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>You and your role</source>
        <translation>Sie und Ihre Rolle</translation>
    </message>
    <message>
        <source>The language changes when SupplierDesk is started again.</source>
        <translation>Die Sprache ändert sich beim nächsten Start von SupplierDesk.</translation>
    </message>
    <message>
        <source>There is no page for this record, or your role doesn&apos;t include it.</source>
        <translation>Für diesen Datensatz gibt es keine Seite, oder Ihre Rolle zeigt sie nicht.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1 says what was done: &quot;Edit customer Bauer&quot;</extracomment>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <extracomment>where a setting is: page, section</extracomment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>window title: name of the company, page</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>shell::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>page title and how many of its records need a look</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Widen</source>
        <translation>Verbreitern</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show the words beside the icons</source>
        <translation>Wörter neben den Symbolen anzeigen</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>Nur Symbole anzeigen</translation>
    </message>
</context>
<context>
    <name>shell::Notices</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss notice</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>shell::RecordWindow</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>title of a window: what it shows, e.g. a product&apos;s name, and the page</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
</context>
<context>
    <name>shell::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
</context>
<context>
    <name>shell::WelcomeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Welcome to SupplierDesk</source>
        <translation>Willkommen bei SupplierDesk</translation>
    </message>
    <message>
        <source>Products, prices, customers and orders of your B2B portal in one place. How would you like to begin?</source>
        <translation>Produkte, Preise, Kunden und Aufträge Ihres B2B-Portals an einem Ort. Wie möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>Look around with the demo company</source>
        <translation>Mit dem Demounternehmen umsehen</translation>
    </message>
    <message>
        <source>3,000 products, customers, prices and orders made up for trying things out</source>
        <translation>3.000 Produkte, Kunden, Preise und Aufträge, erfunden zum Ausprobieren</translation>
    </message>
    <message>
        <source>Begin with an empty database</source>
        <translation>Mit einer leeren Datenbank beginnen</translation>
    </message>
    <message>
        <source>A file on this computer that you fill by import or from your ERP</source>
        <translation>Eine Datei auf diesem Rechner, die Sie per Import oder aus Ihrem ERP füllen</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Eine Datenbank öffnen</translation>
    </message>
    <message>
        <source>A file, or the server your colleagues work on</source>
        <translation>Eine Datei oder der Server, auf dem Ihr Team arbeitet</translation>
    </message>
    <message>
        <source>Progress of making the demo company</source>
        <translation>Fortschritt beim Anlegen des Demounternehmens</translation>
    </message>
</context>
<context>
    <name>syncing::ConflictModel</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Ours</source>
        <extracomment>Column: the value at the desk</extracomment>
        <translation>Unser Wert</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Column: the value at the other system</extracomment>
        <translation>Deren Wert</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Owner</source>
        <extracomment>Column: who owns the field</extracomment>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>Column: how a conflict ended</extracomment>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>The record itself</source>
        <extracomment>In place of a field: one side removed the whole record</extracomment>
        <translation>Der Datensatz selbst</translation>
    </message>
    <message>
        <source>exists</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>The desk&apos;s value</source>
        <translation>Der Wert des Arbeitsplatzes</translation>
    </message>
    <message>
        <source>The other side&apos;s value</source>
        <translation>Der Wert der anderen Seite</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Ein anderer Wert</translation>
    </message>
    <message>
        <source>The owner&apos;s value, automatically</source>
        <translation>Automatisch der Wert des Eigentümers</translation>
    </message>
    <message>
        <source>Both sides have the same value</source>
        <translation>Beide Seiten haben denselben Wert</translation>
    </message>
</context>
<context>
    <name>syncing::SyncHistoryModel</name>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>Column: how many records went to the system</extracomment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>Column: how many records came from the system</extracomment>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Duration in seconds, e.g. &quot;1.2 s&quot;</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Duration in whole minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Duration in hours and minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>In sync, nothing to do</source>
        <translation>Abgeglichen, nichts zu tun</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) need attention</source>
        <translation>
            <numerusform>%n Datensatz braucht Aufmerksamkeit</numerusform>
            <numerusform>%Ln Datensätze brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncing::SyncItemModel</name>
    <message>
        <source>Record</source>
        <extracomment>Column: SKU, customer number, code … of the record that is sent</extracomment>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column: what kind of record it is (product, price list …)</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Queued since</source>
        <extracomment>Column: since when the record waits to be sent</extracomment>
        <translation>In Warteschlange seit</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>syncui::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Compare record</source>
        <translation>Datensatz vergleichen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>SKU, number or code</source>
        <translation>SKU, Nummer oder Code</translation>
    </message>
    <message>
        <source>Shows the values of one record on the desk, the portals and the ERP.</source>
        <translation>Zeigt, was Arbeitsplatz, Portale und ERP zu einem Datensatz haben.</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Wird gefragt …</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t have the record.</source>
        <extracomment>%1 is the desk, a portal or an ERP</extracomment>
        <translation>%1 hat den Datensatz nicht.</translation>
    </message>
    <message>
        <source>In sync: all systems that have the record hold the same values.</source>
        <translation>Abgeglichen: Alle Systeme, die den Datensatz haben, enthalten dieselben Werte.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ.</source>
        <translation>
            <numerusform>%n Feld unterscheidet sich.</numerusform>
            <numerusform>%n Felder unterscheiden sich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncui::ConflictDetails</name>
    <message>
        <source>Another value</source>
        <translation>Ein anderer Wert</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Base value</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unser Wert</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deren Wert</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>If neither is right</source>
        <translation>Falls keiner stimmt</translation>
    </message>
    <message>
        <source>The record exists</source>
        <translation>Der Datensatz ist vorhanden</translation>
    </message>
    <message>
        <source>The record was deleted</source>
        <translation>Der Datensatz wurde gelöscht</translation>
    </message>
    <message>
        <source>(empty)</source>
        <extracomment>In place of a value that is not set</extracomment>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>The desk and %1 both changed this since the last sync. Until you decide, the record isn&apos;t sent there.</source>
        <extracomment>%1 is the name of a portal or ERP</extracomment>
        <translation>Der Arbeitsplatz und %1 haben dies seit dem letzten Abgleich geändert. Bis zur Entscheidung wird der Datensatz nicht dorthin gesendet.</translation>
    </message>
    <message>
        <source>%1 changed what the desk owns. The desk&apos;s value was sent again; this is what it replaced.</source>
        <translation>%1 hat geändert, was dem Arbeitsplatz gehört. Dessen Wert wurde wieder gesendet; dies hat er ersetzt.</translation>
    </message>
    <message>
        <source>The desk changed what %1 owns. The value from there was taken over; this is what it replaced.</source>
        <translation>Der Arbeitsplatz hat geändert, was %1 gehört. Der Wert von dort wurde übernommen; das hat er ersetzt.</translation>
    </message>
    <message>
        <source>This is resolved.</source>
        <translation>Das ist gelöst.</translation>
    </message>
    <message>
        <source>At %1</source>
        <extracomment>Caption of the value that another system has; %1 is its name</extracomment>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>syncui::DiffTable</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Current value</source>
        <extracomment>Column: the value that the other system has, as far as the desk knows</extracomment>
        <translation>Aktueller Wert</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>Column: the value that would be sent</extracomment>
        <translation>Gesendet</translation>
    </message>
</context>
<context>
    <name>syncui::DryRunDialog</name>
    <message>
        <source>Preview sync</source>
        <translation>Abgleich-Vorschau</translation>
    </message>
    <message>
        <source>Record or field</source>
        <translation>Datensatz oder Feld</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>Aktueller Wert</translation>
    </message>
    <message>
        <source>Would be sent</source>
        <translation>Würde gesendet</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>A record that the other system does not have yet</extracomment>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>abgeglichen</translation>
    </message>
    <message>
        <source>can&apos;t be sent</source>
        <translation>nicht sendbar</translation>
    </message>
    <message>
        <source>Nothing to send. Everything is up to date.</source>
        <translation>Nichts zu senden. Alles ist auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>A sync would send %1 new, %2 changed and %3 deleted records; %4 are in sync, %5 can&apos;t be sent. The preview sends nothing.</source>
        <extracomment>Numbers of records; nothing is sent by looking</extracomment>
        <translation>Ein Abgleich würde %1 neue, %2 geänderte und %3 gelöschte Datensätze senden; %4 sind abgeglichen, %5 lassen sich nicht senden. Die Vorschau sendet nichts.</translation>
    </message>
    <message>
        <source>These are the first %1 of %2 queued records.</source>
        <translation>Dies sind die ersten %1 von %2 Datensätzen in der Warteschlange.</translation>
    </message>
    <message>
        <source>%1 %2 – %3</source>
        <extracomment>A record: its kind, its code, its name</extracomment>
        <translation>%1 %2 – %3</translation>
    </message>
</context>
<context>
    <name>syncui::ItemDetails</name>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Queued since</source>
        <translation>In Warteschlange seit</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>To %1</source>
        <extracomment>Where a record goes; %1 is the name of a portal or ERP</extracomment>
        <translation>An %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>when you retry it</source>
        <translation>wenn Sie ihn erneut versuchen</translation>
    </message>
    <message>
        <source>as soon as possible</source>
        <translation>so bald wie möglich</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <extracomment>Before what a server answered, untranslated</extracomment>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>The record stays at %1 and is synced as soon as the problem is solved.</source>
        <translation>Der Datensatz bleibt bei %1 und wird abgeglichen, sobald das Problem gelöst ist.</translation>
    </message>
    <message>
        <source>The record was deleted here; it is deleted there too.</source>
        <translation>Der Datensatz wurde hier gelöscht; er wird auch dort gelöscht.</translation>
    </message>
    <message>
        <source>The other system is up to date; sending changes nothing there.</source>
        <translation>Das andere System ist auf dem neuesten Stand; das Senden ändert dort nichts.</translation>
    </message>
</context>
<context>
    <name>syncui::RemovalBar</name>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <extracomment>Button: records that are missing at a system are removed on the desk, too</extracomment>
        <translation>
            <numerusform>%n Datensatz löschen</numerusform>
            <numerusform>%n Datensätze löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Button: records that are missing at a system stay on the desk</extracomment>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>syncui::ScheduleBar</name>
    <message>
        <source>Check for changes</source>
        <translation>Auf Änderungen prüfen</translation>
    </message>
    <message>
        <source>every 15 seconds</source>
        <translation>alle 15 Sekunden</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>every 5 minutes</source>
        <translation>alle 5 Minuten</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>jede Stunde</translation>
    </message>
    <message>
        <source>manually</source>
        <translation>manuell</translation>
    </message>
    <message>
        <source>Media at most</source>
        <translation>Medien höchstens</translation>
    </message>
    <message>
        <source>no limit</source>
        <extracomment>A speed; %1 is an amount of data such as &quot;1 MiB&quot;</extracomment>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Automatic sync</source>
        <translation>Automatischer Abgleich</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>only from</source>
        <translation>nur von</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between two times of day</extracomment>
        <translation>bis</translation>
    </message>
    <message numerus="yes">
        <source>every %n second(s)</source>
        <translation>
            <numerusform>jede Sekunde</numerusform>
            <numerusform>alle %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncui::StatusCard</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>syncui::StatusWidget</name>
    <message>
        <source>Sync status</source>
        <translation>Stand des Abgleichs</translation>
    </message>
    <message>
        <source>Sync paused</source>
        <translation>Abgleich pausiert</translation>
    </message>
    <message>
        <source>Sync stopped</source>
        <translation>Abgleich angehalten</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Wird abgeglichen</translation>
    </message>
    <message>
        <source>Another desk is syncing</source>
        <translation>Ein anderer Arbeitsplatz gleicht ab</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>No system connected</source>
        <translation>Kein System verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n in Warteschlange</numerusform>
            <numerusform>%Ln in Warteschlange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the Sync page</source>
        <translation>Seite Abgleich öffnen</translation>
    </message>
</context>
<context>
    <name>syncui::SyncHistoryView</name>
    <message>
        <source>Sync history</source>
        <translation>Verlauf der Abgleiche</translation>
    </message>
    <message>
        <source>No syncs yet</source>
        <translation>Noch kein Abgleich</translation>
    </message>
    <message>
        <source>Each sync appears here with what it sent and received.</source>
        <translation>Jeder Abgleich erscheint hier mit dem, was er gesendet und empfangen hat.</translation>
    </message>
</context>
<context>
    <name>syncui::SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Which records are shown</source>
        <translation>Welche Datensätze gezeigt werden</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nichts zu senden</translation>
    </message>
    <message>
        <source>Everything you changed has been sent.</source>
        <translation>Alle Ihre Änderungen sind gesendet.</translation>
    </message>
    <message>
        <source>Nothing is in progress</source>
        <translation>Nichts ist in Arbeit</translation>
    </message>
    <message>
        <source>Records appear here while they are being sent.</source>
        <translation>Hier erscheinen Datensätze, während sie gesendet werden.</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Nichts ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Records that a system refuses appear here with the reason.</source>
        <translation>Hier erscheinen Datensätze, die ein System ablehnt, mit dem Grund.</translation>
    </message>
    <message>
        <source>Nothing is skipped</source>
        <translation>Nichts übersprungen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Title of a tab with the number of its records</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>The values of one record on the desk, the portals and the ERP</source>
        <translation>Was Arbeitsplatz, Portale und ERP zu einem Datensatz haben</translation>
    </message>
    <message>
        <source>Preview sync</source>
        <translation>Abgleich-Vorschau</translation>
    </message>
    <message>
        <source>Shows the differences; sends nothing</source>
        <translation>Zeigt die Unterschiede; sendet nichts</translation>
    </message>
    <message>
        <source>Show resolved</source>
        <translation>Auch gelöste</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Keine Konflikte</translation>
    </message>
    <message>
        <source>Where both sides may edit a field and both did, you&apos;re asked here. Data ownership is set in Settings.</source>
        <translation>Wo beide Seiten ein Feld ändern dürfen und beide es taten, werden Sie hier gefragt. Die Datenhoheit steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>Data ownership</source>
        <translation>Datenhoheit</translation>
    </message>
    <message>
        <source>Sync is paused until %1 (quiet hours). &quot;Sync now&quot; starts it at once.</source>
        <extracomment>Outside the hours that somebody set; %1 is a time of day</extracomment>
        <translation>Der Abgleich ist bis %1 pausiert (Ruhezeit). „Jetzt abgleichen“ startet ihn sofort.</translation>
    </message>
    <message>
        <source>All like this</source>
        <translation>Alle solchen</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Unseren behalten</translation>
    </message>
    <message>
        <source>Use another</source>
        <translation>Anderen verwenden</translation>
    </message>
    <message>
        <source>Sync with every system now, including those that could not be reached (F5)</source>
        <translation>Jetzt alle Systeme anfragen, auch nicht erreichbare (F5)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retries all records of this kind that failed at this system for the same reason</source>
        <translation>Versucht alle Datensätze dieser Art erneut, die bei diesem System aus demselben Grund fehlgeschlagen sind</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Deren übernehmen</translation>
    </message>
    <message>
        <source>Isn&apos;t sent until you retry it; a received record is ignored until it changes there</source>
        <translation>Wird erst gesendet, wenn Sie es erneut versuchen; Empfangenes wird ignoriert, bis es sich dort ändert</translation>
    </message>
    <message>
        <source>Records to sync</source>
        <translation>Abzugleichende Datensätze</translation>
    </message>
    <message>
        <source>Records that you skip appear here. Retry one to send it again.</source>
        <translation>Datensätze, die Sie überspringen, erscheinen hier. „Erneut versuchen“ sendet sie wieder.</translation>
    </message>
    <message>
        <source>Use the value of %1</source>
        <extracomment>Button: use the value of a system; %1 is its name</extracomment>
        <translation>Wert von %1 übernehmen</translation>
    </message>
    <message>
        <source>No portal or ERP is set up yet. Add one in Settings.</source>
        <translation>Weder Portal noch ERP ist eingerichtet. Bitte in den Einstellungen anlegen.</translation>
    </message>
    <message>
        <source>What goes to and comes from your portal, ERP and other systems. Whoever looks after the connections resolves conflicts here and retries what failed. To start, add a connection in Settings › Connections, then choose Sync now.</source>
        <translation>Was an Portal, ERP und andere Systeme geht und von dort kommt. Wer die Verbindungen betreut, löst hier Konflikte und wiederholt, was fehlschlug. Legen Sie zu Beginn unter Einstellungen › Verbindungen eine Verbindung an und wählen Sie dann „Jetzt abgleichen“.</translation>
    </message>
</context>
<context>
    <name>syncui::SystemCard</name>
    <message>
        <source>Syncing</source>
        <translation>Wird abgeglichen</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %Ln Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Records that failed and need a person</extracomment>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <extracomment>When desk and system were last in agreement, e.g. &quot;Last sync: just now&quot;</extracomment>
        <translation>Zuletzt: %1</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 von %2 Datensätzen</translation>
    </message>
    <message>
        <source>Next automatic attempt at %1.</source>
        <extracomment>After a sentence that says what is wrong; %1 is a time of day</extracomment>
        <translation>Nächster Versuch von selbst um %1.</translation>
    </message>
</context>
<context>
    <name>syncui::UploadCard</name>
    <message>
        <source>Images and videos</source>
        <translation>Bilder und Videos</translation>
    </message>
    <message>
        <source>Resume uploads</source>
        <translation>Uploads fortsetzen</translation>
    </message>
    <message>
        <source>Pause uploads; records are still synced</source>
        <translation>Uploads pausieren; Datensätze werden weiter abgeglichen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Wird hochgeladen</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left</source>
        <translation>
            <numerusform>noch %n Datei</numerusform>
            <numerusform>noch %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <extracomment>How much of a file is at the portal: %1 and %2 are amounts of data, %3 = &quot;3 files to go&quot;</extracomment>
        <translation>%1 von %2 · %3</translation>
    </message>
</context>
<context>
    <name>widgets::ActionRow</name>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>widgets::CalendarPopup</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>calendar title: name of the month, year</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Next or previous day</source>
        <translation>Nächster oder voriger Tag</translation>
    </message>
    <message>
        <source>Next or previous week</source>
        <translation>Nächste oder vorige Woche</translation>
    </message>
    <message>
        <source>Next or previous month</source>
        <translation>Nächster oder voriger Monat</translation>
    </message>
    <message>
        <source>Next or previous year</source>
        <translation>Nächstes oder voriges Jahr</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Zum heutigen Tag</translation>
    </message>
    <message>
        <source>Choose the day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>Close the calendar</source>
        <translation>Kalender schließen</translation>
    </message>
</context>
<context>
    <name>widgets::CellsModel</name>
    <message>
        <source>New row</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Column: what a cell holds before something is pasted into it</extracomment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>widgets::Chip</name>
    <message>
        <source>Remove filter “%1”</source>
        <extracomment>%1 is what a list is filtered by, as &quot;Status: Blocked&quot;</extracomment>
        <translation>Filter „%1“ entfernen</translation>
    </message>
    <message>
        <source>Remove filter “%1” (Delete)</source>
        <extracomment>%1 is what a list is filtered by, as &quot;Status: Blocked&quot;</extracomment>
        <translation>Filter „%1“ entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>widgets::ChipBar</name>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
</context>
<context>
    <name>widgets::ConflictDialog</name>
    <message>
        <source>Somebody else changed this record</source>
        <translation>Jemand anderes hat diesen Datensatz geändert</translation>
    </message>
    <message>
        <source>While you were editing, somebody else saved the fields below. Nothing is lost: choose which value to keep for each field, then save.</source>
        <translation>Während Sie bearbeitet haben, hat jemand anderes die Felder unten gespeichert. Nichts ist verloren: Wählen Sie für jedes Feld, welcher Wert bleibt, und speichern Sie.</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Column titles of a conflict: value that both began with, the one saved meanwhile, own one</extracomment>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Theirs (saved)</source>
        <translation>Andere (gespeichert)</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Save with this choice</source>
        <translation>Mit dieser Auswahl speichern</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Value of “%1” to keep</source>
        <translation>Zu behaltender Wert von „%1“</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>widgets::DateEdit</name>
    <message>
        <source>Show calendar</source>
        <translation>Kalender anzeigen</translation>
    </message>
    <message>
        <source>Show the calendar</source>
        <translation>Kalender zeigen</translation>
    </message>
    <message>
        <source>Next or previous day</source>
        <translation>Nächster oder voriger Tag</translation>
    </message>
    <message>
        <source>Next or previous month</source>
        <translation>Nächster oder voriger Monat</translation>
    </message>
</context>
<context>
    <name>widgets::DecimalEdit</name>
    <message>
        <source>%1 or more</source>
        <extracomment>range of permitted numbers</extracomment>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>widgets::FormField</name>
    <message>
        <source>%1 *</source>
        <extracomment>%1 is the label of a field that must be filled in</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Pflichtfeld.</translation>
    </message>
    <message>
        <source>Undo change to this field</source>
        <translation>Änderung dieses Felds rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) fit</source>
        <translation>
            <numerusform>Noch %n Zeichen</numerusform>
            <numerusform>Noch %Ln Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::HelpButton</name>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>What is this? (Shift+F1)</source>
        <translation>Was ist das? (Umschalt+F1)</translation>
    </message>
</context>
<context>
    <name>widgets::ListFilters</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What a list is filtered by: &quot;Status: Blocked&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>widgets::ListFrame</name>
    <message>
        <source>Clear filters</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>Nothing matches the search and filters.</source>
        <translation>Nichts passt zu Suche und Filtern.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <extracomment>%1 is what a list is filtered by, as &quot;Status: Blocked&quot;</extracomment>
        <translation>Nur %1 zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>widgets::MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
</context>
<context>
    <name>widgets::PastePreview</name>
    <message>
        <source>Review pasted cells</source>
        <translation>Eingefügte Zellen prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) will change. You can undo this.</source>
        <translation>
            <numerusform>%n Zelle ändert sich. Sie können das rückgängig machen.</numerusform>
            <numerusform>%n Zellen ändern sich. Sie können das rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) can&apos;t be used; see the problem beside each.</source>
        <translation>
            <numerusform>%n Zelle ist nicht verwendbar; das Problem steht daneben.</numerusform>
            <numerusform>%n Zellen sind nicht verwendbar; das Problem steht jeweils daneben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) don&apos;t fit into the table.</source>
        <translation>
            <numerusform>%n Zeile passt nicht in die Tabelle.</numerusform>
            <numerusform>%n Zeilen passen nicht in die Tabelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cells that change</source>
        <translation>Zellen, die sich ändern</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>widgets::RecordForm</name>
    <message>
        <source>– none –</source>
        <translation>– keine –</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Bitte wählen Sie aus der Liste.</translation>
    </message>
</context>
<context>
    <name>widgets::RecordPicker</name>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <extracomment>Makes a record; %1 is its name</extracomment>
        <translation>„%1“ anlegen</translation>
    </message>
</context>
<context>
    <name>widgets::RecordTab</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>widgets::SearchField</name>
    <message>
        <source>Go to the search field</source>
        <translation>Zum Suchfeld</translation>
    </message>
    <message>
        <source>Search without waiting</source>
        <translation>Sofort suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>widgets::SelectionBar</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Select only the current row (Esc)</source>
        <translation>Nur die aktuelle Zeile auswählen (Esc)</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <extracomment>%1 is a number of rows</extracomment>
        <translation>%1 ausgewählt</translation>
    </message>
</context>
<context>
    <name>widgets::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation>Bereich schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Bereich schließen</translation>
    </message>
    <message>
        <source>Next or previous field</source>
        <translation>Nächstes oder voriges Feld</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Close the side panel</source>
        <translation>Seitenbereich schließen</translation>
    </message>
</context>
<context>
    <name>widgets::TableColumns</name>
    <message>
        <source>Pin “%1” at the left</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>„%1“ links anheften</translation>
    </message>
    <message>
        <source>Move “%1” left</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>„%1“ nach links verschieben</translation>
    </message>
    <message>
        <source>Move “%1” right</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>„%1“ nach rechts verschieben</translation>
    </message>
    <message>
        <source>Fit columns to content</source>
        <translation>Spalten an Inhalt anpassen</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>widgets::TableView</name>
    <message>
        <source>Next or previous row</source>
        <translation>Nächste oder vorige Zeile</translation>
    </message>
    <message>
        <source>First or last row</source>
        <translation>Erste oder letzte Zeile</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>Open the selected record</source>
        <translation>Ausgewählten Datensatz öffnen</translation>
    </message>
    <message>
        <source>Edit the cell, where a list can be edited</source>
        <translation>Zelle bearbeiten, wo die Liste das zulässt</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Paste cells from a spreadsheet</source>
        <translation>Zellen aus einer Tabelle einfügen</translation>
    </message>
</context>
<context>
    <name>widgets::UnsavedGuard</name>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>You have unsaved changes.</source>
        <translation>Sie haben nicht gespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>“%1” has unsaved changes.</source>
        <translation>„%1“ hat nicht gespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>widgets::ViewDialog</name>
    <message>
        <source>New view</source>
        <translation>Neue Ansicht</translation>
    </message>
    <message>
        <source>Edit view</source>
        <translation>Ansicht bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Filters, search, columns and sorting are kept under this name.</source>
        <translation>Filter, Suche, Spalten und Sortierung werden unter diesem Namen aufbewahrt.</translation>
    </message>
    <message>
        <source>Share with colleagues of these roles</source>
        <translation>Mit Kollegen dieser Rollen teilen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Eine Ansicht braucht einen Namen.</translation>
    </message>
    <message>
        <source>You have a view of this name. Choose another name.</source>
        <translation>Sie haben schon eine Ansicht mit diesem Namen. Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>widgets::ViewsButton</name>
    <message>
        <source>Standard view</source>
        <translation>Standardansicht</translation>
    </message>
    <message>
        <source>View %1, changed</source>
        <extracomment>What screen readers say of a view that no longer looks as it was saved</extracomment>
        <translation>Ansicht %1, geändert</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Ansicht %1</translation>
    </message>
    <message>
        <source>%1: changed since it was saved</source>
        <translation>%1: seit dem Speichern geändert</translation>
    </message>
    <message>
        <source>Views: filters, columns and sorting under a name</source>
        <translation>Ansichten: Filter, Spalten und Sortierung unter einem Namen</translation>
    </message>
    <message>
        <source>Shared by colleagues</source>
        <translation>Von Kollegen geteilt</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <extracomment>A view that the list is opened with</extracomment>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Rename and share…</source>
        <translation>Umbenennen und teilen …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Open this list with it</source>
        <translation>Diese Liste damit öffnen</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Ansicht löschen</translation>
    </message>
</context>
<context>
    <name>worker</name>
    <message>
        <source>Keeps a SupplierDesk database in sync with its portals and ERPs, without a window.

Commands:
  once    sync once and exit
  run     sync repeatedly until stopped
  status  show queued and failed records
  doctor  check the database and the connection to each system
  demo    create the demo company in a new SQLite file or an empty database

Tokens are read from SUPPLIERDESK_SECRET_&lt;CODE&gt; (the system&apos;s code in capitals) or from the keychain.

Exit codes: 0 success; 1 wrong arguments or an unusable database; 2 some records need attention; 3 a system can&apos;t be reached or refused the sync; 4 another program is syncing this database.</source>
        <extracomment>Shown by --help. Keep the words of the commands and the numbers.</extracomment>
        <translation>Gleicht eine SupplierDesk-Datenbank mit ihren Portalen und ERPs ab, ohne Fenster.

Befehle:
  once    einmal abgleichen und beenden
  run     wiederholt abgleichen, bis zum Beenden
  status  wartende und fehlgeschlagene Datensätze zeigen
  doctor  die Datenbank und die Verbindung zu jedem System prüfen
  demo    das Demounternehmen in einer neuen SQLite-Datei oder leeren Datenbank anlegen

Tokens kommen aus SUPPLIERDESK_SECRET_&lt;CODE&gt; (Code des Systems in Großbuchstaben) oder aus dem Schlüsselbund.

Rückgabewerte: 0 Erfolg; 1 falsche Argumente oder unbrauchbare Datenbank; 2 manche Datensätze brauchen Aufmerksamkeit; 3 ein System war nicht erreichbar oder hat abgelehnt; 4 ein anderes Programm gleicht diese Datenbank ab.</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3.</source>
        <translation>%1 muss eine Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>ok    %1</source>
        <extracomment>A line of the doctor about something that is right</extracomment>
        <translation>ok     %1</translation>
    </message>
    <message>
        <source>WRONG %1</source>
        <extracomment>A line of the doctor about something that is wrong</extracomment>
        <translation>FALSCH %1</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 ist abgeschaltet</translation>
    </message>
    <message>
        <source>%1 at %2 answers: %3, %4 ms</source>
        <extracomment>%1 name of a system, %2 its address, %3 its product and version, %4 milliseconds</extracomment>
        <translation>%1 unter %2 antwortet: %3, %4 ms</translation>
    </message>
    <message>
        <source>the database %1 opens and has the schema of this program</source>
        <translation>die Datenbank %1 lässt sich öffnen und hat das Schema dieses Programms</translation>
    </message>
    <message>
        <source>%1 is syncing this database</source>
        <translation>%1 gleicht diese Datenbank ab</translation>
    </message>
    <message>
        <source>%1: %2 queued, %3 need attention, %4 skipped</source>
        <extracomment>%1 name of a system, %2 to %4 counts of records</extracomment>
        <translation>%1: %2 in Warteschlange, %3 brauchen Aufmerksamkeit, %4 übersprungen</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>es gibt keinen Ordner %1</translation>
    </message>
    <message>
        <source>nothing can be written to the folder %1: %2</source>
        <translation>in den Ordner %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>the folder %1 can be written to</source>
        <translation>in den Ordner %1 kann geschrieben werden</translation>
    </message>
    <message>
        <source>the clock of %1 differs from this machine&apos;s by %2 seconds: set both from a time server</source>
        <extracomment>%1 name of a system, %2 seconds</extracomment>
        <translation>die Uhr von %1 geht um %2 Sekunden anders als die dieses Rechners: Stellen Sie beide über einen Zeitserver</translation>
    </message>
</context>
<context>
    <name>worker::CommandLine</name>
    <message>
        <source>once, run, status, doctor or demo</source>
        <translation>once, run, status, doctor oder demo</translation>
    </message>
    <message>
        <source>sqlite:FILE or odbc:CONNECTION STRING. Required.</source>
        <translation>sqlite:DATEI oder odbc:VERBINDUNGSTEXT. Pflichtangabe.</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Folder of images and documents. The default is beside the database file.</source>
        <translation>Ordner der Bilder und Dokumente. Voreinstellung: neben der Datenbankdatei.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>status: print JSON instead of text</source>
        <translation>status: JSON statt Text ausgeben</translation>
    </message>
    <message>
        <source>run: seconds between two syncs</source>
        <translation>run: Sekunden zwischen zwei Abgleichen</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>demo: how many products</source>
        <translation>demo: wie viele Produkte</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>demo: another seed makes another company</source>
        <translation>demo: ein anderer Startwert ergibt ein anderes Unternehmen</translation>
    </message>
    <message>
        <source>demo: last day of its history. The default is today.</source>
        <translation>demo: letzter Tag ihrer Geschichte. Voreinstellung: heute.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>%1 must be a day like 2025-03-31.</source>
        <translation>%1 muss ein Tag sein, etwa 2025-03-31.</translation>
    </message>
    <message>
        <source>demo: address of the portal</source>
        <translation>demo: Adresse des Portals</translation>
    </message>
    <message>
        <source>url</source>
        <translation>url</translation>
    </message>
    <message>
        <source>demo: address of the ERP</source>
        <translation>demo: Adresse des ERP</translation>
    </message>
    <message>
        <source>Unknown command &quot;%1&quot;. See --help.</source>
        <translation>Unbekannter Befehl „%1“. Siehe --help.</translation>
    </message>
    <message>
        <source>The database is missing: --database sqlite:FILE.</source>
        <translation>Die Datenbank fehlt: --database sqlite:DATEI.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>run: serve metrics for Prometheus at this port of 127.0.0.1</source>
        <translation>run: Messwerte für Prometheus an diesem Port von 127.0.0.1 anbieten</translation>
    </message>
    <message>
        <source>run: write the metrics to this file after each round</source>
        <translation>run: die Messwerte nach jedem Durchgang in diese Datei schreiben</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>text, or json: one JSON object a line on stderr</source>
        <translation>text, oder json: je Zeile ein JSON-Objekt auf stderr</translation>
    </message>
    <message>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>check that everything this program needs is available, and exit</source>
        <translation>prüfen, ob alles vorhanden ist, was dieses Programm braucht, und beenden</translation>
    </message>
    <message>
        <source>--log-format must be text or json.</source>
        <translation>--log-format muss text oder json sein.</translation>
    </message>
</context>
<context>
    <name>worker::DemoCommand</name>
    <message>
        <source>%1 products, %2 prices, %3 images, %4 customers, %5 orders, %6 invoices in %7 ms</source>
        <translation>%1 Produkte, %2 Preise, %3 Bilder, %4 Kunden, %5 Aufträge, %6 Rechnungen in %7 ms</translation>
    </message>
</context>
<context>
    <name>worker::Doctor</name>
    <message numerus="yes">
        <source>%1: %n record(s) need attention</source>
        <translation>
            <numerusform>%1: %n Datensatz braucht Aufmerksamkeit</numerusform>
            <numerusform>%1: %Ln Datensätze brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>worker::StatusCommand</name>
    <message>
        <source>%1: %2 queued, %3 need attention, %4 skipped, last synced %5</source>
        <translation>%1: %2 in Warteschlange, %3 brauchen Aufmerksamkeit, %4 übersprungen, zuletzt abgeglichen %5</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
</TS>
