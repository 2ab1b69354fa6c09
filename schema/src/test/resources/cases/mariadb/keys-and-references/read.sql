CREATE TABLE b (
    id int(11) AUTO_INCREMENT PRIMARY KEY,
    a_id int(11)
);

CREATE INDEX own_index ON b (a_id);

CREATE TABLE c (
    id int(11) PRIMARY KEY,
    b_id int(11)
);

CREATE INDEX wide ON c (b_id, id);

CREATE TABLE a (
    id int(11) PRIMARY KEY,
    c_id int(11),
    CONSTRAINT to_c FOREIGN KEY (c_id) REFERENCES c (id)
);

CREATE TABLE country (
    code char(2) PRIMARY KEY,
    iso3 char(3) NOT NULL,
    name varchar(40),
    UNIQUE (iso3),
    UNIQUE (name, code),
    CONSTRAINT one_name UNIQUE (name)
);

CREATE TABLE city (
    country_code char(2),
    name varchar(40),
    twin_country char(2),
    twin_name varchar(40),
    iso3 char(3),
    PRIMARY KEY (name, country_code)
);

CREATE INDEX pair ON city (country_code, name);

CREATE TABLE counted (
    part int(11),
    number bigint(20) unsigned AUTO_INCREMENT,
    PRIMARY KEY (number, part)
);

CREATE TABLE flight (
    origin char(2),
    destination char(2),
    stop char(2),
    FOREIGN KEY (destination) REFERENCES country (code),
    FOREIGN KEY (origin) REFERENCES country (code),
    FOREIGN KEY (stop) REFERENCES country (code)
);

CREATE TABLE keyless (
    note text
);

ALTER TABLE b ADD FOREIGN KEY (a_id) REFERENCES a (id);

ALTER TABLE c ADD CONSTRAINT to_b FOREIGN KEY (b_id) REFERENCES b (id);

ALTER TABLE city ADD CONSTRAINT twin FOREIGN KEY (twin_name, twin_country) REFERENCES city (name, country_code);

ALTER TABLE city ADD FOREIGN KEY (country_code) REFERENCES country (code) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE city ADD FOREIGN KEY (iso3) REFERENCES country (iso3) ON DELETE SET NULL;
