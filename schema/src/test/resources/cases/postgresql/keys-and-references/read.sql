CREATE TABLE b (
    id integer PRIMARY KEY,
    a_id integer
);

CREATE TABLE c (
    id integer PRIMARY KEY,
    b_id integer,
    FOREIGN KEY (b_id) REFERENCES b (id)
);

CREATE TABLE a (
    id integer PRIMARY KEY,
    c_id integer,
    FOREIGN KEY (c_id) REFERENCES c (id)
);

CREATE TABLE by_index (
    code text NOT NULL
);

CREATE UNIQUE INDEX by_index_code ON by_index (code);

CREATE TABLE country (
    code character(2) PRIMARY KEY,
    iso3 character(3) NOT NULL,
    name text,
    UNIQUE (iso3),
    CONSTRAINT one_name UNIQUE (name)
);

CREATE TABLE city (
    country_code character(2),
    name text,
    twin_country character(2),
    twin_name text,
    iso3 character(3),
    CONSTRAINT city_key PRIMARY KEY (name, country_code),
    FOREIGN KEY (country_code) REFERENCES country (code) ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY (iso3) REFERENCES country (iso3) ON DELETE SET NULL,
    CONSTRAINT twin FOREIGN KEY (twin_name, twin_country) REFERENCES city (name, country_code) ON DELETE RESTRICT
);

CREATE TABLE keyless (
    note text
);

CREATE TABLE to_index (
    code text,
    FOREIGN KEY (code) REFERENCES by_index (code)
);

CREATE TABLE visit (
    visitor integer PRIMARY KEY,
    town text NOT NULL,
    land character(2) NOT NULL,
    guide integer DEFAULT 1,
    nick text,
    UNIQUE NULLS NOT DISTINCT (nick, town),
    UNIQUE (town, land) DEFERRABLE,
    FOREIGN KEY (guide) REFERENCES visit (visitor) ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (town, land) REFERENCES city (name, country_code) DEFERRABLE
);

ALTER TABLE b ADD FOREIGN KEY (a_id) REFERENCES a (id);
