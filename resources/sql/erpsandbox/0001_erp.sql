-- The ERP sandbox's schema, version 1. Words in braces as in the desk's schema. Money is a count of
-- 1/10 000, quantity of 1/1 000, rates of 1/1 000 000, instants are milliseconds since 1970 UTC,
-- dates ISO text. Records name each other by natural keys; '' = none.

-- One row per record: the change feed, what the desk's version was, and the tombstones. A change
-- moves the row to the end (a new cursor, which is the record's revision). origin: 'desk' or 'erp'.
CREATE TABLE change_feed (
    cursor INTEGER PRIMARY KEY AUTOINCREMENT, entity {text} NOT NULL, record_key {text} NOT NULL, version {big} NOT NULL,
    origin {text} NOT NULL, at {big} NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, UNIQUE (entity, record_key));
-- Answers given, so that a repeated request gets the same one. request_hash covers path and body.
CREATE TABLE idempotency (
    idempotency_key {text} NOT NULL PRIMARY KEY, request_hash {text} NOT NULL, status INTEGER NOT NULL,
    answer {text} NOT NULL, at {big} NOT NULL);
CREATE INDEX idempotency_at ON idempotency(at);
-- Numbers that only go up: 'order', 'invoice', 'payment'.
CREATE TABLE counter (name {text} NOT NULL PRIMARY KEY, value {big} NOT NULL);

CREATE TABLE item (
    sku {text} NOT NULL PRIMARY KEY, gtin {text} NOT NULL, name {text} NOT NULL, unit {text} NOT NULL,
    active INTEGER NOT NULL);
CREATE TABLE stock (
    sku {text} NOT NULL REFERENCES item(sku), warehouse {text} NOT NULL, quantity {big} NOT NULL,
    PRIMARY KEY (sku, warehouse)) WITHOUT ROWID;
CREATE TABLE price_list (
    code {text} NOT NULL PRIMARY KEY, name {text} NOT NULL, currency {text} NOT NULL, status {text} NOT NULL,
    valid_from {big}, valid_to {big});
CREATE TABLE price (
    sku {text} NOT NULL, position INTEGER NOT NULL, price_list {text} NOT NULL, unit {text} NOT NULL,
    min_quantity {big} NOT NULL, amount {big} NOT NULL, currency {text} NOT NULL, valid_from {big}, valid_to {big},
    generated INTEGER NOT NULL, allow_discount INTEGER NOT NULL, PRIMARY KEY (sku, position)) WITHOUT ROWID;
CREATE INDEX price_of_list ON price(price_list);
CREATE TABLE payment_terms (
    code {text} NOT NULL PRIMARY KEY, name {text} NOT NULL, net_days INTEGER NOT NULL, discount_days INTEGER NOT NULL,
    discount_rate {big} NOT NULL);
CREATE TABLE customer (
    number {text} NOT NULL PRIMARY KEY, name {text} NOT NULL, status {text} NOT NULL, group_code {text} NOT NULL,
    parent {text} NOT NULL, email {text} NOT NULL, phone {text} NOT NULL, street {text} NOT NULL, postcode {text} NOT NULL,
    city {text} NOT NULL, country {text} NOT NULL, vat_number {text} NOT NULL, currency {text} NOT NULL,
    terms {text} NOT NULL, credit_limit {big});
CREATE INDEX customer_terms ON customer(terms);
-- status: placed, confirmed, picking, shipped, invoiced, cancelled.
CREATE TABLE sales_order (
    number {text} NOT NULL PRIMARY KEY, erp_number {text} NOT NULL UNIQUE, customer {text} NOT NULL REFERENCES customer(number),
    placed_at {big} NOT NULL, status {text} NOT NULL, currency {text} NOT NULL, total {big} NOT NULL,
    customer_reference {text} NOT NULL, note {text} NOT NULL);
CREATE INDEX sales_order_status ON sales_order(status, placed_at);
CREATE INDEX sales_order_placed ON sales_order(placed_at);
CREATE INDEX sales_order_customer ON sales_order(customer);
CREATE TABLE order_line (
    number {text} NOT NULL REFERENCES sales_order(number), position INTEGER NOT NULL, sku {text} NOT NULL,
    name {text} NOT NULL, quantity {big} NOT NULL, unit {text} NOT NULL, unit_price {big} NOT NULL,
    line_total {big} NOT NULL, PRIMARY KEY (number, position)) WITHOUT ROWID;
CREATE INDEX order_line_sku ON order_line(sku);
-- status: open, paid, cancelled.
CREATE TABLE invoice (
    number {text} NOT NULL PRIMARY KEY, customer {text} NOT NULL REFERENCES customer(number), order_number {text} NOT NULL,
    issued_on {text} NOT NULL, due_on {text} NOT NULL, currency {text} NOT NULL, total {big} NOT NULL,
    paid {big} NOT NULL, status {text} NOT NULL, dunning_level INTEGER NOT NULL);
CREATE INDEX invoice_customer ON invoice(customer, status);
CREATE INDEX invoice_status ON invoice(status, due_on);
CREATE INDEX invoice_order ON invoice(order_number);
CREATE TABLE payment (
    reference {text} NOT NULL PRIMARY KEY, invoice {text} NOT NULL REFERENCES invoice(number), received_on {text} NOT NULL,
    amount {big} NOT NULL);
CREATE INDEX payment_invoice ON payment(invoice);
