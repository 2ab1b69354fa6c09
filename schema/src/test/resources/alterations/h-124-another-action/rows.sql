INSERT INTO parent VALUES (1, 'a'), (2, 'b');
INSERT INTO child VALUES (10, 1, 'x'), (11, 1, 'x'), (12, NULL, NULL);
