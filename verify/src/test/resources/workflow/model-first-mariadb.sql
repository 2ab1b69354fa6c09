-- What the classes ask for, as its owner would write it.
ALTER TABLE customer ADD COLUMN birthday DATE;
CREATE TABLE brand (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(60) NOT NULL
);
INSERT INTO brand (name) VALUES ('Acme');
ALTER TABLE product ADD COLUMN brand_id BIGINT;
ALTER TABLE product ADD CONSTRAINT product_brand_fk FOREIGN KEY (brand_id) REFERENCES brand (id);
ALTER TABLE category DROP COLUMN icon;
DROP TABLE returned_item;
ALTER TABLE supplier DROP FOREIGN KEY supplier_country_fk;
ALTER TABLE supplier DROP INDEX supplier_country_fk;
ALTER TABLE supplier MODIFY COLUMN rating DECIMAL(3, 1);
