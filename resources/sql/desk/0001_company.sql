-- The desk's schema, version 1. Words in braces are written per server by store::Dialect:
--   {id} primary key   {ref} reference to an id   {big} 64-bit number   {text} text   {nocase} collation
-- Money is a count of 1/10 000, quantity of 1/1 000, rates of 1/1 000 000, instants are
-- milliseconds since 1970 UTC, dates ISO text. Flags are 0 or 1. Lines "-- @sqlite" and
-- "-- @postgresql" start a part for one server only, "-- @all" ends it.
-- A statement ends with the semicolon that ends a line.

CREATE TABLE setting (name {text} NOT NULL PRIMARY KEY, value {text} NOT NULL);

-- Which node number belongs to which desk (see base::IdMaker).
CREATE TABLE node (number INTEGER NOT NULL PRIMARY KEY, holder {text} NOT NULL UNIQUE, seen_at {big} NOT NULL);

-- People ---------------------------------------------------------------------------------------
CREATE TABLE role (id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, version {big} NOT NULL DEFAULT 1);
CREATE TABLE role_capability (
    role_id {ref} NOT NULL REFERENCES role(id), feature {text} NOT NULL, capability {text} NOT NULL,
    PRIMARY KEY (role_id, feature, capability));
CREATE TABLE app_user (
    id {id}, login {text} NOT NULL UNIQUE, name {text} NOT NULL, role_id {ref} NOT NULL REFERENCES role(id),
    password_hash {text}, active INTEGER NOT NULL DEFAULT 1, version {big} NOT NULL DEFAULT 1);

-- Change log and outbox ------------------------------------------------------------------------
-- One row per user's step (what undo takes back), and one journal row per field of it.
CREATE TABLE edit (
    id {id}, at {big} NOT NULL, user_id {ref}, user_name {text} NOT NULL, origin {text} NOT NULL,
    label {text} NOT NULL, reason {text} NOT NULL, undoes {ref});
CREATE TABLE journal (
    id {id}, edit_id {ref} NOT NULL REFERENCES edit(id), entity {text} NOT NULL, record_id {ref} NOT NULL,
    field {text} NOT NULL, before_value {text}, after_value {text});
CREATE INDEX journal_record ON journal(entity, record_id, id);
CREATE INDEX journal_edit ON journal(edit_id);

-- Systems the desk keeps in agreement: portals and ERPs (kind 'portal' or 'erp'). Secrets are in
-- the keychain, never here.
CREATE TABLE remote_system (
    id {id}, kind {text} NOT NULL, code {text} NOT NULL UNIQUE, name {text} NOT NULL, url {text} NOT NULL,
    enabled INTEGER NOT NULL DEFAULT 1, version {big} NOT NULL DEFAULT 1);
-- Who owns a field group against a system: 'desk' pushes, 'remote' pulls, 'none' keeps apart.
CREATE TABLE ownership (
    system_id {ref} NOT NULL REFERENCES remote_system(id), field_group {text} NOT NULL, owner {text} NOT NULL,
    PRIMARY KEY (system_id, field_group));
-- state: pending, sending, failed (needs a person), left_out. not_before delays a retry.
CREATE TABLE outbox (
    id {id}, system_id {ref} NOT NULL REFERENCES remote_system(id), entity {text} NOT NULL, record_id {ref} NOT NULL,
    send_rank INTEGER NOT NULL, state {text} NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, not_before {big} NOT NULL DEFAULT 0,
    idempotency_key {text}, error_code {text}, error_detail {text}, queued_at {big} NOT NULL, changed_at {big} NOT NULL);
CREATE INDEX outbox_due ON outbox(system_id, state, send_rank, id);
CREATE INDEX outbox_record ON outbox(entity, record_id, system_id);
-- What both sides agreed on last time, per record and system: key, version, base snapshot (JSON).
CREATE TABLE sync_link (
    system_id {ref} NOT NULL REFERENCES remote_system(id), entity {text} NOT NULL, record_id {ref} NOT NULL,
    remote_key {text} NOT NULL, remote_version {text} NOT NULL DEFAULT '', base {text} NOT NULL DEFAULT '',
    synced_at {big} NOT NULL, PRIMARY KEY (system_id, entity, record_id));
CREATE INDEX sync_link_key ON sync_link(system_id, entity, remote_key);
CREATE TABLE sync_cursor (
    system_id {ref} NOT NULL REFERENCES remote_system(id), feed {text} NOT NULL, position {text} NOT NULL,
    PRIMARY KEY (system_id, feed));
