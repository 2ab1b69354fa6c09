CREATE TABLE owner (
    id INT PRIMARY KEY,
    code VARCHAR(10) NOT NULL,
    mail VARCHAR(50) UNIQUE,
    CONSTRAINT owner_code UNIQUE (code)
);
CREATE TABLE thing (
    id INT,
    size INT CHECK (size > 0),
    colour VARCHAR(10),
    owner_id INT NOT NULL REFERENCES owner ON DELETE CASCADE,
    owner_code VARCHAR(10),
    CONSTRAINT thing_key PRIMARY KEY (id),
    CONSTRAINT thing_owner FOREIGN KEY (owner_code) REFERENCES owner (code) ON UPDATE CASCADE ON DELETE SET NULL,
    CONSTRAINT colours CHECK (colour IN ('red', 'it''s )') AND (size < 100 OR colour IS NULL)),
    CONSTRAINT one_null UNIQUE NULLS NOT DISTINCT (size, colour)
);
