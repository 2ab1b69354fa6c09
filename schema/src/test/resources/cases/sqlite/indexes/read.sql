CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT COLLATE NOCASE,
    mail TEXT,
    born DATE,
    left_at DATE
);

CREATE INDEX "index ""quoted""" ON person (born);

CREATE UNIQUE INDEX person_mail ON person (lower(mail));

CREATE INDEX person_name ON person (name);

CREATE INDEX person_present ON person (name) WHERE left_at IS NULL AND name <> 'a ) WHERE b';

CREATE INDEX person_sum ON person ((id + 1) * 2 DESC, coalesce(mail, ',') COLLATE NOCASE);

CREATE INDEX person_two ON person (born DESC, name COLLATE BINARY);
