<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>FieldNames</name>
    <message>
        <source>Country of origin</source>
        <translation>Ursprungsland</translation>
    </message>
</context>
<context>
    <name>portal</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Warenkorb</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Willkommen zurück</translation>
    </message>
    <message>
        <source>Sign in to see your prices, stock and orders.</source>
        <translation>Melden Sie sich an, um Ihre Preise, Bestände und Bestellungen zu sehen.</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The email address or password is wrong.</source>
        <translation>E-Mail-Adresse oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>This account isn&apos;t active. Call your contact at the supplier.</source>
        <translation>Dieses Konto ist nicht aktiv. Bitte wenden Sie sich an Ihren Ansprechpartner beim Lieferanten.</translation>
    </message>
    <message>
        <source>No account yet? Ask your contact at the supplier.</source>
        <translation>Noch kein Konto? Fragen Sie Ihren Ansprechpartner beim Lieferanten.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Name, SKU, GTIN or brand</source>
        <translation>Name, Artikelnummer, GTIN oder Marke</translation>
    </message>
    <message>
        <source>Skip to content</source>
        <translation>Zum Inhalt</translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translation>Schön, dass Sie da sind</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Alle Produkte</translation>
    </message>
    <message>
        <source>Current promotions</source>
        <translation>Aktuelle Aktionen</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Your latest orders</source>
        <translation>Ihre letzten Bestellungen</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Alle Bestellungen</translation>
    </message>
    <message>
        <source>Outstanding balance</source>
        <translation>Offener Saldo</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Of which overdue</source>
        <translation>Davon überfällig</translation>
    </message>
    <message>
        <source>Nothing overdue</source>
        <translation>Nichts überfällig</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Kreditlimit</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Zahlungsbedingungen</translation>
    </message>
    <message>
        <source>Results for</source>
        <translation>Ergebnisse für</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try fewer or other words, or browse the categories.</source>
        <translation>Versuchen Sie weniger oder andere Wörter, oder stöbern Sie in den Kategorien.</translation>
    </message>
    <message>
        <source>No products here yet</source>
        <translation>Hier gibt es noch keine Produkte</translation>
    </message>
    <message>
        <source>Type at least three characters.</source>
        <translation>Bitte geben Sie mindestens drei Zeichen ein.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnr.</translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>per</source>
        <translation>pro</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>Price on request</source>
        <translation>Preis auf Anfrage</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Quantity prices</source>
        <translation>Staffelpreise</translation>
    </message>
    <message>
        <source>Min. qty</source>
        <translation>Ab Menge</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>auf Lager</translation>
    </message>
    <message>
        <source>Currently out of stock</source>
        <translation>Derzeit nicht auf Lager</translation>
    </message>
    <message>
        <source>Availability on request</source>
        <translation>Verfügbarkeit auf Anfrage</translation>
    </message>
    <message>
        <source>Discontinued, while stock lasts</source>
        <translation>Auslaufartikel, solange der Vorrat reicht</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Verpackung</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
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
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>In den Warenkorb</translation>
    </message>
    <message>
        <source>Added to your cart.</source>
        <translation>In den Warenkorb gelegt.</translation>
    </message>
    <message>
        <source>Go to cart</source>
        <translation>Zum Warenkorb</translation>
    </message>
    <message>
        <source>Enter a quantity greater than zero and up to 10,000,000. Pieces and packages are sold whole.</source>
        <translation>Bitte geben Sie eine Menge größer als null und bis 10.000.000 ein. Stück und Gebinde gibt es nur ganz.</translation>
    </message>
    <message>
        <source>This product isn&apos;t sold in that unit. Choose a unit from the list.</source>
        <translation>Dieses Produkt gibt es nicht in dieser Einheit. Bitte wählen Sie eine Einheit aus der Liste.</translation>
    </message>
    <message>
        <source>Your cart is full. It holds up to 500 lines.</source>
        <translation>Ihr Warenkorb ist voll. Er fasst bis zu 500 Positionen.</translation>
    </message>
    <message>
        <source>Your cart is empty</source>
        <translation>Ihr Warenkorb ist leer</translation>
    </message>
    <message>
        <source>Find what you need in the catalog and add it here.</source>
        <translation>Suchen Sie im Katalog, was Sie brauchen, und legen Sie es hier ab.</translation>
    </message>
    <message>
        <source>Go to the catalog</source>
        <translation>Zum Katalog</translation>
    </message>
    <message>
        <source>Update quantities</source>
        <translation>Mengen übernehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>All prices net, plus VAT.</source>
        <translation>Alle Preise netto zuzüglich MwSt.</translation>
    </message>
    <message>
        <source>PO number</source>
        <translation>Ihre Bestellnummer</translation>
    </message>
    <message>
        <source>Appears on our documents</source>
        <translation>Erscheint auf unseren Belegen</translation>
    </message>
    <message>
        <source>Note for us</source>
        <translation>Nachricht an uns</translation>
    </message>
    <message>
        <source>Place order</source>
        <translation>Bestellung absenden</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Ihre Bestellung</translation>
    </message>
    <message>
        <source>Some lines can&apos;t be ordered. Change or remove them, or ask us for a price.</source>
        <translation>Einige Positionen können nicht bestellt werden. Bitte ändern oder entfernen Sie sie, oder fragen Sie uns nach einem Preis.</translation>
    </message>
    <message>
        <source>No longer available</source>
        <translation>Nicht mehr erhältlich</translation>
    </message>
    <message>
        <source>No longer sold in this unit</source>
        <translation>In dieser Einheit nicht mehr erhältlich</translation>
    </message>
    <message>
        <source>Comes to 0.00. Order a larger quantity.</source>
        <translation>Ergibt 0,00. Bitte bestellen Sie eine größere Menge.</translation>
    </message>
    <message>
        <source>The amount is too large. Order a smaller quantity.</source>
        <translation>Der Betrag ist zu groß. Bitte bestellen Sie eine kleinere Menge.</translation>
    </message>
    <message>
        <source>Some lines of the order weren&apos;t added because they&apos;re no longer available or your cart is full.</source>
        <translation>Einige Positionen der Bestellung wurden nicht übernommen, weil sie nicht mehr erhältlich sind oder Ihr Warenkorb voll ist.</translation>
    </message>
    <message>
        <source>A price has changed since you opened this page. Check the total and confirm again.</source>
        <translation>Ein Preis hat sich geändert, seit Sie diese Seite geöffnet haben. Bitte prüfen Sie die Summe und bestätigen Sie erneut.</translation>
    </message>
    <message>
        <source>The PO number or the note is too long: at most 100 and 2,000 characters.</source>
        <translation>Die Bestellnummer oder die Nachricht ist zu lang: höchstens 100 und 2.000 Zeichen.</translation>
    </message>
    <message>
        <source>Thank you for your order</source>
        <translation>Vielen Dank für Ihre Bestellung</translation>
    </message>
    <message>
        <source>We have received it and confirm it shortly. Your order number is</source>
        <translation>Sie ist bei uns eingegangen, wir bestätigen sie in Kürze. Ihre Bestellnummer lautet</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Placed on</source>
        <translation>Bestellt am</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>Bestellt von</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Unsere Nummer</translation>
    </message>
    <message>
        <source>Order again</source>
        <translation>Erneut bestellen</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Noch keine Bestellungen</translation>
    </message>
    <message>
        <source>Orders you place here appear with their status.</source>
        <translation>Hier erscheinen Ihre Bestellungen mit ihrem Status.</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>Noch keine Rechnungen</translation>
    </message>
    <message>
        <source>Your invoices and what is open appear here.</source>
        <translation>Hier erscheinen Ihre Rechnungen und was offen ist.</translation>
    </message>
    <message>
        <source>This page doesn&apos;t exist</source>
        <translation>Diese Seite gibt es nicht</translation>
    </message>
    <message>
        <source>It may have been removed, or the address has a typo.</source>
        <translation>Sie wurde vielleicht entfernt, oder die Adresse enthält einen Tippfehler.</translation>
    </message>
    <message>
        <source>This form has expired</source>
        <translation>Dieses Formular ist abgelaufen</translation>
    </message>
    <message>
        <source>Go back, reload the page and try again. Nothing was changed.</source>
        <translation>Bitte gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es erneut. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Try again in a moment. Nothing was changed.</source>
        <translation>Bitte versuchen Sie es gleich noch einmal. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Back to the home page</source>
        <translation>Zur Startseite</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
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
        <source>bottle</source>
        <translation>Flasche</translation>
    </message>
    <message>
        <source>can</source>
        <translation>Dose</translation>
    </message>
    <message>
        <source>drum</source>
        <translation>Fass</translation>
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
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
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
        <source>Ah</source>
        <translation>Ah</translation>
    </message>
    <message>
        <source>Ω</source>
        <translation>Ω</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>lm</source>
        <translation>lm</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>bar</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Nm</source>
        <translation>Nm</translation>
    </message>
    <message>
        <source>rpm</source>
        <translation>U/min</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Being picked</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n Produkt</numerusform>
            <numerusform>%n Produkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Position</numerusform>
            <numerusform>%n Positionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts to sign in. Try again in %n second(s).</source>
        <translation>
            <numerusform>Zu viele Anmeldeversuche. Versuchen Sie es in %n Sekunde erneut.</numerusform>
            <numerusform>Zu viele Anmeldeversuche. Versuchen Sie es in %n Sekunden erneut.</numerusform>
        </translation>
    </message>
</context>
</TS>
