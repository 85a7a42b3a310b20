-- SPDX-License-Identifier: GPL-3.0-or-later
-- The field of the record that a system refused, named as in the journal; nothing when it named none.
ALTER TABLE outbox ADD COLUMN error_field {text};
