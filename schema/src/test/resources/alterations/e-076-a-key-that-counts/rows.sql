INSERT INTO item VALUES (1, 'x'), (7, NULL);
