CREATE ALIAS absolute DETERMINISTIC FOR 'java.lang.Math.abs(double)';
CREATE ALIAS "Square Root" FOR 'java.lang.Math.sqrt';
CREATE TABLE measured (id INT PRIMARY KEY, amount DOUBLE PRECISION, CHECK (absolute(amount) < 100));
CREATE VIEW roots AS SELECT id, "Square Root"(absolute(amount)) AS root FROM measured;
