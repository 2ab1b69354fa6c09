-- Composite, to a unique key, to itself, in circles, in another order and another case than declared.
CREATE TABLE Parent (a INTEGER, b INTEGER, c TEXT UNIQUE, PRIMARY KEY (a, b), UNIQUE (b, c));
CREATE TABLE child (
    id INTEGER PRIMARY KEY,
    x INTEGER,
    y INTEGER,
    z TEXT REFERENCES PARENT (C),
    up INTEGER REFERENCES child,
    FOREIGN KEY (y, x) REFERENCES parent (B, A),
    FOREIGN KEY (x, y) REFERENCES parent
);
CREATE TABLE hen (id INTEGER PRIMARY KEY, egg_id INTEGER REFERENCES egg (id));
CREATE TABLE egg (id INTEGER PRIMARY KEY, hen_id INTEGER REFERENCES hen (id));
CREATE TABLE flight (
    id INTEGER PRIMARY KEY,
    origin TEXT NOT NULL REFERENCES airport (code),
    destination TEXT NOT NULL REFERENCES airport (code)
);
CREATE TABLE airport (code TEXT PRIMARY KEY NOT NULL);
