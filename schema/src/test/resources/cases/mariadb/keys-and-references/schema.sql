CREATE TABLE country (code char(2) PRIMARY KEY, iso3 char(3) NOT NULL UNIQUE, name varchar(40), CONSTRAINT one_name UNIQUE (name), UNIQUE KEY (name, code));
CREATE TABLE city (
    country_code char(2) NOT NULL,
    name varchar(40) NOT NULL,
    twin_country char(2),
    twin_name varchar(40),
    iso3 char(3),
    PRIMARY KEY (name, country_code),
    KEY pair (country_code, name),
    FOREIGN KEY (country_code) REFERENCES country (code) ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY (iso3) REFERENCES country (iso3) ON DELETE SET NULL ON UPDATE RESTRICT,
    CONSTRAINT twin FOREIGN KEY (twin_name, twin_country) REFERENCES city (name, country_code) ON DELETE NO ACTION
);
CREATE TABLE a (id int PRIMARY KEY, c_id int);
CREATE TABLE b (id int AUTO_INCREMENT PRIMARY KEY, a_id int, KEY own_index (a_id), FOREIGN KEY (a_id) REFERENCES a (id));
CREATE TABLE c (id int PRIMARY KEY, b_id int, KEY wide (b_id, id), CONSTRAINT to_b FOREIGN KEY (b_id) REFERENCES b (id));
ALTER TABLE a ADD CONSTRAINT to_c FOREIGN KEY (c_id) REFERENCES c (id);
CREATE TABLE keyless (note text);
CREATE TABLE counted (part int NOT NULL, number bigint unsigned NOT NULL AUTO_INCREMENT, PRIMARY KEY (number, part));
CREATE TABLE flight (origin char(2), destination char(2), stop char(2), FOREIGN KEY (origin) REFERENCES country (code), FOREIGN KEY (destination) REFERENCES country (code), KEY stop (stop), FOREIGN KEY (stop) REFERENCES country (code));