CREATE TABLE sync_run (
    id {id}, system_id {ref} NOT NULL REFERENCES remote_system(id), started_at {big} NOT NULL, ended_at {big},
    pushed {big} NOT NULL DEFAULT 0, pulled {big} NOT NULL DEFAULT 0, failed {big} NOT NULL DEFAULT 0,
    outcome {text} NOT NULL DEFAULT '');
-- What a system gave and the desk cannot take over yet (e.g. an order of an unknown customer). Kept
-- visible and tried again; the feed goes on without it.
CREATE TABLE inbox (
    id {id}, system_id {ref} NOT NULL REFERENCES remote_system(id), entity {text} NOT NULL, remote_key {text} NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, not_before {big} NOT NULL DEFAULT 0, error_code {text} NOT NULL,
    error_detail {text} NOT NULL, seen_at {big} NOT NULL, UNIQUE (system_id, entity, remote_key));
-- Only the holder of the lease sends; another desk takes over when it has expired.
CREATE TABLE lease (name {text} NOT NULL PRIMARY KEY, holder {text} NOT NULL, expires_at {big} NOT NULL);

-- Catalog --------------------------------------------------------------------------------------
CREATE TABLE category (
    id {id}, parent_id {ref}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, position INTEGER NOT NULL DEFAULT 0,
    version {big} NOT NULL DEFAULT 1);
CREATE INDEX category_parent ON category(parent_id, position);
-- kind: text, number, flag, choice; choices are separated by '|'. unit is a Rec 20 code or empty.
CREATE TABLE attribute (
    id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, kind {text} NOT NULL, unit {text} NOT NULL DEFAULT '',
    choices {text} NOT NULL DEFAULT '', version {big} NOT NULL DEFAULT 1);
CREATE TABLE family (id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, version {big} NOT NULL DEFAULT 1);
CREATE TABLE family_attribute (
    family_id {ref} NOT NULL REFERENCES family(id), attribute_id {ref} NOT NULL REFERENCES attribute(id),
    position INTEGER NOT NULL, required INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (family_id, attribute_id));
-- status: active, discontinued. cost is in the company's currency. completeness: 0 to 100.
CREATE TABLE product (
    id {id}, sku {text} {nocase} NOT NULL UNIQUE, gtin {text} NOT NULL DEFAULT '', name {text} {nocase} NOT NULL,
    brand {text} {nocase} NOT NULL DEFAULT '', summary {text} NOT NULL DEFAULT '', description {text} NOT NULL DEFAULT '',
    family_id {ref} REFERENCES family(id), category_id {ref} REFERENCES category(id), unit {text} NOT NULL,
    status {text} NOT NULL, cost {big} NOT NULL DEFAULT 0, completeness INTEGER NOT NULL DEFAULT 0,
    changed_at {big} NOT NULL, version {big} NOT NULL DEFAULT 1);
CREATE INDEX product_name ON product(name, id);
CREATE INDEX product_brand ON product(brand, id);
CREATE INDEX product_changed ON product(changed_at, id);
CREATE INDEX product_completeness ON product(completeness, id);
CREATE INDEX product_category ON product(category_id, name, id);
-- A characteristic. Numbers are plain decimal text in the attribute's unit, flags '1' or '0'.
CREATE TABLE product_value (
    product_id {ref} NOT NULL REFERENCES product(id), attribute_id {ref} NOT NULL REFERENCES attribute(id),
    value {text} NOT NULL, PRIMARY KEY (product_id, attribute_id));
-- Packages above the base unit: content is how much of the base unit (1/1 000) is in one.
CREATE TABLE packaging (
    id {id}, product_id {ref} NOT NULL REFERENCES product(id), unit {text} NOT NULL, content {big} NOT NULL,
    gtin {text} NOT NULL DEFAULT '', UNIQUE (product_id, unit));
-- Per portal; state: draft, published, withdrawn. No row is draft.
CREATE TABLE publication (
    product_id {ref} NOT NULL REFERENCES product(id), portal_id {ref} NOT NULL REFERENCES remote_system(id),
    state {text} NOT NULL, changed_at {big} NOT NULL, PRIMARY KEY (product_id, portal_id));
CREATE INDEX publication_state ON publication(portal_id, state);
CREATE TABLE stock (
    product_id {ref} NOT NULL REFERENCES product(id), warehouse {text} NOT NULL, quantity {big} NOT NULL,
    changed_at {big} NOT NULL, PRIMARY KEY (product_id, warehouse));

