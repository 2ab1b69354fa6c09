CREATE TABLE item (id INT PRIMARY KEY, kind VARCHAR(10), price DECIMAL(8, 2));
CREATE VIEW prices AS SELECT id, price FROM item WHERE price IS NOT NULL;
CREATE VIEW totals (what, "sum of it") AS SELECT kind, SUM(price) FROM item GROUP BY kind;
CREATE VIEW of_views AS SELECT t.what, (SELECT COUNT(*) FROM prices) AS many FROM totals t;
CREATE VIEW a_first AS SELECT * FROM of_views;
