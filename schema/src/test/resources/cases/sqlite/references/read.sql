CREATE TABLE Parent (
    a INTEGER,
    b INTEGER,
    c TEXT,
    PRIMARY KEY (a, b),
    UNIQUE (b, c),
    UNIQUE (c)
);

CREATE TABLE airport (
    code TEXT NOT NULL PRIMARY KEY
);

CREATE TABLE child (
    id INTEGER PRIMARY KEY,
    x INTEGER,
    y INTEGER,
    z TEXT,
    up INTEGER,
    FOREIGN KEY (up) REFERENCES child (id),
    FOREIGN KEY (x, y) REFERENCES Parent (a, b),
    FOREIGN KEY (x, y) REFERENCES Parent (a, b),
    FOREIGN KEY (z) REFERENCES Parent (c)
);

CREATE TABLE hen (
    id INTEGER PRIMARY KEY,
    egg_id INTEGER,
    FOREIGN KEY (egg_id) REFERENCES egg (id)
);

CREATE TABLE egg (
    id INTEGER PRIMARY KEY,
    hen_id INTEGER,
    FOREIGN KEY (hen_id) REFERENCES hen (id)
);

CREATE TABLE flight (
    id INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    destination TEXT NOT NULL,
    FOREIGN KEY (destination) REFERENCES airport (code),
    FOREIGN KEY (origin) REFERENCES airport (code)
);
