-- The database as it was when the project was created.
-- An empty database is built by this file and those behind it.

CREATE TABLE country (
    code CHAR(2) NOT NULL PRIMARY KEY,
    name VARCHAR(60) NOT NULL,
    CONSTRAINT country_name_key UNIQUE (name)
);

CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    email VARCHAR(120) NOT NULL,
    phone VARCHAR(30),
    country_code CHAR(2) NOT NULL,
    credit_limit NUMERIC(12, 2) DEFAULT 1000.00 NOT NULL,
    active BOOLEAN DEFAULT true NOT NULL,
    token UUID NOT NULL,
    preferences JSON,
    signed_up_at TIMESTAMP(0) DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT customer_email_key UNIQUE (email),
    CONSTRAINT customer_country_fk FOREIGN KEY (country_code) REFERENCES country (code),
    CONSTRAINT customer_credit_limit_check CHECK (credit_limit >= 0)
);

CREATE INDEX customer_name_idx ON customer (name);

CREATE TABLE address (
    customer_id INTEGER NOT NULL,
    address_no INT NOT NULL,
    street VARCHAR(100) NOT NULL,
    postcode VARCHAR(12),
    city VARCHAR(60) NOT NULL,
    latitude REAL,
    longitude REAL,
    PRIMARY KEY (customer_id, address_no),
    CONSTRAINT address_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);

CREATE TABLE category (
    id INTEGER PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    description TEXT,
    icon BLOB,
    CONSTRAINT category_name_key UNIQUE (name)
);

CREATE TABLE employee (
    id INTEGER PRIMARY KEY,
    first_name VARCHAR(40) NOT NULL,
    last_name VARCHAR(40) NOT NULL,
    job_title VARCHAR(60) NOT NULL,
    manager_id INTEGER,
    hired_on DATE NOT NULL,
    salary NUMERIC(12, 2) NOT NULL,
    works_from TIME(0),
    CONSTRAINT employee_manager_fk FOREIGN KEY (manager_id) REFERENCES employee (id),
    CONSTRAINT employee_salary_check CHECK (salary > 0)
);

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    billing_address_no INT NOT NULL,
    shipping_address_no INT,
    employee_id INTEGER,
    state TEXT DEFAULT 'new' NOT NULL,
    ordered_at TIMESTAMP(0) NOT NULL,
    required_on DATE,
    shipped_on DATE,
    notes TEXT,
    CONSTRAINT orders_billing_fk FOREIGN KEY (customer_id, billing_address_no) REFERENCES address (customer_id, address_no),
    CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT orders_employee_fk FOREIGN KEY (employee_id) REFERENCES employee (id),
    CONSTRAINT orders_shipping_fk FOREIGN KEY (customer_id, shipping_address_no) REFERENCES address (customer_id, address_no),
    CHECK (state IN ('new', 'paid', 'shipped', 'delivered', 'cancelled'))
);

CREATE INDEX orders_customer_idx ON orders (customer_id);

CREATE INDEX orders_ordered_at_idx ON orders (ordered_at);

CREATE TABLE invoice (
    number VARCHAR(12) NOT NULL PRIMARY KEY,
    order_id INTEGER NOT NULL,
    issued_on DATE NOT NULL,
    paid_on DATE,
    total NUMERIC(12, 2) NOT NULL,
    CONSTRAINT invoice_order_key UNIQUE (order_id),
    CONSTRAINT invoice_order_fk FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT invoice_paid_check CHECK (paid_on IS NULL OR paid_on >= issued_on)
);

CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    sku VARCHAR(16) NOT NULL,
    name VARCHAR(80) NOT NULL,
    category_id INTEGER NOT NULL,
    price NUMERIC(12, 2) NOT NULL,
    weight_kg REAL,
    discontinued BOOLEAN DEFAULT false NOT NULL,
    details JSON,
    introduced_on DATE,
    CONSTRAINT product_sku_key UNIQUE (sku),
    CONSTRAINT product_category_fk FOREIGN KEY (category_id) REFERENCES category (id),
    CONSTRAINT product_price_check CHECK (price >= 0)
);

CREATE INDEX product_category_idx ON product (category_id);

CREATE TABLE order_item (
    order_id INTEGER NOT NULL,
    line_no INT NOT NULL,
    product_id INTEGER NOT NULL,
    quantity INT NOT NULL,
    unit_price NUMERIC(12, 2) NOT NULL,
    amount NUMERIC(12, 2) GENERATED ALWAYS AS (quantity * unit_price) STORED,
    PRIMARY KEY (order_id, line_no),
    CONSTRAINT order_item_order_fk FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
    CONSTRAINT order_item_product_fk FOREIGN KEY (product_id) REFERENCES product (id),
    CONSTRAINT order_item_quantity_check CHECK (quantity > 0)
);

CREATE INDEX order_item_product_idx ON order_item (product_id);

CREATE TABLE price_log (
    product_id INTEGER NOT NULL,
    changed_at TIMESTAMP(0) NOT NULL,
    old_price NUMERIC(12, 2) NOT NULL,
    new_price NUMERIC(12, 2) NOT NULL,
    CONSTRAINT price_log_product_fk FOREIGN KEY (product_id) REFERENCES product (id)
);

CREATE TABLE supplier (
    id INTEGER PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    country_code CHAR(2) NOT NULL,
    website VARCHAR(200),
    rating SMALLINT,
    CONSTRAINT supplier_country_fk FOREIGN KEY (country_code) REFERENCES country (code),
    CONSTRAINT supplier_rating_check CHECK (rating >= 1 AND rating <= 5)
);

CREATE TABLE product_supplier (
    product_id INTEGER NOT NULL,
    supplier_id INTEGER NOT NULL,
    PRIMARY KEY (product_id, supplier_id),
    CONSTRAINT product_supplier_product_fk FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
    CONSTRAINT product_supplier_supplier_fk FOREIGN KEY (supplier_id) REFERENCES supplier (id) ON DELETE CASCADE
);

CREATE TABLE returned_item (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL,
    line_no INT NOT NULL,
    returned_on DATE NOT NULL,
    reason VARCHAR(200) NOT NULL,
    refund NUMERIC(12, 2),
    CONSTRAINT returned_item_line_fk FOREIGN KEY (order_id, line_no) REFERENCES order_item (order_id, line_no)
);

CREATE TABLE warehouse (
    code VARCHAR(8) NOT NULL PRIMARY KEY,
    city VARCHAR(60) NOT NULL,
    opens_at TIME(0) NOT NULL,
    closes_at TIME(0) NOT NULL,
    CONSTRAINT warehouse_hours_check CHECK (opens_at < closes_at)
);

CREATE TABLE stock (
    product_id INTEGER NOT NULL,
    warehouse_code VARCHAR(8) NOT NULL,
    quantity INT DEFAULT 0 NOT NULL,
    counted_on DATE,
    PRIMARY KEY (product_id, warehouse_code),
    CONSTRAINT stock_product_fk FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
    CONSTRAINT stock_warehouse_fk FOREIGN KEY (warehouse_code) REFERENCES warehouse (code),
    CONSTRAINT stock_quantity_check CHECK (quantity >= 0)
);

CREATE VIEW order_summary (order_id, customer_name, ordered_at, line_count, total) AS
SELECT o.id, c.name, o.ordered_at,
    cast(count(i.line_no) AS integer), cast(sum(i.quantity * i.unit_price) AS decimal(12, 2))
FROM orders o
JOIN customer c ON c.id = o.customer_id
LEFT JOIN order_item i ON i.order_id = o.id
GROUP BY o.id, c.name, o.ordered_at;
