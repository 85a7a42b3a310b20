-- SPDX-License-Identifier: GPL-3.0-or-later
-- As the portal's. account_id: the operator of one run of the program.
CREATE TABLE session (
    token_hash {text} NOT NULL PRIMARY KEY, account_id {ref} NOT NULL, created_at {big} NOT NULL, seen_at {big} NOT NULL);
CREATE INDEX session_account ON session(account_id);
