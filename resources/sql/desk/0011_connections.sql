-- SPDX-License-Identifier: GPL-3.0-or-later
-- A connection has a role, what the other side is (portal, erp, marketplace, procurement), and a
-- connector, the code of the program part that talks to it. Until now one column said both.
ALTER TABLE remote_system RENAME COLUMN kind TO role;
ALTER TABLE remote_system ADD COLUMN connector {text} NOT NULL DEFAULT '';
UPDATE remote_system SET connector = CASE role WHEN 'portal' THEN 'supplierdesk-portal' WHEN 'erp' THEN 'erp-gateway' ELSE role END;
UPDATE journal SET field = 'role' WHERE entity = 'remote_system' AND field = 'kind';
-- What the connector asks for besides the address; secrets are in the keychain.
CREATE TABLE connection_option (
    system_id {ref} NOT NULL REFERENCES remote_system(id), name {text} NOT NULL, value {text} NOT NULL,
    PRIMARY KEY (system_id, name));

-- The system's own id of a record, where it has one; '' where the natural key is the identity.
ALTER TABLE sync_link ADD COLUMN remote_id {text} NOT NULL DEFAULT '';
CREATE INDEX sync_link_remote_id ON sync_link(system_id, entity, remote_id) WHERE remote_id <> '';

-- A listing lacks so many of the linked records that a person has to agree before they are removed.
-- digest stands for the keys of the missing ones. decision: '' = asked, remove, keep.
CREATE TABLE removal_hold (
    system_id {ref} NOT NULL REFERENCES remote_system(id), entity {text} NOT NULL, missing {big} NOT NULL,
    linked {big} NOT NULL, digest {text} NOT NULL, decision {text} NOT NULL DEFAULT '', noted_at {big} NOT NULL,
    PRIMARY KEY (system_id, entity));
