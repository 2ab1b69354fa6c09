ALTER TABLE item MODIFY c datetime(3);
