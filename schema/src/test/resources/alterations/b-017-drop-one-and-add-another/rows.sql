INSERT INTO item VALUES (1, 'x'), (2, NULL);
