INSERT INTO place VALUES (1, 2), (2, 3);
INSERT INTO item VALUES (1, 1, 2, 5), (2, 2, 3, 5), (3, NULL, NULL, NULL);
