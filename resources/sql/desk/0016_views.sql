-- SPDX-License-Identifier: GPL-3.0-or-later
-- How people look at lists, kept by name. shared_with: ids of roles; default_for: ids of users who open the list so.
CREATE TABLE saved_view (
    id {id}, list {text} NOT NULL, name {text} NOT NULL, owner_id {ref}, look {text} NOT NULL DEFAULT '',
    shared_with {text} NOT NULL DEFAULT '', default_for {text} NOT NULL DEFAULT '', version {big} NOT NULL DEFAULT 1);
CREATE INDEX saved_view_list ON saved_view(list);
-- Everybody keeps views; those who are known to share theirs do.
INSERT INTO role_capability (role_id, feature, capability) SELECT id, 'views', 'see' FROM role;
INSERT INTO role_capability (role_id, feature, capability) SELECT id, 'views', 'edit' FROM role;
INSERT INTO role_capability (role_id, feature, capability) SELECT id, 'views', 'publish' FROM role
    WHERE code IN ('administrator', 'catalog_editor', 'sales_manager', 'account_manager');
