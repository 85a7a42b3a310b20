<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ErrorText</name>
    <message>
        <source>This value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>%1 is a field&apos;s name; begins a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing. Please fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long. Please shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long. Please shorten it to %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a number. Please type digits, for example %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has too many decimals. Please round it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has too many decimals. Please use at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is outside the permitted range. Please correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is outside the permitted range. Permitted: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The currency does not fit. Please use one currency with its three-letter code, for example EUR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit of %1 is unknown or cannot be converted. Please choose a unit from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This GTIN is not right: it needs 8, 12, 13 or 14 digits, and the last one must match the others. Please compare it with the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not written as expected. Please correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not written as expected. Expected: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is taken by another record. Please choose another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” is taken by another record. Please choose another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not name a database. Please choose a file, or fill in server and database name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened. Please check the file or server name, the user and the password, and whether the server is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not installed on this computer. Please ask your administrator to install it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database was made by a newer SupplierDesk. Please update this program; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database belongs to another program. Please choose a SupplierDesk database or a new, empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has records already, and they are kept. Please choose a new, empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database could not be brought up to date and was left as it was. Please check free disk space and permissions, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused this step, and nothing was written. Please try again; if it stays so, send the log to your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the database broke. Please check the network and try again; what was not saved is still in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is writing to the database just now. Please try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record with this key exists already. Please choose another code or number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written because an earlier part of this step failed. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist any more; somebody may have removed it. Please refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile. Nothing was written; please compare both versions and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “%1” is not known here. Please update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow this. Please ask an administrator for the permission or for help with this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name or password is wrong. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user is not active. Please ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Please check that it exists and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Please check free space and permissions, and close it in other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large. Please choose a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large. Please choose one of at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a picture that can be shown, or it is damaged. Please choose a PNG, JPEG or WebP file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed on its way. Please add it again from the original file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, column %2 of %3 cannot be used. Please correct it in the file and import again.</source>
        <extracomment>numbers of row and column, name of the file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Please check the address and the network; sending goes on by itself when it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time. It is asked again by itself; please check the network if this stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent. Please check the address, or have the certificate installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the access token. Please enter a valid one in Settings › Systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know this record or address. Please check the address in Settings › Systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept this record. Please correct it and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept this record: %2. Please correct it and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a pause. Sending goes on by itself; there is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a fault of its own. It is asked again by itself; please tell its operator if this stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered something that is not understood. Please check that the address is that of a portal or ERP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than permitted and was dropped. Please tell its operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer was stopped. Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no address or access token yet. Please enter both in Settings › Systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refers to something that the desk does not have. Please create or link it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of the other system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another desk is sending just now. There is nothing to do: your changes go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no place to keep passwords safely. You will be asked again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no access token on this computer. Please enter it in Settings › Systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped as you asked. Nothing further was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <extracomment>number of a row, then a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounts allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash discount days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERP number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dunning level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characteristic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price lists and prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom discounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment terms and credit limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices and payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price from %1 %2</source>
        <comment>quantity, unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characteristic “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleText</name>
    <message>
        <source>Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pricing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>%1, from %2 %3</source>
        <extracomment>Price in a list from a quantity on: %1 list, %2 quantity, %3 unit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <extracomment>In place of a value that is not set</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TraceText</name>
    <message>
        <source>A contract fixes this price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract fixes this price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stops here: price lists behind it are not asked.</source>
        <extracomment>%1 is a customer, group or portal</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price from “%1”</source>
        <extracomment>%1 is a price list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount “%1”, %2 %: %3</source>
        <extracomment>A discount; %1 name, %2 percent, %3 what became of it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promotion “%1”, %2 %: %3</source>
        <extracomment>A promotion; %1 name, %2 percent, %3 what became of it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounded once, at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the cost price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not below the cost price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent company %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – price list “%2”: %3</source>
        <extracomment>A price list was asked; %1 level of the chain, %2 price list, %3 what came of it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not valid on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in another currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out, because a list before it is used alone or this one may not be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not have the product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 %2: %3 – %4</source>
        <extracomment>A price line; %1 least quantity, %2 unit, %3 price, %4 what became of it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid on that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more would have to be ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no conversion from its unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list before has this quantity break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a price entered by hand goes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another line fits better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a better one of the same stack group wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more would have to be ordered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an exclusive discount allows no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken off, the price is net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the best promotion counts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitText</name>
    <message>
        <source>pcs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m³</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>l</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>°C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>accounts::CustomerListModel</name>
    <message>
        <source>Number</source>
        <extracomment>Column title: customer number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <extracomment>Column title: what a customer owes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit used</source>
        <extracomment>Column title: share of the credit limit that is used</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Share of the credit limit in percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>accounts::InvoicesModel</name>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <extracomment>Column title: date of the invoice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Column title: what is still to be paid</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>accountsui::AccountsPage</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customers here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies that register on a portal appear here and wait for your approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search number, name, town, e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed of this customer is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>accountsui::AgeingBar</name>
    <message>
        <source>Open invoices by age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet due</source>
        <extracomment>Invoices that are not yet due</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–30 days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>31–60 days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>61–90 days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over 90 days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read out to people who do not see the chart; %1 age, %2 amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>accountsui::CustomerForm</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post&amp;code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment te&amp;rms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit &amp;limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty means no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Nothing is chosen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail address looks like name@company.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the two capital letters of the country, such as DE.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>accountsui::CustomerPanel</name>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer has none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · belongs to %2</source>
        <extracomment>Below a customer&apos;s name; %1 customer number, %2 parent company</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance %1</source>
        <extracomment>%1 amount with currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of it is overdue</source>
        <extracomment>Behind the balance; %1 amount with currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure %1 (of it %2 in open orders)</source>
        <extracomment>%1 and %2 amounts with currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit %1, %2 % used</source>
        <extracomment>%1 amount with currency, %2 percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond the limit by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credit limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Pays after %n day(s) on average (days sales outstanding)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>A payment; %1 day, %2 amount with currency, %3 reference</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payments yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve: the customer may order from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not approve customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve %1</source>
        <extracomment>Labels in the undo menu; %1 customer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit customer %1</source>
        <extracomment>Label in the undo menu; %1 customer</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalog::CategoryTreeModel</name>
    <message>
        <source>All products</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n product(s)</source>
        <extracomment>Category and how many products it holds, for screen readers</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalog::PackagingModel</name>
    <message>
        <source>Package</source>
        <extracomment>Column title: kind of package, e.g. box</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains</source>
        <extracomment>Column title: how much of the base unit is in a package</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GTIN</source>
        <extracomment>Column title: article number (bar code) of a package</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalog::PriceGridModel</name>
    <message>
        <source>Unit</source>
        <extracomment>Column titles of a price table: unit that is priced, least quantity</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Column title: name of a price list and its currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalog::ProductEditor</name>
    <message>
        <source>pasted-%1.png</source>
        <extracomment>File name of a picture that was pasted from the clipboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New product %1</source>
        <extracomment>Label of a step in the undo menu; %1 = SKU</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit product %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalog::ProductListModel</name>
    <message>
        <source>SKU</source>
        <extracomment>Column title: the supplier&apos;s own article code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <extracomment>Column title: how much of a product&apos;s description is there, in per cent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal</source>
        <extracomment>Column title: published, draft or withdrawn</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Share in per cent</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalog::Publisher</name>
    <message numerus="yes">
        <source>Publish %n product(s)</source>
        <extracomment>Label of a step in the undo menu</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n product(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogui::CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not edit products. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search SKU, name, brand, GTIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State on the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No products here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the search and filters. Change them, or add a product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are selected; up to %1 can be copied at once. Export the list instead.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change: all of them have that state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) published. They are sent to the portal now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) withdrawn from the portal.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting the list: %1 of %2 products…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) exported to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your role may not publish products. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no portal yet: add one in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select products first. Ctrl or Shift selects several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new product is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename product %1</source>
        <extracomment>Label of a step in the undo menu; %1 = SKU</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>products.csv</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogui::CategoryPane</name>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogui::CharacteristicsTab</name>
    <message>
        <source>&amp;Family</source>
        <extracomment>Products of one sort share a family: it says which characteristics they have</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– none –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a family to describe the product by its characteristics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This family has no characteristics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Name of a characteristic and its unit, e.g. &quot;Length (mm)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– not set –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogui::ConflictDialog</name>
    <message>
        <source>Somebody else changed this product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you were editing, the fields below were saved by somebody else. Nothing of yours is lost: choose for each field which text stays, then save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Column titles of a conflict: value that both began with, the one saved meanwhile, own one</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs (saved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save with this choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which text of “%1” stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogui::HistoryTab</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Column titles of a history: what was changed, its value before and after</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed here yet. Every saved change will be listed with who made it and what it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>One step in a history: %1 what, %2 who, %3 when</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogui::PackagingTab</name>
    <message>
        <source>Remove package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how much of the base unit is in a box or on a pallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents are counted in the base unit (%1). The last row takes a new package; Delete removes one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogui::PictureList</name>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 px, %3</source>
        <extracomment>Second line below a picture&apos;s file name: width × height, size of the file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main picture · %1</source>
        <extracomment>Details of the first picture of a product, which is shown in lists; %1 = details</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogui::PicturesTab</name>
    <message>
        <source>Add pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop pictures here from the file manager, paste one, or choose files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows, for people who do not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.svg);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogui::PricesTab</name>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a product to see what it costs in each price list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row is a quantity break; the last row takes a new one. Paste from a spreadsheet with Ctrl+V, clear with Delete.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogui::ProductPanel</name>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw from the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characteristics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 % complete</source>
        <extracomment>Below a product&apos;s name: %1 = SKU, %2 = number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · missing: %2</source>
        <extracomment>%1 = &quot;SKU · 80 % complete&quot;, %2 = list of fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not publish products. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no portal yet: add one in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish on the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something here needs correcting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogui::TextTab</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;KU</source>
        <extracomment>The supplier&apos;s own article code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;GTIN</source>
        <extracomment>Article number below a bar code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base &amp;unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ost (%1)</source>
        <extracomment>What one unit costs the company itself; %1 = currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su&amp;mmary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– none –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> › </source>
        <extracomment>Between the names of a category and the one above it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>charts::ChartModel</name>
    <message>
        <source>%1 %2</source>
        <extracomment>number and unit, e.g. &quot;1,200 EUR&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>charts::ChartView</name>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the numbers behind the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>read by screen readers: series, category, number</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>charts::Drawing</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>series, category, number</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desk::CommandLine</name>
    <message>
        <source>Products, prices, orders and balances of a supplier&apos;s B2B portal.</source>
        <extracomment>Shown by --help</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database to open: sqlite:FILE or odbc:CONNECTION STRING. Without it the one opened last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of pictures and documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-in name for a shared database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page to begin with, for example orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desk::CompanySettings</name>
    <message>
        <source>Settings of %1</source>
        <extracomment>step that can be undone; %1 is a portal&apos;s or ERP&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownership of data against %1</source>
        <extracomment>step that can be undone; %1 is a portal&apos;s or ERP&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 answered and accepted the access token.</source>
        <extracomment>name and version of a portal or ERP</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User %1 saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It counts from the next log-in of the people with this role.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desk::Window</name>
    <message>
        <source>Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pricing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engine::IncomingReader</name>
    <message>
        <source>Payment terms %1 from %2</source>
        <extracomment>Entry of the history: %1 is a code, %2 the name of a system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer group %1 from %2</source>
        <extracomment>Entry of the history: %1 is a code, %2 the name of a system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer %1 from %2</source>
        <extracomment>Entry of the history: %1 is a customer number, %2 the name of a system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1 from %2</source>
        <extracomment>Entry of the history: %1 is an order number, %2 a system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status of order %1 from %2</source>
        <extracomment>Entry of the history: %1 is an order number, %2 the name of a system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice %1 from %2</source>
        <extracomment>Entry of the history: %1 is an invoice number, %2 the name of a system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock of %1 from %2</source>
        <extracomment>Entry of the history: %1 is a SKU, %2 the name of a system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price list %1 from %2</source>
        <extracomment>Entry of the history: %1 is a code, %2 the name of a system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices of %1 from %2</source>
        <extracomment>Entry of the history: %1 is a SKU, %2 the name of a system</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>media::MediaEditor</name>
    <message>
        <source>Describe picture %1</source>
        <extracomment>Label of a step in the undo menu; %1 = file name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add picture %1</source>
        <extracomment>Label of a step in the undo menu; %1 = file name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove picture %1</source>
        <extracomment>Label of a step in the undo menu; %1 = file name</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>media::MediaListModel</name>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions</source>
        <extracomment>Column title: width and height of a picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <extracomment>Column title: how many products show a picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width × height of a picture in pixels</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mediaui::MediaPage</name>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not edit media. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search file name, alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown by any product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop pictures or PDF files here from the file manager, or choose files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is here already, so it was not added again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alternative text is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and documents (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.svg *.pdf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove picture?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” goes from the list. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mediaui::MediaPanel</name>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows, for people who do not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products that show the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 px · %3</source>
        <extracomment>Width and height of a picture in pixels and the size of its file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type: %1
Added: %2
SHA-256: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product shows this picture. It can be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Shown by %n product(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A product in a list: %1 SKU, %2 name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click or press Enter to open the product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this picture is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not edit media. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products show this picture: take it out of them first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orders::OrderLinesModel</name>
    <message>
        <source>#</source>
        <extracomment>Column title: position of an order line, very short</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orders::OrderListModel</name>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed</source>
        <extracomment>Column title: when the order was placed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <extracomment>Column title: how many positions an order has</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERP number</source>
        <extracomment>Column title: the order&apos;s number in the ERP</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orders::PipelineModel</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth</source>
        <extracomment>Column title: sum of the orders&apos; totals</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ordersui::OrderPanel</name>
    <message>
        <source>Change status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1</source>
        <extracomment>Title of an order&apos;s details; %1 is its number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1 %2</source>
        <extracomment>Sum of an order; %1 amount, %2 currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: %1 (%2)</source>
        <extracomment>%1 customer, %2 customer number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed: %1</source>
        <extracomment>%1 is date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERP number: not there yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERP number: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s reference: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 since %3</source>
        <extracomment>Where an order waits; %1 system, %2 state, %3 date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 when, %2 status, %3 who
----------
%1 when, %2 what was done, %3 who</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since the order came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not change orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order that is invoiced or cancelled stays so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ordersui::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that customers place on a portal appear here as soon as they have been fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search number, customer, reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1: %2</source>
        <extracomment>Label in the undo menu; %1 order number, %2 status</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ordersui::PipelineStrip</name>
    <message>
        <source>Orders by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>Read out to people who do not see the chart; %1 status, %2 number of orders, %3 worth</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>portal</name>
    <message>
        <source>Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to see your prices, stock and orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail address or password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many attempts. Please wait some minutes and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is not active. Please call your contact at the supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet? Ask your contact at the supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, article number, GTIN or brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip to content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current promotions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your latest orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer or other words, or browse the categories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No products here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type at least three characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price on request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currently out of stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability on request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discontinued, while stock lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characteristics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to your cart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to cart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter a quantity greater than zero; pieces and packages only whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your cart is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find what you need in the catalog and add it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update quantities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All prices net, plus VAT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your order number, appears on our documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some lines cannot be ordered now. Please remove them or ask for a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price has changed since you opened this page. Please look at the total again and confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference or note is too long: at most 100 and 2,000 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have received it and confirm it shortly. Your order number is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders you place here appear with their status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your invoices and what is open appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed, or the address has a typing error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please go back, reload the page and try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please try again in a moment. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pcs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m³</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>l</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ω</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>°C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rpm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pricing::DiscountListModel</name>
    <message>
        <source>Who</source>
        <extracomment>Column title: who gets a discount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On what</source>
        <extracomment>Column title: what a discount is for</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column title: the least quantity a discount is for</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack group</source>
        <extracomment>Column title: discounts of different groups multiply, inside one the best wins</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <extracomment>A discount for all customers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category %1</source>
        <extracomment>A discount on a product category; %1 is its name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>A discount on all products</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A discount in percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, exclusive</source>
        <extracomment>Stack group of a discount that ends stacking; %1 is the group&apos;s number</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pricing::ListPricesModel</name>
    <message numerus="yes">
        <source>Paste %n price(s)</source>
        <extracomment>Label in the undo menu</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill %n price(s)</source>
        <extracomment>Label in the undo menu</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n price(s)</source>
        <extracomment>Label in the undo menu</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add price</source>
        <extracomment>Label in the undo menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column title: the least quantity a price is for</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <extracomment>Column title; %1 is a currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of %1</source>
        <extracomment>Label in the undo menu; %1 is a product code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Margin in percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by a formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>net, no discounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pricing::PriceListModel</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>Period of validity; %1 and %2 are days</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>Beginning of validity; %1 is a day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>End of validity; %1 is the last day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <extracomment>Validity without beginning and end</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column title: to whom a price list is given</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <extracomment>A price list given to the whole company</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pricingui::ExplainPanel</name>
    <message>
        <source>A visitor, or type a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a product to see what it costs and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 per %3</source>
        <extracomment>The answer; %1 price, %2 currency, %3 unit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price %1. %2 %3 cost %4.</source>
        <extracomment>Below the answer; %1 list price, %2 quantity, %3 unit, %4 total</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price list of this customer has the product for this quantity and day, so it cannot be ordered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pricingui::ListPricesPanel</name>
    <message>
        <source>Search product code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prices here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a product below and enter its price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product of the new price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the new price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least quantity of the new price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold no price</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>promotions::PromotionListModel</name>
    <message>
        <source>Promotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On what</source>
        <extracomment>Column title: what a promotion is for</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>A promotion on all products</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A price reduction in percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings::AppearanceSection</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes when SupplierDesk is started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings::DatabaseForm</name>
    <message>
        <source>A &amp;file on this computer, for one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;server that several people share (ODBC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the database file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SupplierDesk databases (*.sqlite *.db);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ODBC driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying to open the database …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be reached, and is empty. SupplierDesk sets it up when it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It can be reached, and holds %n product(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::OwnershipSection</name>
    <message>
        <source>The owner of a field decides: its value goes to the other side, and what the other side changes is not taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner of %1 against %2</source>
        <extracomment>who owns a field group against a system, for screen readers</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings::PeopleSection</name>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a role may do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a right: part of the program, what one may do there</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Please choose at least %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portals and ERP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownership of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>user name, role</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>part of the program, and what the user may do there</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings::SystemsSection</name>
    <message>
        <source>Keep this system in agreement with the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where its REST interface answers, without “/api/v1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer, never in the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>name of a system and its kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a web address. It begins with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the system …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::AboutDialog</name>
    <message>
        <source>About SupplierDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SupplierDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products, prices, orders and balances of a supplier&apos;s B2B portal: one desk that keeps portal and ERP in agreement.

Free software under the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::CommandModel</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>kind of record and its code, e.g. &quot;Product · DRL-4000&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an action, a page, or a record …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::ConnectDialog</name>
    <message>
        <source>Open a database – SupplierDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are your company&apos;s data?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::LoginDialog</name>
    <message>
        <source>Log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in – SupplierDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other database …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open another database …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>%1 is what the last edit did</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or &amp;command …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse or widen the page list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: as the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact &amp;rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About SupplierDesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::MainWindow</name>
    <message>
        <source>SupplierDesk</source>
        <extracomment>window title: name of the database, name of the program</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – SupplierDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Search or command   %1</source>
        <extracomment>%1 is the shortcut Ctrl+K</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>name of the user, name of the role</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You and your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when SupplierDesk is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page for this record, or your role does not show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes on “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed there is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>page title and how many of its records need a look</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words beside the icons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::Notices</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste cells from a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the selected record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the side panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::WelcomeDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to SupplierDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products, prices, customers and orders of your B2B portal in one place. How would you like to begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around with the demo company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3,000 products, customers, prices and orders made up for trying things out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an empty database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file on this computer that you fill by import or from your ERP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file, or the server your colleagues work on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of making the demo company</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncing::SyncHistoryModel</name>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>Column: how many records went to the system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>Column: how many records came from the system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Duration in seconds, e.g. &quot;1.2 s&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Duration in whole minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Duration in hours and minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In agreement, nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) need attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncing::SyncItemModel</name>
    <message>
        <source>Record</source>
        <extracomment>Column: SKU, customer number, code … of the record that is sent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column: what kind of record it is (product, price list …)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting since</source>
        <extracomment>Column: since when the record waits to be sent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncui::ItemDetails</name>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1</source>
        <extracomment>Where a record goes; %1 is the name of a portal or ERP</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when you ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as soon as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <extracomment>Before what a server answered, untranslated</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record stays at %1 and is taken over as soon as the problem is solved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was removed here; it is removed there too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncui::StatusWidget</name>
    <message>
        <source>State of the sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another desk synchronises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open the Sync page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncui::SyncPage</name>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which records are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask every system now, also those that could not be reached (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent until somebody asks for it again; what was received is forgotten until it changes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records on their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of syncs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sync yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sync is noted here with what it sent and received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you changed has been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records appear here while they are being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that a system refuses appear here with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that you do not want to be sent appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Title of a tab with the number of its records</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No portal and no ERP is set up. Add one in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncui::SystemCard</name>
    <message>
        <source>Synchronising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Records that failed and need a person</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <extracomment>When desk and system were last in agreement, e.g. &quot;Last sync: just now&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again by itself at %1.</source>
        <extracomment>After a sentence that says what is wrong; %1 is a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::DecimalEdit</name>
    <message>
        <source>%1 or more</source>
        <extracomment>range of permitted numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::FormField</name>
    <message>
        <source>%1 *</source>
        <extracomment>%1 is the label of a field that must be filled in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::SidePanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::TableView</name>
    <message>
        <source>Fit columns to content</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker</name>
    <message>
        <source>Keeps a SupplierDesk database in agreement with its portals and ERPs, without a window.

Commands:
  once    take over what changed there, send what waits here, and end
  run     the same again and again, until it is ended
  status  say what waits and what failed
  doctor  check the database and the way to each system
  demo    make the demo company in a new SQLite file or an empty database

Tokens come from SUPPLIERDESK_SECRET_&lt;CODE&gt; (code of the system in capitals) or from the keychain.

Exit codes: 0 all is well; 1 wrong arguments or a database that cannot be used; 2 some records need a person; 3 a system could not be reached or refused us; 4 another program sends on this database.</source>
        <extracomment>Shown by --help. Keep the words of the commands and the numbers.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok    %1</source>
        <extracomment>A line of the doctor about something that is right</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WRONG %1</source>
        <extracomment>A line of the doctor about something that is wrong</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 answers: %3, %4 ms</source>
        <extracomment>%1 name of a system, %2 its address, %3 its product and version, %4 milliseconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database %1 opens and has the schema of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the media folder %1 is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no media folder %1: say it with --media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends on this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 waiting, %3 need a person, %4 left out</source>
        <extracomment>%1 name of a system, %2 to %4 counts of records</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker::CommandLine</name>
    <message>
        <source>once, run, status, doctor or demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sqlite:FILE or odbc:CONNECTION STRING. Required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of pictures and documents; beside the database file if not said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status: print JSON instead of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run: seconds between two questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo: how many products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo: another seed makes another company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo: address of the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo: address of the ERP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown command &quot;%1&quot;. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which database: --database sqlite:FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker::DemoCommand</name>
    <message>
        <source>%1 products, %2 prices, %3 pictures, %4 customers, %5 orders, %6 invoices in %7 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker::Doctor</name>
    <message numerus="yes">
        <source>%1: %n record(s) need a person</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>worker::StatusCommand</name>
    <message>
        <source>%1: %2 waiting, %3 need a person, %4 left out, last agreed %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
