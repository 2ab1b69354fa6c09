CREATE TABLE owner (id INTEGER PRIMARY KEY, code TEXT NOT NULL CONSTRAINT owner_code UNIQUE, mail TEXT UNIQUE);
CREATE TABLE thing (
    id INTEGER CONSTRAINT thing_key PRIMARY KEY,
    size INTEGER CONSTRAINT size_given NOT NULL CONSTRAINT size_positive CHECK (size > 0) DEFAULT 1,
    colour TEXT CHECK (colour IN ('red', 'it''s )', "colour")), -- a ) in a comment
    owner_id INTEGER CONSTRAINT thing_owner REFERENCES owner ON DELETE CASCADE,
    other TEXT /* , CHECK (0) */ REFERENCES owner (code) ON UPDATE CASCADE ON DELETE SET NULL
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT thing_unique UNIQUE (size, colour)
    CONSTRAINT without_comma CHECK (size < 100
        OR colour IS NULL -- and a comment at the end
    )
    CHECK (id <> size),
    FOREIGN KEY (colour) REFERENCES owner (mail) ON DELETE SET DEFAULT ON UPDATE RESTRICT
);
