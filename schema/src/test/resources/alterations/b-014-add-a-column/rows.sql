INSERT INTO address VALUES (1, 'a@example.org'), (2, NULL), (3, 'a@example.org');
