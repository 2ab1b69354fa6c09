CREATE TABLE customer (id int PRIMARY KEY, name varchar(40) NOT NULL, active boolean DEFAULT true);
CREATE TABLE orders (id int PRIMARY KEY, customer_id int, amount decimal(10, 2), FOREIGN KEY (customer_id) REFERENCES customer (id));
CREATE VIEW zero_based AS SELECT id - 1 AS id, name FROM customer;
CREATE VIEW active_customer AS SELECT * FROM customer WHERE active WITH CASCADED CHECK OPTION;
CREATE VIEW a_view_on_a_view (number, who) AS SELECT z.id, z.name FROM zero_based z JOIN active_customer USING (name);
CREATE VIEW turnover AS SELECT c.name, sum(o.amount) AS total FROM customer c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.name HAVING count(*) > 0;
CREATE VIEW `View; with 'quotes'` AS SELECT 'a;b''c\\' AS `Odd ``Name```, '`x`.`y`' AS trap;
CREATE VIEW countdown AS WITH RECURSIVE n AS (SELECT 3 AS i UNION ALL SELECT i - 1 FROM n WHERE i > 0) SELECT i FROM n;
