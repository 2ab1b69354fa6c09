CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    body TEXT
);
