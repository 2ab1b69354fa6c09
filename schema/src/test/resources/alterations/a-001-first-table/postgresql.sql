CREATE TABLE person (
    id integer PRIMARY KEY,
    name character varying(50)
);
