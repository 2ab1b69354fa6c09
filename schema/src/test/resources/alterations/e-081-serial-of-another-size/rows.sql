INSERT INTO item (word) VALUES ('x'), (NULL);
