CREATE TABLE b (
    id int(11) PRIMARY KEY
);

CREATE TABLE a (
    id int(11) PRIMARY KEY,
    b_id int(11),
    CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id)
);
