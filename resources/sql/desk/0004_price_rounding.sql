-- SPDX-License-Identifier: GPL-3.0-or-later
-- How the net prices of a list are rounded: to a multiple of rounding_step (1/10 000; 0: the decimals
-- of the currency), then rounding_offset is added. rounding_mode: half-up, half-even, up, down.
ALTER TABLE price_list ADD COLUMN rounding_step {big} NOT NULL DEFAULT 0;
ALTER TABLE price_list ADD COLUMN rounding_offset {big} NOT NULL DEFAULT 0;
ALTER TABLE price_list ADD COLUMN rounding_mode {text} NOT NULL DEFAULT 'half-up';
