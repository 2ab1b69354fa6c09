CREATE TABLE item (id BIGINT NOT NULL PRIMARY KEY, name VARCHAR(20));
INSERT INTO item VALUES (1, 'a'), (2, 'much too long'), (3, NULL);
