-- Both sides of both relationships need names of their own.
CREATE TABLE airport (
    code VARCHAR(3) NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL
);
CREATE TABLE flight (
    flight_no VARCHAR(8) NOT NULL PRIMARY KEY,
    origin VARCHAR(3) NOT NULL,
    destination VARCHAR(3) NOT NULL,
    FOREIGN KEY (origin) REFERENCES airport (code),
    FOREIGN KEY (destination) REFERENCES airport (code)
);
INSERT INTO airport VALUES ('OSL', 'Oslo'), ('TRD', 'Trondheim');
INSERT INTO flight VALUES ('CO1', 'OSL', 'TRD'), ('CO2', 'TRD', 'OSL');
