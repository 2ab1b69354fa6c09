CREATE TABLE line (
    quantity integer NOT NULL,
    price numeric(10, 2) NOT NULL,
    total numeric(12, 2) GENERATED ALWAYS AS (quantity * price) STORED,
    doubled integer GENERATED ALWAYS AS (quantity * 2) VIRTUAL,
    label text GENERATED ALWAYS AS ('(' || quantity::text || ')') STORED
);
