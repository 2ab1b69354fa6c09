ALTER TABLE item MODIFY c int(10) unsigned;
