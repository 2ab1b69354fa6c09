INSERT INTO item VALUES ('x'), (NULL), ('x');
