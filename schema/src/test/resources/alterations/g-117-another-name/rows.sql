INSERT INTO item VALUES (1, 5, 'x'), (2, NULL, NULL);
