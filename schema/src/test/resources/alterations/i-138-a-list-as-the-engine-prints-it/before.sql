CREATE TABLE item (id INTEGER PRIMARY KEY, c VARCHAR(5), n INTEGER,
    CONSTRAINT ck_c CHECK (((c)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))),
    CONSTRAINT ck_n CHECK (((n >= 1) AND (n <= 5))));
