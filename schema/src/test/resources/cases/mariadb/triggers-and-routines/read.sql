CREATE FUNCTION `greet`(`who` varchar(20))
RETURNS varchar(40)
READS SQL DATA
SQL SECURITY INVOKER
COMMENT 'It''s nice'
RETURN concat('Hello; ', who);

CREATE FUNCTION `half`(`amount` decimal(10,2))
RETURNS decimal(10,2)
DETERMINISTIC
NO SQL
SQL SECURITY DEFINER
RETURN amount / 2;

CREATE TABLE account (
    id int(11) PRIMARY KEY,
    balance decimal(10,2) NOT NULL,
    changed datetime
);

CREATE PROCEDURE `pay`(IN `who` int(11), INOUT `amount` decimal(10,2), OUT `odd name` int(11))
CONTAINS SQL
SQL SECURITY DEFINER
BEGIN
    UPDATE account SET balance = balance + amount WHERE id = who; -- it's paid
    SET `odd name` = 1;
END;

CREATE VIEW rich (id, h) AS
select `account`.`id` AS `id`,`half`(`account`.`balance`) AS `h` from `account`;

CREATE TRIGGER `a second` AFTER INSERT ON `account` FOR EACH ROW SET @last = NEW.id;

CREATE TRIGGER `touched` BEFORE UPDATE ON `account` FOR EACH ROW BEGIN
    SET NEW.changed = now();
    IF NEW.balance < 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'it''s negative'; END IF;
END;
