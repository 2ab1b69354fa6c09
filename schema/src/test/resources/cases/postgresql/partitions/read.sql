CREATE TABLE log (
    id integer,
    note text
) PARTITION BY HASH (id);

CREATE TABLE log_0 PARTITION OF log FOR VALUES WITH (modulus 2, remainder 0);

CREATE TABLE log_1 PARTITION OF log FOR VALUES WITH (modulus 2, remainder 1);

CREATE TABLE sale (
    id bigint,
    sold_on date,
    region text,
    amount numeric(10,2),
    PRIMARY KEY (id, sold_on, region)
) PARTITION BY RANGE (sold_on);

CREATE TABLE sale_2023 PARTITION OF sale FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');

CREATE TABLE sale_2024 PARTITION OF sale FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (region);

CREATE TABLE sale_other PARTITION OF sale DEFAULT;

CREATE TABLE a_north PARTITION OF sale_2024 FOR VALUES IN ('north', 'it''s north');

CREATE TABLE a_rest PARTITION OF sale_2024 DEFAULT;

CREATE INDEX sale_region ON sale (region);

CREATE TABLE refund (
    id integer PRIMARY KEY,
    sale_id bigint,
    sold_on date,
    region text,
    FOREIGN KEY (sale_id, sold_on, region) REFERENCES sale (id, sold_on, region)
);
