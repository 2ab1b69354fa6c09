-- The database works out the total; nobody may write it.
CREATE TABLE line (
    id INTEGER NOT NULL PRIMARY KEY,
    quantity INTEGER NOT NULL,
    price DECIMAL(10, 2) NOT NULL,
    total DECIMAL(12, 2) GENERATED ALWAYS AS (quantity * price)
);
INSERT INTO line (id, quantity, price) VALUES (1, 3, 2.50);
