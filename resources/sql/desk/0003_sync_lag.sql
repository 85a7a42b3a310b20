-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far a system lags behind: every now and then, how many records wait for it and since when the
-- oldest of them does.
CREATE TABLE sync_lag (
    system_id {ref} NOT NULL REFERENCES remote_system(id), at {big} NOT NULL, waiting {big} NOT NULL,
    oldest_ms {big} NOT NULL, PRIMARY KEY (system_id, at));
