CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50), mail VARCHAR(50), born DATE, place GEOMETRY);
CREATE INDEX person_name ON person (name);
CREATE INDEX person_two ON person (born DESC, name);
CREATE INDEX person_nulls ON person (born DESC NULLS FIRST, name NULLS LAST);
CREATE UNIQUE INDEX person_mail ON person (mail);
CREATE UNIQUE NULLS NOT DISTINCT INDEX person_one_null ON person (mail, born);
CREATE SPATIAL INDEX person_place ON person (place);
CREATE INDEX "index ""quoted""" ON person (born);
