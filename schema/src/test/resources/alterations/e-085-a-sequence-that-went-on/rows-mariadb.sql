INSERT INTO item SELECT nextval(counter);
INSERT INTO item SELECT nextval(counter);
