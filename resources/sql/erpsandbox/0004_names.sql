-- SPDX-License-Identifier: GPL-3.0-or-later
-- The names of version 2 of the contract.
ALTER TABLE customer RENAME COLUMN postcode TO postal_code;
ALTER TABLE customer RENAME COLUMN vat_number TO vat_id;
ALTER TABLE sales_order RENAME COLUMN customer_reference TO po_number;
ALTER TABLE item ADD COLUMN status {text} NOT NULL DEFAULT 'active';
UPDATE item SET status = 'discontinued' WHERE active = 0;
ALTER TABLE item DROP COLUMN active;
