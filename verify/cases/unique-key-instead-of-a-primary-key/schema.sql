-- A required unique column identifies a row as well as a key does.
CREATE TABLE badge (
    serial_no VARCHAR(12) NOT NULL,
    colour VARCHAR(10),
    UNIQUE (serial_no)
);
INSERT INTO badge VALUES ('A-1', 'red'), ('A-2', NULL);
