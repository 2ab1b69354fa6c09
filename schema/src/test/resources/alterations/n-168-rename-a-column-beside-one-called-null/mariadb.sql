SET @coppice_name = (
    SELECT CONSTRAINT_NAME FROM information_schema.CHECK_CONSTRAINTS
    WHERE CONSTRAINT_SCHEMA = DATABASE() AND TABLE_NAME = 'item' AND LEVEL = 'Table' AND CHECK_CLAUSE IN ('`a` is not null or 1 < 2', '(`a` is not null or 1 < 2)')
        AND CONSTRAINT_NAME REGEXP '^CONSTRAINT_[0-9]+$'
    LIMIT 1);

EXECUTE IMMEDIATE IF(@coppice_name IS NULL, 'ALTER TABLE item MODIFY a int(11)', CONCAT('ALTER TABLE item DROP CONSTRAINT `', REPLACE(@coppice_name, '`', '``'), '`'));

ALTER TABLE item RENAME COLUMN a TO b;

ALTER TABLE item ADD CHECK (`b` is not null or 1 < 2);
