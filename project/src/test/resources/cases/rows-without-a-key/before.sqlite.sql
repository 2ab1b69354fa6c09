CREATE TABLE price_logs (product VARCHAR(20) NOT NULL, price DECIMAL(10, 2), noted_on DATE);
CREATE TABLE readings (sensor VARCHAR(20) NOT NULL, taken_at TIMESTAMP NOT NULL, degrees REAL, UNIQUE (sensor, taken_at));
CREATE TABLE serials (number VARCHAR(20) NOT NULL UNIQUE, product VARCHAR(20));
CREATE VIEW latest_prices AS SELECT product, max(noted_on) AS noted_on FROM price_logs GROUP BY product;

INSERT INTO price_logs VALUES ('axe', 1.50, '2026-01-01 00:00:00.000'), ('axe', 1.50, '2026-01-01 00:00:00.000');
INSERT INTO readings VALUES ('north', '2026-01-01 00:00:00.000', 1.5);
INSERT INTO serials VALUES ('1', 'axe');
CREATE VIEW short_price_list AS SELECT product AS product_name, price AS latest_price FROM price_logs;
CREATE VIEW price_list_of_the_year_in_detail AS
  SELECT product AS product_name, price AS latest_price, noted_on AS latest_day, noted_on AS next_day FROM price_logs;
CREATE VIEW price_list_with_everything AS
  SELECT product AS product_name, product AS other_name, price AS latest_price, price AS average_price,
    noted_on AS first_day, noted_on AS last_day FROM price_logs;
