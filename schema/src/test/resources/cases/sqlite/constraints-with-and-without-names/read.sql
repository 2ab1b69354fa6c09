CREATE TABLE owner (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    mail TEXT,
    UNIQUE (mail),
    CONSTRAINT owner_code UNIQUE (code)
);

CREATE TABLE thing (
    id INTEGER CONSTRAINT thing_key PRIMARY KEY,
    size INTEGER DEFAULT 1 NOT NULL,
    colour TEXT,
    owner_id INTEGER,
    other TEXT,
    CONSTRAINT thing_unique UNIQUE (size, colour),
    FOREIGN KEY (colour) REFERENCES owner (mail) ON DELETE SET DEFAULT ON UPDATE RESTRICT,
    FOREIGN KEY (other) REFERENCES owner (code) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT thing_owner FOREIGN KEY (owner_id) REFERENCES owner (id) ON DELETE CASCADE,
    CHECK (colour IN ('red', 'it''s )', "colour")),
    CHECK (id <> size),
    CONSTRAINT size_positive CHECK (size > 0),
    CONSTRAINT without_comma CHECK (size < 100
        OR colour IS NULL)
);
