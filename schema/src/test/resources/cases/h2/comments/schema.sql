CREATE TABLE customer (id INT PRIMARY KEY COMMENT 'counted', name VARCHAR(20));
COMMENT ON TABLE customer IS 'Who buys; it''s "them" */ ${7*7} größer';
COMMENT ON COLUMN customer.name IS 'first line
second line';
CREATE VIEW buyers AS SELECT id, name FROM customer;
COMMENT ON VIEW buyers IS 'All of them';
COMMENT ON COLUMN buyers.name IS 'As on the door';
