CREATE TABLE word (
    id INTEGER PRIMARY KEY,
    plain TEXT,
    any_case TEXT COLLATE NOCASE NOT NULL,
    trimmed VARCHAR(20) COLLATE RTRIM DEFAULT 'x',
    usual TEXT,
    UNIQUE (trimmed)
);
