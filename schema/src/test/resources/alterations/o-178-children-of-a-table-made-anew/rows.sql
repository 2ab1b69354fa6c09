INSERT INTO parent VALUES (1, 'a'), (2, 'b');
INSERT INTO child VALUES (10, 1), (11, 1), (12, NULL);
INSERT INTO nephew VALUES (20, 2), (21, NULL);
