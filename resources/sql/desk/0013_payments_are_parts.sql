-- SPDX-License-Identifier: GPL-3.0-or-later
-- A payment in conflict is a field of its invoice, no longer an element of a list.
UPDATE sync_conflict SET field = 'payments:' || REPLACE(REPLACE(element, '%', '%25'), ':', '%3A'), element = ''
    WHERE field = 'payments' AND element <> '';
