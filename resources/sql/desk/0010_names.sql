-- SPDX-License-Identifier: GPL-3.0-or-later
-- The terms of the field in the schema, and wherever a name is data: the journal, ownership, what waits to
-- be sent or to be understood, links and conflicts.
ALTER TABLE customer RENAME COLUMN postcode TO postal_code;
ALTER TABLE customer RENAME COLUMN vat_number TO vat_id;
ALTER TABLE sales_order RENAME COLUMN customer_reference TO po_number;
ALTER TABLE discount RENAME COLUMN stack_group TO stacking_group;
ALTER TABLE price_list_assignment RENAME COLUMN on_miss TO fallback;
ALTER TABLE sync_conflict RENAME COLUMN settled_at TO resolved_at;
DROP INDEX media_name;
DROP INDEX product_media_media;
ALTER TABLE media RENAME TO asset;
ALTER TABLE product_media RENAME TO product_asset;
ALTER TABLE product_asset RENAME COLUMN media_id TO asset_id;
CREATE INDEX asset_name ON asset(file_name, id);
CREATE INDEX product_asset_asset ON product_asset(asset_id);

UPDATE outbox SET state = 'skipped' WHERE state = 'left_out';
UPDATE outbox SET entity = 'asset' WHERE entity = 'media';
UPDATE inbox SET entity = 'asset' WHERE entity = 'media';
UPDATE ownership SET field_group = 'assets' WHERE field_group = 'media';

UPDATE journal SET entity = 'asset' WHERE entity = 'media';
UPDATE journal SET field = 'assets' WHERE entity = 'product' AND field = 'media';
UPDATE journal SET field = 'postal_code' WHERE entity = 'customer' AND field = 'postcode';
UPDATE journal SET field = 'vat_id' WHERE entity = 'customer' AND field = 'vat_number';
UPDATE journal SET field = 'po_number' WHERE entity = 'order' AND field = 'customer_reference';
UPDATE journal SET field = 'stacking_group' WHERE entity = 'discount' AND field = 'stack_group';
UPDATE journal SET before_value = REPLACE(before_value, '"on_miss":', '"fallback":'), after_value = REPLACE(after_value, '"on_miss":', '"fallback":')
    WHERE entity = 'price_list' AND field = 'assignments';

UPDATE sync_conflict SET entity = 'asset' WHERE entity = 'media';
UPDATE sync_conflict SET record_entity = 'asset' WHERE record_entity = 'media';
UPDATE sync_conflict SET field = 'assets' WHERE record_entity = 'product' AND field = 'media';
UPDATE sync_conflict SET field = 'postal_code' WHERE record_entity = 'customer' AND field = 'postcode';
UPDATE sync_conflict SET field = 'vat_id' WHERE record_entity = 'customer' AND field = 'vat_number';
UPDATE sync_conflict SET field = 'po_number' WHERE record_entity = 'order' AND field = 'customer_reference';
UPDATE sync_conflict SET field = 'stacking_group' WHERE record_entity = 'discount' AND field = 'stack_group';
UPDATE sync_conflict SET base_value = REPLACE(base_value, '"on_miss":', '"fallback":'), ours_value = REPLACE(ours_value, '"on_miss":', '"fallback":'),
    theirs_value = REPLACE(theirs_value, '"on_miss":', '"fallback":') WHERE record_entity = 'price_list' AND field = 'assignments';

-- What both sides agreed on last, as members of the contract. A quotation mark inside a text has a backslash before it.
UPDATE sync_link SET entity = 'asset' WHERE entity = 'media';
UPDATE sync_link SET base = REPLACE(REPLACE(base, '"postcode":', '"postalCode":'), '"vatNumber":', '"vatId":') WHERE entity = 'customer';
UPDATE sync_link SET base = REPLACE(base, '"customerReference":', '"poNumber":') WHERE entity = 'order';
UPDATE sync_link SET base = REPLACE(base, '"stackGroup":', '"stackingGroup":') WHERE entity = 'discount';
UPDATE sync_link SET base = REPLACE(base, '"onMiss":', '"fallback":') WHERE entity = 'price_list';
UPDATE sync_link SET base = REPLACE(base, '"media":', '"assets":') WHERE entity = 'product';
