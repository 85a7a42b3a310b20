-- SPDX-License-Identifier: GPL-3.0-or-later
-- A price is an amount per so many units: 1.25 per 1,000. Until now it was per one.
ALTER TABLE price ADD COLUMN basis {big} NOT NULL DEFAULT 1;
ALTER TABLE order_line ADD COLUMN basis {big} NOT NULL DEFAULT 1;
