ALTER TABLE item MODIFY c enum('A','C','B');
