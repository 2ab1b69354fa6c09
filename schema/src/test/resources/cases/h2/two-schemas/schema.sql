-- schemas: PUBLIC, SALES
CREATE SCHEMA sales;
CREATE TABLE orders (id INT PRIMARY KEY);
CREATE DOMAIN sales.amount AS DECIMAL(10, 2);
CREATE SEQUENCE sales.numbers START WITH 10;
CREATE TABLE sales.orders (
    id INT DEFAULT NEXT VALUE FOR sales.numbers PRIMARY KEY,
    original_id INT REFERENCES public.orders (id),
    total sales.amount
);
CREATE INDEX sales.by_original ON sales.orders (original_id);
CREATE TABLE invoice (id INT PRIMARY KEY, order_id INT REFERENCES sales.orders (id));
CREATE VIEW sales.open_orders AS SELECT o.id FROM sales.orders o JOIN public.orders p ON p.id = o.original_id;
COMMENT ON COLUMN sales.orders.total IS 'With tax';
