-- SPDX-License-Identifier: GPL-3.0-or-later
-- What both sides said about one field (or one element of a list) when a system and the desk did not
-- agree. entity and remote_key are the system's view (as in sync_link), record_entity, record_id and
-- field that of the journal. outcome: '' = open, a person has to decide and the record is not sent to
-- the system until then; ours, theirs, other = decided by a person; owner = the owner's value
-- prevailed, kept so that nothing is overwritten unseen; agreed = both came to say the same.
CREATE TABLE sync_conflict (
    id {id}, system_id {ref} NOT NULL REFERENCES remote_system(id), entity {text} NOT NULL, remote_key {text} NOT NULL,
    record_entity {text} NOT NULL, record_id {ref} NOT NULL, field {text} NOT NULL, element {text} NOT NULL DEFAULT '',
    base_value {text}, ours_value {text}, theirs_value {text}, owner {text} NOT NULL, outcome {text} NOT NULL DEFAULT '',
    noted_at {big} NOT NULL, settled_at {big}, version {big} NOT NULL DEFAULT 1);
CREATE INDEX sync_conflict_outcome ON sync_conflict(outcome, id);
CREATE INDEX sync_conflict_record ON sync_conflict(system_id, entity, record_id);
