-- A new column, new tables, a new reference.
ALTER TABLE customer ADD COLUMN birthday DATE;
ALTER TABLE orders ADD COLUMN gift_note VARCHAR(100);
CREATE TABLE brand (
    id INTEGER PRIMARY KEY,
    name VARCHAR(60) NOT NULL,
    country_code CHAR(2) NOT NULL,
    CONSTRAINT brand_name_key UNIQUE (name),
    CONSTRAINT brand_country_fk FOREIGN KEY (country_code) REFERENCES country (code)
);
INSERT INTO brand (id, name, country_code) SELECT 1, 'Acme', min(code) FROM country;
ALTER TABLE product ADD COLUMN brand_id INTEGER REFERENCES brand (id);

-- Columns that go, columns that are renamed.
ALTER TABLE category DROP COLUMN icon;
ALTER TABLE product DROP COLUMN weight_kg;
ALTER TABLE customer RENAME COLUMN phone TO mobile_phone;

-- A reference that goes, another type, another name: in this engine the table is made anew.
CREATE TABLE supplier_new (
    id INTEGER PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    country_code CHAR(2) NOT NULL,
    homepage VARCHAR(200),
    rating DECIMAL(3, 1),
    CONSTRAINT supplier_rating_check CHECK (rating >= 1 AND rating <= 5)
);
INSERT INTO supplier_new SELECT id, name, country_code, website, rating FROM supplier;
DROP TABLE supplier;
ALTER TABLE supplier_new RENAME TO supplier;
