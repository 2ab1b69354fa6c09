-- A new column, new tables, a new reference.
ALTER TABLE customer ADD COLUMN birthday DATE;
ALTER TABLE orders ADD COLUMN gift_note VARCHAR(100);
CREATE TABLE brand (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(60) NOT NULL,
    country_code CHAR(2) NOT NULL,
    CONSTRAINT brand_name_key UNIQUE (name),
    CONSTRAINT brand_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
);
INSERT INTO brand (name, country_code) SELECT 'Acme', min(code) FROM country;
ALTER TABLE product ADD COLUMN brand_id BIGINT;
ALTER TABLE product ADD CONSTRAINT product_brand_fk FOREIGN KEY (brand_id) REFERENCES brand (id);

-- Columns that go, columns that are renamed.
ALTER TABLE category DROP COLUMN icon;
ALTER TABLE product DROP COLUMN weight_kg;
ALTER TABLE customer RENAME COLUMN phone TO mobile_phone;

-- A reference that goes, another type, another name.
ALTER TABLE supplier DROP FOREIGN KEY supplier_country_fk;
ALTER TABLE supplier DROP INDEX supplier_country_fk;
ALTER TABLE supplier MODIFY COLUMN rating DECIMAL(3, 1);
ALTER TABLE supplier RENAME COLUMN website TO homepage;
