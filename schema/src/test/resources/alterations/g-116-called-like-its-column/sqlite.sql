CREATE INDEX a ON item (a);
