ALTER TABLE item MODIFY c timestamp NULL DEFAULT current_timestamp();
