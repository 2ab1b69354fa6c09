CREATE TABLE b (
    id integer PRIMARY KEY
);

CREATE TABLE a (
    id integer PRIMARY KEY,
    b_id integer,
    CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id)
);
