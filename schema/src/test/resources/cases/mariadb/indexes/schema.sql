CREATE TABLE thing (id int PRIMARY KEY, name varchar(200), code varchar(10), rank_no int, body text, bytes blob, spot point NOT NULL,
    KEY plain (name, rank_no), UNIQUE KEY one_prefix (code(3)), KEY `long` (body(20), bytes(5)), FULLTEXT KEY words (name, body), SPATIAL KEY place (spot),
    KEY backwards (rank_no DESC, name), UNIQUE KEY unique_backwards (rank_no DESC));
CREATE TABLE in_memory (id int, name varchar(20), KEY hashed (name) USING HASH, KEY tree (id) USING BTREE) ENGINE = MEMORY;
