CREATE TABLE customer (
    id integer PRIMARY KEY,
    name character varying(40) NOT NULL,
    active boolean DEFAULT true
);

CREATE TABLE orders (
    id integer PRIMARY KEY,
    customer_id integer,
    amount numeric(10,2),
    FOREIGN KEY (customer_id) REFERENCES customer (id)
);

CREATE VIEW "View; with 'quotes'" ("Odd ""Name""") AS
SELECT 'a;b''c'::text AS "Odd ""Name""";

CREATE VIEW active_customer (id, name, active) AS
SELECT id,
    name,
    active
   FROM customer
  WHERE active
 WITH CASCADED CHECK OPTION;

CREATE VIEW countdown (n) AS
WITH RECURSIVE countdown(n) AS (
         VALUES (3)
        UNION ALL
         SELECT (countdown_1.n - 1)
           FROM countdown countdown_1
          WHERE (countdown_1.n > 0)
        )
 SELECT n
   FROM countdown;

CREATE MATERIALIZED VIEW summary (customer_id, total) AS
SELECT customer_id,
    sum(amount) AS total
   FROM orders
  GROUP BY customer_id;

COMMENT ON MATERIALIZED VIEW summary IS 'Refreshed at night';

CREATE UNIQUE INDEX summary_key ON summary (customer_id);

CREATE INDEX summary_total ON summary (total DESC);

CREATE VIEW turnover (name, total, big) AS
SELECT c.name,
    sum(o.amount) AS total,
    count(*) FILTER (WHERE (o.amount > (5)::numeric)) AS big
   FROM (customer c
     LEFT JOIN orders o ON ((o.customer_id = c.id)))
  GROUP BY c.name;

COMMENT ON VIEW turnover IS 'What each one''s worth';

COMMENT ON COLUMN turnover.total IS 'In Euro';

CREATE VIEW zero_based (id, name) AS
SELECT (id - 1) AS id,
    name
   FROM customer;

CREATE VIEW a_view_on_a_view (number, who) AS
SELECT z.id AS number,
    z.name AS who
   FROM (zero_based z
     JOIN active_customer USING (name));
