CREATE TABLE item (id INTEGER PRIMARY KEY, c VARCHAR(20) DEFAULT 'x'::character varying, d TEXT DEFAULT 'y'::text);
