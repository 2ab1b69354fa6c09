CREATE TABLE customers (
  id INTEGER PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  email VARCHAR(200),
  balance DECIMAL(12, 2) NOT NULL DEFAULT 0,
  credit_limit DECIMAL(12, 2)
);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  notes VARCHAR(1000),
  date_shipped DATE,
  amount_total DECIMAL(12, 2) NOT NULL DEFAULT 0,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE products (
  code VARCHAR(20) NOT NULL PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  unit_price DECIMAL(10, 2) NOT NULL,
  discontinued BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  product_code VARCHAR(20) NOT NULL REFERENCES products (code),
  quantity INT NOT NULL DEFAULT 1,
  unit_price DECIMAL(10, 2) NOT NULL,
  amount DECIMAL(12, 2) GENERATED ALWAYS AS (quantity * unit_price) STORED
);
CREATE VIEW order_summaries AS
  SELECT o.id, c.name AS customer, o.amount_total FROM orders o JOIN customers c ON c.id = o.customer_id;

INSERT INTO customers (id, name, balance) VALUES (1, 'Ada', 12.50), (2, 'Bo', 0);
INSERT INTO products (code, name, unit_price) VALUES ('A-1', 'Axe', 12.50);
INSERT INTO orders (id, customer_id, amount_total, created_at) VALUES (1, 1, 12.50, '2026-01-02 03:04:05.000');
INSERT INTO items (id, order_id, product_code, unit_price) VALUES (1, 1, 'A-1', 12.50);
