-- The foreign key lists its columns in the order of the key, not of the table.
CREATE TABLE shelf (
    room VARCHAR(10) NOT NULL,
    building VARCHAR(10) NOT NULL,
    label VARCHAR(40),
    PRIMARY KEY (building, room)
);
CREATE TABLE box (
    id INTEGER NOT NULL PRIMARY KEY,
    room VARCHAR(10),
    building VARCHAR(10),
    FOREIGN KEY (building, room) REFERENCES shelf (building, room)
);
INSERT INTO shelf VALUES ('r1', 'b1', 'left'), ('r2', 'b1', 'right');
INSERT INTO box VALUES (1, 'r1', 'b1'), (2, NULL, NULL);
