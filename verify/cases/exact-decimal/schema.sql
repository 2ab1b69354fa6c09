-- Decimals keep their scale; columns keep their place and their natural names.
CREATE TABLE payment (
    id INTEGER NOT NULL PRIMARY KEY,
    paid DECIMAL(10, 2) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    exact DECIMAL(30, 10)
);
INSERT INTO payment VALUES (1, 5.10, 'card', 12345678901234567890.0123456789), (2, 99999999.99, 'cash', NULL);
