-- SPDX-License-Identifier: GPL-3.0-or-later
-- A price list is assigned to each only once: code is what tells the assignments of a list apart.
ALTER TABLE price_list_assignment ADD COLUMN code {text} NOT NULL DEFAULT '';
UPDATE price_list_assignment SET code =
    CASE WHEN target_id IS NULL THEN level ELSE level || '-' || CAST(target_id AS {text}) END;
DELETE FROM price_list_assignment WHERE EXISTS (SELECT 1 FROM price_list_assignment other
    WHERE other.price_list_id = price_list_assignment.price_list_id
    AND other.code = price_list_assignment.code AND other.id < price_list_assignment.id);
CREATE UNIQUE INDEX price_list_assignment_code ON price_list_assignment(price_list_id, code);
