CREATE TABLE b (
    id integer PRIMARY KEY,
    a_id integer
);

CREATE TABLE a (
    id integer PRIMARY KEY,
    b_id integer,
    CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id)
);

ALTER TABLE b ADD CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id);
