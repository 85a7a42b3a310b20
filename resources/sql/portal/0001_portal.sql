-- The portal's schema, version 1. Words in braces as in the desk's schema. Money is a count of
-- 1/10 000, quantity of 1/1 000, rates of 1/1 000 000, instants are milliseconds since 1970 UTC.
-- References between what the desk sends are natural keys, because they may arrive in any order.

CREATE TABLE setting (name {text} NOT NULL PRIMARY KEY, value {text} NOT NULL);
-- Numbers that only go up: 'change', 'order'.
CREATE TABLE counter (name {text} NOT NULL PRIMARY KEY, value {big} NOT NULL);

-- What the desk sent, as it came, by entity and natural key. A deleted record keeps its row, so
-- that an older message cannot bring it back. The tables below hold what is searched and computed.
CREATE TABLE record (
    entity {text} NOT NULL, record_key {text} NOT NULL, version {big} NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
    document {text} NOT NULL, PRIMARY KEY (entity, record_key)) WITHOUT ROWID;
-- The feed: one row per record and origin ('site' or 'desk'), moved to the end by each change.
CREATE TABLE change_feed (
    cursor {id}, entity {text} NOT NULL, record_key {text} NOT NULL, origin {text} NOT NULL, at {big} NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, UNIQUE (entity, record_key, origin));
-- Answers given, so that a repeated request gets the same one. request_hash covers path and body.
CREATE TABLE idempotency (
    idempotency_key {text} NOT NULL PRIMARY KEY, request_hash {text} NOT NULL, status INTEGER NOT NULL,
    answer {blob} NOT NULL, at {big} NOT NULL);
CREATE INDEX idempotency_at ON idempotency(at);

-- Catalog --------------------------------------------------------------------------------------
CREATE TABLE category (id {id}, code {text} NOT NULL UNIQUE, parent {text} NOT NULL DEFAULT '', name {text} NOT NULL, position INTEGER NOT NULL);
CREATE INDEX category_parent ON category(parent, position);
CREATE TABLE product (
    id {id}, sku {text} NOT NULL UNIQUE, gtin {text} NOT NULL, name {text} {nocase} NOT NULL, brand {text} NOT NULL,
    summary {text} NOT NULL, category {text} NOT NULL, unit {text} NOT NULL, status {text} NOT NULL,
    picture {text} NOT NULL, shown INTEGER NOT NULL);
CREATE INDEX product_name ON product(shown, name, id);
CREATE INDEX product_category ON product(category, shown, name, id);
-- kind: 'image', 'video', 'document'; what may be shown is what has both a description and content.
CREATE TABLE media (id {id}, sha256 {text} NOT NULL UNIQUE, file_name {text} NOT NULL, mime {text} NOT NULL, alt_text {text} NOT NULL);
CREATE TABLE stock (id {id}, sku {text} NOT NULL UNIQUE, quantity {big} NOT NULL, unit {text} NOT NULL);

-- Accounts -------------------------------------------------------------------------------------
CREATE TABLE customer_group (id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, priority INTEGER NOT NULL);
CREATE TABLE customer (
    id {id}, number {text} NOT NULL UNIQUE, name {text} NOT NULL, group_code {text} NOT NULL, parent {text} NOT NULL,
    status {text} NOT NULL, currency {text} NOT NULL, terms {text} NOT NULL, price_strategy {text} NOT NULL);
CREATE TABLE invoice (
    id {id}, number {text} NOT NULL UNIQUE, customer {text} NOT NULL, order_number {text} NOT NULL, issued_on {text} NOT NULL,
    due_on {text} NOT NULL, currency {text} NOT NULL, total {big} NOT NULL, paid {big} NOT NULL, status {text} NOT NULL);
CREATE INDEX invoice_customer ON invoice(customer, issued_on);

-- Pricing --------------------------------------------------------------------------------------
CREATE TABLE price_list (
    id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, currency {text} NOT NULL, status {text} NOT NULL,
    valid_from {big}, valid_to {big}, rounding_step {big} NOT NULL DEFAULT 0, rounding_offset {big} NOT NULL DEFAULT 0,
    rounding_mode {text} NOT NULL DEFAULT '');
CREATE TABLE price_list_assignment (
    id {id}, list {text} NOT NULL, level {text} NOT NULL, target {text} NOT NULL, position INTEGER NOT NULL,
    on_miss {text} NOT NULL, merge_tiers INTEGER NOT NULL);
