SET @coppice_name = (
    SELECT CONSTRAINT_NAME FROM information_schema.CHECK_CONSTRAINTS
    WHERE CONSTRAINT_SCHEMA = DATABASE() AND TABLE_NAME = 'item' AND LEVEL = 'Table' AND CHECK_CLAUSE IN ('`word` in (''A'',''B'')', '(`word` in (''A'',''B''))')
        AND CONSTRAINT_NAME REGEXP '^CONSTRAINT_[0-9]+$'
    LIMIT 1);

EXECUTE IMMEDIATE IF(@coppice_name IS NULL, 'ALTER TABLE item MODIFY word varchar(20)', CONCAT('ALTER TABLE item DROP CONSTRAINT `', REPLACE(@coppice_name, '`', '``'), '`'));

ALTER TABLE item ADD CHECK (`word` in ('A','B','C'));