-- Media ----------------------------------------------------------------------------------------
-- Content lies in the media folder under its SHA-256; many products may show one medium.
CREATE TABLE media (
    id {id}, sha256 {text} NOT NULL UNIQUE, file_name {text} NOT NULL, mime {text} NOT NULL, bytes {big} NOT NULL,
    width INTEGER NOT NULL DEFAULT 0, height INTEGER NOT NULL DEFAULT 0, alt_text {text} NOT NULL DEFAULT '',
    added_at {big} NOT NULL, version {big} NOT NULL DEFAULT 1);
CREATE INDEX media_name ON media(file_name, id);
CREATE TABLE product_media (
    product_id {ref} NOT NULL REFERENCES product(id), media_id {ref} NOT NULL REFERENCES media(id),
    position INTEGER NOT NULL, PRIMARY KEY (product_id, media_id));
CREATE INDEX product_media_media ON product_media(media_id);

-- Accounts -------------------------------------------------------------------------------------
CREATE TABLE payment_terms (
    id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, net_days INTEGER NOT NULL,
    discount_days INTEGER NOT NULL DEFAULT 0, discount_rate {big} NOT NULL DEFAULT 0, version {big} NOT NULL DEFAULT 1);
-- A smaller priority number is asked first.
CREATE TABLE customer_group (
    id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, priority INTEGER NOT NULL DEFAULT 100,
    version {big} NOT NULL DEFAULT 1);
-- status: registered (waits for approval), active, blocked. credit_limit: NULL = none.
CREATE TABLE customer (
    id {id}, number {text} NOT NULL UNIQUE, name {text} {nocase} NOT NULL, group_id {ref} REFERENCES customer_group(id),
    parent_id {ref} REFERENCES customer(id), status {text} NOT NULL, email {text} NOT NULL DEFAULT '',
    phone {text} NOT NULL DEFAULT '', street {text} NOT NULL DEFAULT '', postcode {text} NOT NULL DEFAULT '',
    city {text} NOT NULL DEFAULT '', country {text} NOT NULL DEFAULT '', vat_number {text} NOT NULL DEFAULT '',
    currency {text} NOT NULL, terms_id {ref} REFERENCES payment_terms(id), credit_limit {big},
    account_manager_id {ref} REFERENCES app_user(id), changed_at {big} NOT NULL, version {big} NOT NULL DEFAULT 1);
CREATE INDEX customer_name ON customer(name, id);
-- status: open, paid, cancelled; overdue follows from due_on.
CREATE TABLE invoice (
    id {id}, number {text} NOT NULL UNIQUE, customer_id {ref} NOT NULL REFERENCES customer(id), order_id {ref},
    issued_on {text} NOT NULL, due_on {text} NOT NULL, currency {text} NOT NULL, total {big} NOT NULL,
    paid {big} NOT NULL DEFAULT 0, status {text} NOT NULL, dunning_level INTEGER NOT NULL DEFAULT 0,
    changed_at {big} NOT NULL, version {big} NOT NULL DEFAULT 1);
CREATE INDEX invoice_customer ON invoice(customer_id, due_on);
CREATE TABLE payment (
    id {id}, invoice_id {ref} NOT NULL REFERENCES invoice(id), received_on {text} NOT NULL, currency {text} NOT NULL,
    amount {big} NOT NULL, reference {text} NOT NULL UNIQUE);
CREATE INDEX payment_invoice ON payment(invoice_id);

-- Pricing --------------------------------------------------------------------------------------
-- status: draft, active, inactive. Validity is [valid_from, valid_to), NULL = open.
CREATE TABLE price_list (
    id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, currency {text} NOT NULL, status {text} NOT NULL,
    valid_from {big}, valid_to {big}, changed_at {big} NOT NULL, version {big} NOT NULL DEFAULT 1);
-- One quantity break. amount is the price of one unit.
CREATE TABLE price (
    id {id}, price_list_id {ref} NOT NULL REFERENCES price_list(id), product_id {ref} NOT NULL REFERENCES product(id),
    unit {text} NOT NULL, min_quantity {big} NOT NULL, amount {big} NOT NULL, valid_from {big}, valid_to {big},
    generated INTEGER NOT NULL DEFAULT 0, allow_discount INTEGER NOT NULL DEFAULT 1, version {big} NOT NULL DEFAULT 1);
CREATE INDEX price_product ON price(product_id, price_list_id, unit, min_quantity);
CREATE INDEX price_of_list ON price(price_list_id, product_id);
-- level: customer, group, portal, company; target_id is NULL for company. on_miss: continue, stop.
CREATE TABLE price_list_assignment (
    id {id}, level {text} NOT NULL, target_id {ref}, price_list_id {ref} NOT NULL REFERENCES price_list(id),
    position INTEGER NOT NULL, on_miss {text} NOT NULL DEFAULT 'continue', merge_tiers INTEGER NOT NULL DEFAULT 1);
