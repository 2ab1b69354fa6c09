ALTER TABLE item MODIFY c enum('b','a');
