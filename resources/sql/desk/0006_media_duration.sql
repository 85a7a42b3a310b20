-- SPDX-License-Identifier: GPL-3.0-or-later
-- How long a video plays, as far as its file says; 0 for all else.
ALTER TABLE media ADD COLUMN duration_ms {big} NOT NULL DEFAULT 0;
