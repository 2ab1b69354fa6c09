CREATE TABLE line (
    quantity int(11) NOT NULL,
    price decimal(10,2) NOT NULL,
    total decimal(12,2) GENERATED ALWAYS AS (`quantity` * `price`) STORED,
    doubled int(11) GENERATED ALWAYS AS (`quantity` * 2) VIRTUAL COMMENT 'twice',
    label varchar(20) GENERATED ALWAYS AS (concat('(',`quantity`,')')) VIRTUAL,
    hidden int(11) INVISIBLE DEFAULT 3
);
