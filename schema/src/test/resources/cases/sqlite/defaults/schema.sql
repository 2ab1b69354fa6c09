-- Constants become values, expressions stay expressions, and the quotes of a text never count.
CREATE TABLE defaults (
    id INTEGER PRIMARY KEY,
    word TEXT DEFAULT 'it''s',
    bare TEXT DEFAULT pending,
    double_quoted TEXT DEFAULT "open",
    empty TEXT DEFAULT '',
    number_as_text TEXT DEFAULT 5,
    number INTEGER DEFAULT 5,
    quoted_number INTEGER DEFAULT '5',
    negative NUMERIC(6, 2) DEFAULT -1.50,
    positive INTEGER DEFAULT +7,
    hexadecimal INTEGER DEFAULT 0x10,
    yes BOOLEAN DEFAULT TRUE,
    no BOOLEAN NOT NULL DEFAULT 0,
    maybe BOOLEAN DEFAULT 2,
    none TEXT DEFAULT NULL,
    bytes BLOB DEFAULT x'00ff',
    at TIMESTAMP DEFAULT current_timestamp,
    today DATE DEFAULT (date('now', 'localtime')),
    sum INTEGER DEFAULT (1 + 2 * (3)),
    untyped DEFAULT 5,
    untyped_text DEFAULT '5'
);
