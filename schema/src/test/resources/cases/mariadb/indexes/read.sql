CREATE TABLE in_memory (
    id int(11),
    name varchar(20)
) ENGINE=MEMORY;

CREATE INDEX hashed ON in_memory (name) USING HASH;

CREATE INDEX tree ON in_memory (id) USING BTREE;

CREATE TABLE thing (
    id int(11) PRIMARY KEY,
    name varchar(200),
    code varchar(10),
    rank_no int(11),
    body text,
    bytes blob,
    spot point NOT NULL
);

CREATE INDEX backwards ON thing (rank_no DESC, name);

CREATE INDEX `long` ON thing (body(20), bytes(5));

CREATE UNIQUE INDEX one_prefix ON thing (code(3));

CREATE SPATIAL INDEX place ON thing (spot);

CREATE INDEX plain ON thing (name, rank_no);

CREATE UNIQUE INDEX unique_backwards ON thing (rank_no DESC);

CREATE FULLTEXT INDEX words ON thing (name, body);
