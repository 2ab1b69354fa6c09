-- What the classes ask for, as its owner would write it.
ALTER TABLE customer ADD COLUMN birthday DATE;
CREATE TABLE brand (
    id INTEGER PRIMARY KEY,
    name VARCHAR(60) NOT NULL
);
INSERT INTO brand (id, name) VALUES (1, 'Acme');
ALTER TABLE product ADD COLUMN brand_id INTEGER REFERENCES brand (id);
ALTER TABLE category DROP COLUMN icon;
DROP TABLE returned_item;
CREATE TABLE supplier_new (
    id INTEGER PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    country_code CHAR(2) NOT NULL,
    website VARCHAR(200),
    rating DECIMAL(3, 1),
    CONSTRAINT supplier_rating_check CHECK (rating >= 1 AND rating <= 5)
);
INSERT INTO supplier_new SELECT id, name, country_code, website, rating FROM supplier;
DROP TABLE supplier;
ALTER TABLE supplier_new RENAME TO supplier;
