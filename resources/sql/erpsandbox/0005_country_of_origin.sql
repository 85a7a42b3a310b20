-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where an item comes from, ISO 3166-1 alpha-2.
ALTER TABLE item ADD COLUMN country_of_origin {text} NOT NULL DEFAULT '';
