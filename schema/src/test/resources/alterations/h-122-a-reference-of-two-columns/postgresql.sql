ALTER TABLE child ADD CONSTRAINT child_parent FOREIGN KEY (a, b) REFERENCES parent (a, b);
