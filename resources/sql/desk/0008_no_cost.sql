-- SPDX-License-Identifier: GPL-3.0-or-later
-- A product may have no cost; until now that was stored, shown and written down as 0.
-- @sqlite
ALTER TABLE product ADD COLUMN own_cost {big};
UPDATE product SET own_cost = cost WHERE cost <> 0;
ALTER TABLE product DROP COLUMN cost;
ALTER TABLE product RENAME COLUMN own_cost TO cost;
-- @postgresql
ALTER TABLE product ALTER COLUMN cost DROP NOT NULL;
ALTER TABLE product ALTER COLUMN cost DROP DEFAULT;
UPDATE product SET cost = NULL WHERE cost = 0;
-- @all
UPDATE journal SET before_value = NULL WHERE entity = 'product' AND field = 'cost' AND before_value = '0';
UPDATE journal SET after_value = NULL WHERE entity = 'product' AND field = 'cost' AND after_value = '0';
