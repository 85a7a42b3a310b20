-- SPDX-License-Identifier: GPL-3.0-or-later
-- Is an SKU taken, in whatever case? SQLite's column has a key without regard to case already.
-- @postgresql
CREATE INDEX product_sku_in_any_case ON product (lower(sku));
-- @all
