-- SPDX-License-Identifier: GPL-3.0-or-later
-- People and further addresses of customers; parts of them, told apart by code. use: any, billing, shipping.
CREATE TABLE customer_contact (
    id {id}, customer_id {ref} NOT NULL REFERENCES customer(id), code {text} NOT NULL, name {text} NOT NULL,
    role {text} NOT NULL DEFAULT '', email {text} NOT NULL DEFAULT '', phone {text} NOT NULL DEFAULT '',
    UNIQUE (customer_id, code));
CREATE TABLE customer_address (
    id {id}, customer_id {ref} NOT NULL REFERENCES customer(id), code {text} NOT NULL, name {text} NOT NULL,
    use {text} NOT NULL DEFAULT 'any', street {text} NOT NULL DEFAULT '', postal_code {text} NOT NULL DEFAULT '',
    city {text} NOT NULL DEFAULT '', country {text} NOT NULL DEFAULT '', UNIQUE (customer_id, code));
