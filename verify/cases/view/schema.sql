-- A view is a resource that can only be read.
CREATE TABLE sale (
    id INTEGER NOT NULL PRIMARY KEY,
    region VARCHAR(10) NOT NULL,
    amount DECIMAL(10, 2) NOT NULL
);
CREATE VIEW sale_by_region AS SELECT region, SUM(amount) AS total FROM sale GROUP BY region;
INSERT INTO sale VALUES (1, 'north', 10.50), (2, 'north', 20.00), (3, 'south', 5.25);
