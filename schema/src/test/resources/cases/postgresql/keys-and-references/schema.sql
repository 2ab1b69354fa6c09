CREATE TABLE country (code char(2) PRIMARY KEY, iso3 char(3) NOT NULL UNIQUE, name text CONSTRAINT one_name UNIQUE);
CREATE TABLE city (
    country_code char(2) NOT NULL REFERENCES country ON DELETE CASCADE ON UPDATE CASCADE,
    name text NOT NULL,
    twin_country char(2),
    twin_name text,
    iso3 char(3) REFERENCES country (iso3) ON DELETE SET NULL,
    CONSTRAINT city_key PRIMARY KEY (name, country_code),
    CONSTRAINT twin FOREIGN KEY (twin_country, twin_name) REFERENCES city (country_code, name) ON DELETE RESTRICT
);
CREATE TABLE visit (
    visitor integer PRIMARY KEY,
    town text NOT NULL,
    land char(2) NOT NULL,
    guide integer DEFAULT 1 REFERENCES visit ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED,
    nick text,
    UNIQUE (town, land) DEFERRABLE,
    UNIQUE NULLS NOT DISTINCT (nick, town),
    FOREIGN KEY (land, town) REFERENCES city (country_code, name) DEFERRABLE
);
CREATE TABLE a (id integer PRIMARY KEY, c_id integer);
CREATE TABLE b (id integer PRIMARY KEY, a_id integer REFERENCES a);
CREATE TABLE c (id integer PRIMARY KEY, b_id integer REFERENCES b);
ALTER TABLE a ADD FOREIGN KEY (c_id) REFERENCES c;
CREATE TABLE keyless (note text);
CREATE TABLE by_index (code text NOT NULL);
CREATE UNIQUE INDEX by_index_code ON by_index (code);
CREATE TABLE to_index (code text REFERENCES by_index (code));
