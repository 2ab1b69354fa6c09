-- The engine makes up names of 67 characters and shows 64 of them: three keys of one table go by one name.
CREATE TABLE place (country INT, town INT, PRIMARY KEY (country, town));
CREATE TABLE origin (country INT, town INT, PRIMARY KEY (country, town));

CREATE TABLE `shipments between all the towns of all the countries we know` (from_country INT, from_town INT, to_country INT, to_town INT, INDEX later (to_town));
ALTER TABLE `shipments between all the towns of all the countries we know`
    ADD FOREIGN KEY (from_town, from_country) REFERENCES origin (country, town) ON DELETE CASCADE,
    ADD FOREIGN KEY (to_country, to_town) REFERENCES place (country, town),
    ADD FOREIGN KEY (from_country, from_town) REFERENCES place (country, town) ON DELETE SET NULL;

-- A name that was given stays, however long it is; one that was made up goes, even in lines.
CREATE TABLE given (id INT PRIMARY KEY, `of` INT, CONSTRAINT `one place that this is given to in 64 characters: _ibfk is fine.` FOREIGN KEY (id, `of`) REFERENCES place (country, town));
CREATE TABLE `two
lines` (id INT PRIMARY KEY, `of` INT, FOREIGN KEY (id, `of`) REFERENCES place (country, town));
