CREATE TABLE customer (
    id int(11) PRIMARY KEY,
    name varchar(40) NOT NULL,
    active tinyint(1) DEFAULT true
);

CREATE TABLE orders (
    id int(11) PRIMARY KEY,
    customer_id int(11),
    amount decimal(10,2),
    FOREIGN KEY (customer_id) REFERENCES customer (id)
);

CREATE VIEW `View; with 'quotes'` (`Odd ``Name```, trap) AS
select 'a;b\'c\\' AS `Odd ``Name```,'`x`.`y`' AS `trap`;

CREATE VIEW active_customer (id, name, active) AS
select `customer`.`id` AS `id`,`customer`.`name` AS `name`,`customer`.`active` AS `active` from `customer` where `customer`.`active` <> 0 WITH CASCADED CHECK OPTION;

CREATE VIEW countdown (i) AS
with recursive n as (select 3 AS `i` union all select `n`.`i` - 1 AS `i - 1` from `n` where `n`.`i` > 0)select `n`.`i` AS `i` from `n`;

CREATE VIEW turnover (name, total) AS
select `c`.`name` AS `name`,sum(`o`.`amount`) AS `total` from (`customer` `c` left join `orders` `o` on(`o`.`customer_id` = `c`.`id`)) group by `c`.`name` having count(0) > 0;

CREATE VIEW zero_based (id, name) AS
select `customer`.`id` - 1 AS `id`,`customer`.`name` AS `name` from `customer`;

CREATE VIEW a_view_on_a_view (number, who) AS
select `z`.`id` AS `number`,`z`.`name` AS `who` from (`zero_based` `z` join `active_customer` on(`z`.`name` = `active_customer`.`name`));
