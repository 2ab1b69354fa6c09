CREATE TABLE noted (
    id int(11) PRIMARY KEY COMMENT 'It''s "quoted", \\escaped and
broken; */ --',
    body text COMMENT 'größer'
) COMMENT='All ''of'' it';

CREATE TABLE old_words (
    plain varchar(20),
    own varchar(20) COLLATE utf8mb4_bin,
    ascii_word varchar(20) COLLATE ascii_general_ci DEFAULT 'x' NOT NULL,
    size enum('a','b') COLLATE utf8mb4_bin
) COLLATE=latin1_german1_ci;

CREATE TABLE other_engine (
    id int(11) PRIMARY KEY
) ENGINE=Aria transactional=1 COMMENT='no references';

CREATE TABLE remembered (
    id int(11) PRIMARY KEY,
    name varchar(20)
) WITH SYSTEM VERSIONING;

CREATE TABLE squeezed (
    id int(11) PRIMARY KEY
) row_format=COMPRESSED key_block_size=8;
