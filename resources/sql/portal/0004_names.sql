-- SPDX-License-Identifier: GPL-3.0-or-later
-- The names of version 2 of the contract, also in the documents that are kept as they came.
ALTER TABLE media RENAME TO asset;
ALTER TABLE price_list_assignment RENAME COLUMN on_miss TO fallback;
ALTER TABLE discount RENAME COLUMN stack_group TO stacking_group;
ALTER TABLE sales_order RENAME COLUMN customer_reference TO po_number;

UPDATE record SET entity = 'asset' WHERE entity = 'media';
UPDATE change_feed SET entity = 'asset' WHERE entity = 'media';
-- A quotation mark inside a text has a backslash before it.
UPDATE record SET document = REPLACE(REPLACE(document, '"postcode":', '"postalCode":'), '"vatNumber":', '"vatId":') WHERE entity = 'customer';
UPDATE record SET document = REPLACE(document, '"customerReference":', '"poNumber":') WHERE entity = 'order';
UPDATE record SET document = REPLACE(document, '"stackGroup":', '"stackingGroup":') WHERE entity = 'discount';
UPDATE record SET document = REPLACE(document, '"onMiss":', '"fallback":') WHERE entity = 'price_list';
UPDATE record SET document = REPLACE(document, '"media":', '"assets":') WHERE entity = 'product';
