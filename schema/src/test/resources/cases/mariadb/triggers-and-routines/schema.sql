CREATE TABLE account (id int PRIMARY KEY, balance decimal(10, 2) NOT NULL, changed datetime);
CREATE FUNCTION half(amount decimal(10, 2)) RETURNS decimal(10, 2) DETERMINISTIC NO SQL RETURN amount / 2;
CREATE FUNCTION greet(who varchar(20)) RETURNS varchar(40) READS SQL DATA SQL SECURITY INVOKER COMMENT 'It''s nice' RETURN concat('Hello; ', who);
CREATE PROCEDURE pay(IN who int, INOUT amount decimal(10, 2), OUT `odd name` int)
BEGIN
    UPDATE account SET balance = balance + amount WHERE id = who; -- it's paid
    SET `odd name` = 1;
END;
CREATE TRIGGER touched BEFORE UPDATE ON account FOR EACH ROW
BEGIN
    SET NEW.changed = now();
    IF NEW.balance < 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'it''s negative'; END IF;
END;
CREATE TRIGGER `a second` AFTER INSERT ON account FOR EACH ROW SET @last = NEW.id;
CREATE VIEW rich AS SELECT id, half(balance) AS h FROM account;
