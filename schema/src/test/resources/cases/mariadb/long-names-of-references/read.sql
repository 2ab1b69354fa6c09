CREATE TABLE place (
    country int(11),
    town int(11),
    PRIMARY KEY (country, town)
);

CREATE TABLE given (
    id int(11) PRIMARY KEY,
    `of` int(11),
    CONSTRAINT `one place that this is given to in 64 characters: _ibfk is fine.` FOREIGN KEY (id, `of`) REFERENCES place (country, town)
);

CREATE TABLE origin (
    country int(11),
    town int(11),
    PRIMARY KEY (country, town)
);

CREATE TABLE `shipments between all the towns of all the countries we know` (
    from_country int(11),
    from_town int(11),
    to_country int(11),
    to_town int(11)
);

CREATE INDEX later ON `shipments between all the towns of all the countries we know` (to_town);

CREATE TABLE `two
lines` (
    id int(11) PRIMARY KEY,
    `of` int(11),
    FOREIGN KEY (id, `of`) REFERENCES place (country, town)
);

ALTER TABLE `shipments between all the towns of all the countries we know` ADD FOREIGN KEY (from_country, from_town) REFERENCES place (country, town) ON DELETE SET NULL;

ALTER TABLE `shipments between all the towns of all the countries we know` ADD FOREIGN KEY (from_town, from_country) REFERENCES origin (country, town) ON DELETE CASCADE;

ALTER TABLE `shipments between all the towns of all the countries we know` ADD FOREIGN KEY (to_country, to_town) REFERENCES place (country, town);
