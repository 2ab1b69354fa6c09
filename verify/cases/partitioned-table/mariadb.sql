-- One table for the API, however many parts it has.
CREATE TABLE measurement (
    id bigint NOT NULL,
    taken_on date NOT NULL,
    value decimal(8, 3),
    PRIMARY KEY (id, taken_on)
) PARTITION BY RANGE (YEAR(taken_on)) (
    PARTITION p2025 VALUES LESS THAN (2026),
    PARTITION p2026 VALUES LESS THAN (2027)
);
INSERT INTO measurement VALUES (1, '2025-05-17', 1.125), (2, '2026-05-17', NULL);
