INSERT INTO item VALUES (1, 10, 'y', 'z'), (2, NULL, 'z', NULL), (3, 10, NULL, 'z');
