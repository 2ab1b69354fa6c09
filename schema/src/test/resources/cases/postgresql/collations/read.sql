CREATE DOMAIN c_text AS text;

CREATE TABLE words (
    plain text,
    c text COLLATE "C",
    posix character varying(10) COLLATE "POSIX" DEFAULT 'x' NOT NULL,
    german text COLLATE "und-x-icu"
);
