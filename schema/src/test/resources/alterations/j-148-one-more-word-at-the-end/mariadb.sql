ALTER TABLE item MODIFY c enum('A','B','C');
