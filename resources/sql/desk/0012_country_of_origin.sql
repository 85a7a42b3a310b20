-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where a product comes from, ISO 3166-1 alpha-2.
ALTER TABLE product ADD COLUMN country_of_origin {text} NOT NULL DEFAULT '';