CREATE INDEX price_list_assignment_target ON price_list_assignment(level, target_id, position);
-- A custom discount: who (customer or group, else all) x what (product or category, else all).
CREATE TABLE discount (
    id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, customer_id {ref} REFERENCES customer(id),
    group_id {ref} REFERENCES customer_group(id), product_id {ref} REFERENCES product(id),
    category_id {ref} REFERENCES category(id), rate {big} NOT NULL, min_quantity {big} NOT NULL DEFAULT 0,
    stack_group INTEGER NOT NULL DEFAULT 1, exclusive INTEGER NOT NULL DEFAULT 0, status {text} NOT NULL,
    valid_from {big}, valid_to {big}, changed_at {big} NOT NULL, version {big} NOT NULL DEFAULT 1);
CREATE INDEX discount_customer ON discount(customer_id);
CREATE INDEX discount_group ON discount(group_id);

-- Promotions -----------------------------------------------------------------------------------
CREATE TABLE promotion (
    id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, teaser {text} NOT NULL DEFAULT '',
    category_id {ref} REFERENCES category(id), rate {big} NOT NULL, status {text} NOT NULL,
    valid_from {big} NOT NULL, valid_to {big} NOT NULL, changed_at {big} NOT NULL, version {big} NOT NULL DEFAULT 1);

-- Orders ---------------------------------------------------------------------------------------
-- status: placed, confirmed, picking, shipped, invoiced, cancelled.
CREATE TABLE sales_order (
    id {id}, number {text} NOT NULL UNIQUE, customer_id {ref} NOT NULL REFERENCES customer(id),
    portal_id {ref} REFERENCES remote_system(id), placed_at {big} NOT NULL, status {text} NOT NULL,
    currency {text} NOT NULL, total {big} NOT NULL, customer_reference {text} NOT NULL DEFAULT '',
    note {text} NOT NULL DEFAULT '', erp_number {text} NOT NULL DEFAULT '', changed_at {big} NOT NULL,
    version {big} NOT NULL DEFAULT 1);
CREATE INDEX sales_order_placed ON sales_order(placed_at, id);
CREATE INDEX sales_order_customer ON sales_order(customer_id, placed_at);
CREATE INDEX sales_order_status ON sales_order(status, placed_at);
-- trace: how the price came about, as JSON (see pricing::Trace).
CREATE TABLE order_line (
    id {id}, order_id {ref} NOT NULL REFERENCES sales_order(id), position INTEGER NOT NULL,
    product_id {ref} REFERENCES product(id), sku {text} NOT NULL, name {text} NOT NULL, quantity {big} NOT NULL,
    unit {text} NOT NULL, unit_price {big} NOT NULL, line_total {big} NOT NULL, trace {text} NOT NULL DEFAULT '',
    UNIQUE (order_id, position));
CREATE INDEX order_line_product ON order_line(product_id);

-- Search: substrings of SKU, name, GTIN and brand, kept up to date by the server itself.
CREATE VIEW product_search_text AS SELECT id, sku || ' ' || name || ' ' || gtin || ' ' || brand AS content FROM product;
-- @sqlite
CREATE VIRTUAL TABLE product_search USING fts5(content, content='product_search_text', content_rowid='id', tokenize='trigram', columnsize=0);
CREATE TRIGGER product_search_insert AFTER INSERT ON product BEGIN INSERT INTO product_search(rowid, content) VALUES (new.id, new.sku || ' ' || new.name || ' ' || new.gtin || ' ' || new.brand); END;
CREATE TRIGGER product_search_delete AFTER DELETE ON product BEGIN INSERT INTO product_search(product_search, rowid, content) VALUES ('delete', old.id, old.sku || ' ' || old.name || ' ' || old.gtin || ' ' || old.brand); END;
CREATE TRIGGER product_search_update AFTER UPDATE OF sku, name, gtin, brand ON product BEGIN INSERT INTO product_search(product_search, rowid, content) VALUES ('delete', old.id, old.sku || ' ' || old.name || ' ' || old.gtin || ' ' || old.brand); INSERT INTO product_search(rowid, content) VALUES (new.id, new.sku || ' ' || new.name || ' ' || new.gtin || ' ' || new.brand); END;
-- @postgresql
DO $$ BEGIN CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE INDEX product_search ON product USING gin ((sku || ' ' || name || ' ' || gtin || ' ' || brand) gin_trgm_ops); EXCEPTION WHEN OTHERS THEN NULL; END $$;
-- @all
