CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');

CREATE DOMAIN percent AS numeric(5,2) DEFAULT 50 CHECK (VALUE >= (0)::numeric);

CREATE TABLE defaults (
    id integer PRIMARY KEY,
    word character varying(20) DEFAULT 'open',
    quoted text DEFAULT 'it''s "quoted" \ and
on two lines',
    empty text DEFAULT '',
    code character(3) DEFAULT 'abc',
    zero integer DEFAULT 0,
    below integer DEFAULT -5,
    typed bigint DEFAULT 7,
    price numeric(10,2) DEFAULT 9.90,
    negative_price numeric(10,2) DEFAULT -0.5,
    ratio double precision DEFAULT 0.25,
    flag boolean DEFAULT true,
    no_flag boolean DEFAULT false NOT NULL,
    day date DEFAULT '2020-02-29',
    clock time without time zone DEFAULT '12:30:00',
    at timestamp(3) without time zone DEFAULT '2020-02-29 12:30:00',
    now_at timestamp with time zone DEFAULT now(),
    today date DEFAULT CURRENT_DATE,
    who text DEFAULT CURRENT_USER,
    next_week date DEFAULT (CURRENT_DATE + 7),
    id2 uuid DEFAULT gen_random_uuid(),
    doc jsonb DEFAULT '{"a": [1, null]}',
    list text[] DEFAULT '{a,b}',
    numbers integer[] DEFAULT ARRAY[1, 2],
    how mood DEFAULT 'it''s ok',
    share percent,
    half percent DEFAULT 0.5,
    bytes bytea DEFAULT '\xdeadbeef',
    bits bit(3) DEFAULT '101',
    cash money DEFAULT 3,
    span interval DEFAULT '1 day',
    nothing text,
    typed_nothing character varying(5),
    cast_from text DEFAULT 5,
    sum integer DEFAULT (1 + 2)
);
