ALTER TABLE item MODIFY c uuid;
