ALTER TABLE item MODIFY c varchar(20) COLLATE latin1_swedish_ci;
