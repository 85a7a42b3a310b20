-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a session's forms carry follows from its secret.
ALTER TABLE session DROP COLUMN csrf;
