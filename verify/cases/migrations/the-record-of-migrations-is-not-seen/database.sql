CREATE TABLE item (id BIGINT NOT NULL PRIMARY KEY, name VARCHAR(20));
INSERT INTO item VALUES (1, 'a'), (2, NULL);

CREATE TABLE flyway_schema_history (installed_rank INTEGER NOT NULL PRIMARY KEY, version VARCHAR(50));
INSERT INTO flyway_schema_history VALUES (1, '1');
CREATE TABLE coppice_migration_journal (id INTEGER NOT NULL PRIMARY KEY);
