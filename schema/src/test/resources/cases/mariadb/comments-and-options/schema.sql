CREATE TABLE noted (id int PRIMARY KEY COMMENT 'It''s "quoted", \\escaped and\nbroken; */ --', body text COMMENT 'größer') COMMENT = 'All ''of'' it';
CREATE TABLE old_words (plain varchar(20), own varchar(20) COLLATE utf8mb4_bin, ascii_word varchar(20) CHARACTER SET ascii DEFAULT 'x' NOT NULL, size enum('a', 'b') COLLATE utf8mb4_bin) COLLATE latin1_german1_ci;
CREATE TABLE other_engine (id int PRIMARY KEY) ENGINE = Aria COMMENT = 'no references';
CREATE TABLE squeezed (id int PRIMARY KEY) ROW_FORMAT = COMPRESSED KEY_BLOCK_SIZE = 8;
CREATE TABLE remembered (id int PRIMARY KEY, name varchar(20)) WITH SYSTEM VERSIONING;
