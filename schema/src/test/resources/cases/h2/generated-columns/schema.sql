CREATE TABLE line (
    id INT PRIMARY KEY,
    quantity INT NOT NULL,
    price DECIMAL(10, 2) NOT NULL,
    total DECIMAL(12, 2) GENERATED ALWAYS AS (quantity * price),
    label VARCHAR(50) AS (quantity || ' x ' || price)
);
