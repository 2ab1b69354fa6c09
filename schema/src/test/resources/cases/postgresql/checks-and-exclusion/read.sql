CREATE TABLE booking (
    room integer NOT NULL,
    guest text NOT NULL,
    starts date NOT NULL,
    ends date NOT NULL,
    kind text,
    stay daterange NOT NULL,
    CHECK (ends > starts),
    CHECK (kind = ANY (ARRAY['single'::text, 'double'::text])),
    CHECK (room > 0),
    CHECK (starts > '2000-01-01'::date),
    CONSTRAINT guest_is_named CHECK ((guest <> ''::text) AND (guest <> '(nobody)'::text))
);

CREATE TABLE tariff (
    room int4range NOT NULL,
    valid daterange NOT NULL,
    price integer
);

ALTER TABLE booking ADD CONSTRAINT no_overlap EXCLUDE USING gist (stay WITH &&) WHERE ((kind <> 'double'::text)) DEFERRABLE;

ALTER TABLE tariff ADD CONSTRAINT tariff_pkey PRIMARY KEY (room, valid WITHOUT OVERLAPS);
