CREATE TABLE carried (
    id integer,
    note text
);

CREATE UNIQUE INDEX carried_id_note_key ON carried (id) INCLUDE (note);

CREATE TABLE thing (
    id integer PRIMARY KEY,
    name text,
    code character varying(10),
    rank integer,
    tags text[],
    doc jsonb,
    at timestamp without time zone,
    area box,
    "Mixed Case" text COLLATE "C"
);

CREATE INDEX backwards ON thing (rank DESC, name NULLS FIRST, at DESC NULLS LAST);

CREATE INDEX by_area ON thing USING gist (area);

CREATE INDEX by_collation ON thing (name COLLATE "C", "Mixed Case", "Mixed Case" COLLATE "POSIX");

CREATE INDEX by_doc ON thing USING gin (doc jsonb_path_ops);

CREATE INDEX by_expression ON thing ((lower(name)), (rank + 1), (((name || ' ('::text) || code::text) || ')'::text));

CREATE INDEX by_pattern ON thing (name text_pattern_ops DESC NULLS LAST, code varchar_pattern_ops);

CREATE INDEX by_tags ON thing USING gin (tags);

CREATE INDEX by_time ON thing USING brin (at);

CREATE INDEX covering ON thing (rank) INCLUDE (name, code);

CREATE INDEX hashed ON thing USING hash (name);

CREATE UNIQUE INDEX one_null ON thing (name) NULLS NOT DISTINCT WHERE rank = 1;

CREATE INDEX partial ON thing (rank) WHERE (name IS NOT NULL) AND ((rank > 5) OR (rank < 0));

CREATE INDEX plain ON thing (name, rank);

CREATE UNIQUE INDEX unique_code ON thing (code);
