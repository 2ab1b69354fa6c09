-- A foreign key that is unique, and one that is the key itself.
CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL
);
CREATE TABLE passport (
    id INTEGER NOT NULL PRIMARY KEY,
    person_id INTEGER NOT NULL UNIQUE,
    FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE TABLE biography (
    person_id INTEGER NOT NULL PRIMARY KEY,
    words VARCHAR(400),
    FOREIGN KEY (person_id) REFERENCES person (id)
);
INSERT INTO person VALUES (1, 'Ask'), (2, 'Embla');
INSERT INTO passport VALUES (10, 1);
INSERT INTO biography VALUES (2, 'Made of wood.');
