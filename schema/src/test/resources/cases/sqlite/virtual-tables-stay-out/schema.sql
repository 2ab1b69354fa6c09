-- A full-text table and the five tables behind it are machinery of SQLite, not tables of the owner.
CREATE TABLE page (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE page_text USING fts5(body);
