INSERT INTO item (a, b, gone) VALUES (5, 'x', 'g'), (NULL, NULL, NULL), (7, 'y', 'h');
DELETE FROM item WHERE a = 7;
