-- The database as it was when the project was created.
-- An empty database is built by this file and those behind it.

CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    email VARCHAR(200),
    balance DECIMAL(12, 2) DEFAULT 0 NOT NULL,
    credit_limit DECIMAL(12, 2)
);

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    notes VARCHAR(1000),
    date_shipped DATE,
    amount_total DECIMAL(12, 2) DEFAULT 0 NOT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    FOREIGN KEY (customer_id) REFERENCES customers (id)
);

CREATE TABLE products (
    code VARCHAR(20) NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    unit_price DECIMAL(10, 2) NOT NULL,
    discontinued BOOLEAN DEFAULT false NOT NULL
);

CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL,
    product_code VARCHAR(20) NOT NULL,
    quantity INT DEFAULT 1 NOT NULL,
    unit_price DECIMAL(10, 2) NOT NULL,
    amount DECIMAL(12, 2) GENERATED ALWAYS AS (quantity * unit_price) STORED,
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
    FOREIGN KEY (product_code) REFERENCES products (code)
);

CREATE VIEW order_summaries (id, customer, amount_total) AS
SELECT o.id, c.name AS customer, o.amount_total FROM orders o JOIN customers c ON c.id = o.customer_id;
