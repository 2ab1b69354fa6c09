CREATE TABLE booking (
    room integer NOT NULL CHECK (room > 0),
    guest text NOT NULL CONSTRAINT guest_is_named CHECK (guest <> '' AND guest <> '(nobody)'),
    starts date NOT NULL,
    ends date NOT NULL,
    kind text CHECK (kind IN ('single', 'double')),
    stay daterange NOT NULL,
    CHECK (ends > starts),
    CHECK (starts > DATE '2000-01-01'),
    CONSTRAINT no_overlap EXCLUDE USING gist (stay WITH &&) WHERE (kind <> 'double') DEFERRABLE
);
CREATE TABLE tariff (room int4range, valid daterange, price integer, PRIMARY KEY (room, valid WITHOUT OVERLAPS));
