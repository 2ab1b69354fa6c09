INSERT INTO parent VALUES (1), (2);
INSERT INTO item VALUES (1, 'x', 'y', 1), (2, NULL, 'z', 2), (3, 'x', NULL, NULL);
