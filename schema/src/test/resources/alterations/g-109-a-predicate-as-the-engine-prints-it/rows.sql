INSERT INTO item VALUES (1, 'a', TRUE), (2, '', FALSE), (3, NULL, NULL);
