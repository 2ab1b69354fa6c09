-- The child refers to the country by its code, not by its key.
CREATE TABLE nation (
    id INTEGER NOT NULL PRIMARY KEY,
    iso VARCHAR(2) NOT NULL,
    UNIQUE (iso)
);
CREATE TABLE town (
    id INTEGER NOT NULL PRIMARY KEY,
    nation_iso VARCHAR(2) NOT NULL,
    FOREIGN KEY (nation_iso) REFERENCES nation (iso)
);
INSERT INTO nation VALUES (47, 'NO'), (46, 'SE');
INSERT INTO town VALUES (1, 'NO'), (2, 'SE');
