ALTER TABLE item MODIFY c varchar(20) DEFAULT 'it''s "y"';
