-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE customer_contact (
    customer {text} NOT NULL REFERENCES customer(number), code {text} NOT NULL, name {text} NOT NULL,
    role {text} NOT NULL DEFAULT '', email {text} NOT NULL DEFAULT '', phone {text} NOT NULL DEFAULT '',
    PRIMARY KEY (customer, code));
CREATE TABLE customer_address (
    customer {text} NOT NULL REFERENCES customer(number), code {text} NOT NULL, name {text} NOT NULL,
    use {text} NOT NULL DEFAULT 'any', street {text} NOT NULL DEFAULT '', postal_code {text} NOT NULL DEFAULT '',
    city {text} NOT NULL DEFAULT '', country {text} NOT NULL DEFAULT '', PRIMARY KEY (customer, code));
