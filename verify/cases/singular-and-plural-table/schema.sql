-- Two tables that want the same class, the same type and the same path.
CREATE TABLE member (
    id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40)
);
CREATE TABLE members (
    id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40)
);
INSERT INTO member VALUES (1, 'one');
INSERT INTO members VALUES (1, 'one'), (2, 'two');
