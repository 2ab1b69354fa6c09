-- Composite, to a unique key, to itself, in circles, in another order than the key.
CREATE TABLE parent (a INT, b INT, c VARCHAR(5), PRIMARY KEY (b, a), UNIQUE (c), UNIQUE (c, a));
CREATE TABLE child (
    id INT PRIMARY KEY,
    x INT,
    y INT,
    z VARCHAR(5) REFERENCES parent (c),
    up INT REFERENCES child,
    FOREIGN KEY (x, y) REFERENCES parent (a, b),
    FOREIGN KEY (x, z) REFERENCES parent (a, c) ON DELETE SET DEFAULT
);
CREATE TABLE hen (id INT PRIMARY KEY, egg_id INT);
CREATE TABLE egg (id INT PRIMARY KEY, hen_id INT REFERENCES hen (id));
ALTER TABLE hen ADD FOREIGN KEY (egg_id) REFERENCES egg (id);
CREATE TABLE airport (code CHAR(3) PRIMARY KEY);
CREATE TABLE flight (
    id INT PRIMARY KEY,
    origin CHAR(3) NOT NULL REFERENCES airport,
    destination CHAR(3) NOT NULL REFERENCES airport
);
