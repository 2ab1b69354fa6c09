CREATE TABLE item (id INTEGER PRIMARY KEY, kind TEXT, price NUMERIC(8, 2));
CREATE VIEW prices AS SELECT id, price FROM item WHERE price IS NOT NULL;
CREATE VIEW totals (what, "sum of it") AS
    -- by kind
    SELECT kind AS k, sum(price) FROM item GROUP BY kind;
CREATE VIEW of_views AS SELECT t.what, (SELECT count(*) FROM prices) AS many FROM totals t;
CREATE VIEW a_first AS SELECT * FROM of_views;
