CREATE TABLE words (plain text, c text COLLATE "C", posix varchar(10) COLLATE "POSIX" DEFAULT 'x' NOT NULL, german text COLLATE "und-x-icu");
CREATE DOMAIN c_text AS text COLLATE "C";