CREATE INDEX price_list_assignment_list ON price_list_assignment(list);
CREATE INDEX price_list_assignment_target ON price_list_assignment(level, target);
CREATE TABLE price (
    id {id}, sku {text} NOT NULL, list {text} NOT NULL, unit {text} NOT NULL, min_quantity {big} NOT NULL, amount {big} NOT NULL,
    currency {text} NOT NULL, valid_from {big}, valid_to {big}, generated INTEGER NOT NULL, allow_discount INTEGER NOT NULL);
CREATE INDEX price_sku ON price(sku, list);
CREATE TABLE discount (
    id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, customer {text} NOT NULL, group_code {text} NOT NULL, sku {text} NOT NULL,
    category {text} NOT NULL, rate {big} NOT NULL, min_quantity {big} NOT NULL, stack_group INTEGER NOT NULL,
    exclusive INTEGER NOT NULL, status {text} NOT NULL, valid_from {big}, valid_to {big});
CREATE INDEX discount_target ON discount(customer, group_code);
CREATE TABLE promotion (
    id {id}, code {text} NOT NULL UNIQUE, name {text} NOT NULL, teaser {text} NOT NULL, category {text} NOT NULL, rate {big} NOT NULL,
    status {text} NOT NULL, valid_from {big} NOT NULL, valid_to {big} NOT NULL);

-- The site -------------------------------------------------------------------------------------
CREATE TABLE account (
    id {id}, login {text} {nocase} NOT NULL UNIQUE, customer {text} NOT NULL, password_hash {text} NOT NULL,
    active INTEGER NOT NULL DEFAULT 1, created_at {big} NOT NULL);
-- Only the hash of a session's secret is kept: who reads the database cannot become a customer.
CREATE TABLE session (
    token_hash {text} NOT NULL PRIMARY KEY, account_id {ref} NOT NULL REFERENCES account(id), csrf {text} NOT NULL,
    created_at {big} NOT NULL, seen_at {big} NOT NULL);
CREATE INDEX session_account ON session(account_id);
CREATE TABLE cart_line (
    account_id {ref} NOT NULL REFERENCES account(id), sku {text} NOT NULL, unit {text} NOT NULL, quantity {big} NOT NULL,
    added_at {big} NOT NULL, PRIMARY KEY (account_id, sku, unit));
-- submit_key is the form's own number: sending the form twice places one order. desk_version is
-- that of the last status the desk sent.
CREATE TABLE sales_order (
    id {id}, number {text} NOT NULL UNIQUE, customer {text} NOT NULL, placed_by {text} NOT NULL, placed_at {big} NOT NULL,
    status {text} NOT NULL, currency {text} NOT NULL, total {big} NOT NULL, customer_reference {text} NOT NULL, note {text} NOT NULL,
    erp_number {text} NOT NULL DEFAULT '', submit_key {text} NOT NULL UNIQUE, desk_version {big} NOT NULL DEFAULT 0,
    version {big} NOT NULL DEFAULT 1);
CREATE INDEX sales_order_customer ON sales_order(customer, id);
-- trace: TraceStep list of the contract, as JSON.
CREATE TABLE order_line (
    id {id}, order_id {ref} NOT NULL REFERENCES sales_order(id), position INTEGER NOT NULL, sku {text} NOT NULL, name {text} NOT NULL,
    quantity {big} NOT NULL, unit {text} NOT NULL, unit_price {big} NOT NULL, line_total {big} NOT NULL, trace {text} NOT NULL,
    UNIQUE (order_id, position));

-- Search: substrings of SKU, name, GTIN and brand, kept up to date by the server itself.
CREATE VIEW product_search_text AS SELECT id, sku || ' ' || name || ' ' || gtin || ' ' || brand AS content FROM product;
CREATE VIRTUAL TABLE product_search USING fts5(content, content='product_search_text', content_rowid='id', tokenize='trigram', columnsize=0);
CREATE TRIGGER product_search_insert AFTER INSERT ON product BEGIN INSERT INTO product_search(rowid, content) VALUES (new.id, new.sku || ' ' || new.name || ' ' || new.gtin || ' ' || new.brand); END;
CREATE TRIGGER product_search_delete AFTER DELETE ON product BEGIN INSERT INTO product_search(product_search, rowid, content) VALUES ('delete', old.id, old.sku || ' ' || old.name || ' ' || old.gtin || ' ' || old.brand); END;
CREATE TRIGGER product_search_update AFTER UPDATE OF sku, name, gtin, brand ON product BEGIN INSERT INTO product_search(product_search, rowid, content) VALUES ('delete', old.id, old.sku || ' ' || old.name || ' ' || old.gtin || ' ' || old.brand); INSERT INTO product_search(rowid, content) VALUES (new.id, new.sku || ' ' || new.name || ' ' || new.gtin || ' ' || new.brand); END;
