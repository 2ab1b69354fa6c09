-- One table for the API, however many parts it has.
CREATE TABLE measurement (
    id bigint NOT NULL,
    taken_on date NOT NULL,
    value numeric(8, 3),
    PRIMARY KEY (id, taken_on)
) PARTITION BY RANGE (taken_on);
CREATE TABLE measurement_2025 PARTITION OF measurement FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE measurement_2026 PARTITION OF measurement FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO measurement VALUES (1, '2025-05-17', 1.125), (2, '2026-05-17', NULL);
