CREATE TYPE state_of_item AS ENUM ('OPEN', 'VOID', 'PAID');
CREATE TABLE item (id BIGINT NOT NULL PRIMARY KEY, state state_of_item NOT NULL DEFAULT 'OPEN');
CREATE INDEX by_state ON item (state);
CREATE TABLE log (id BIGINT NOT NULL PRIMARY KEY, state state_of_item);
INSERT INTO item VALUES (1, 'OPEN'), (2, 'PAID'), (3, 'OPEN');
INSERT INTO log VALUES (1, 'PAID'), (2, NULL);
