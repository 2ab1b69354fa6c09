CREATE TABLE b (
    id int(11) PRIMARY KEY,
    a_id int(11)
);

CREATE TABLE a (
    id int(11) PRIMARY KEY,
    b_id int(11),
    CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id)
);

ALTER TABLE b ADD CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id);
