-- SPDX-License-Identifier: GPL-3.0-or-later
-- The names of version 2 of the contract.
ALTER TABLE customer RENAME COLUMN postcode TO postal_code;
ALTER TABLE customer RENAME COLUMN vat_number TO vat_id;
ALTER TABLE sales_order RENAME COLUMN customer_reference TO po_number;
