CREATE TABLE line (
    quantity int NOT NULL,
    price decimal(10, 2) NOT NULL,
    total decimal(12, 2) AS (quantity * price) STORED,
    doubled int GENERATED ALWAYS AS ((quantity * 2)) VIRTUAL COMMENT 'twice',
    label varchar(20) AS (concat('(', quantity, ')')) VIRTUAL,
    hidden int INVISIBLE DEFAULT 3
);
