ALTER TABLE item MODIFY c varchar(20) COMMENT 'Says "so"';

ALTER TABLE item COMMENT = 'It''s an item';
