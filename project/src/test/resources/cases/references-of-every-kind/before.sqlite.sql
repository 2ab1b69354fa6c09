CREATE TABLE departments (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  head_id INTEGER REFERENCES employees (id)
);
CREATE TABLE employees (
  id INTEGER PRIMARY KEY,
  badge VARCHAR(8) NOT NULL UNIQUE,
  department_id INTEGER NOT NULL REFERENCES departments (id),
  manager_id INTEGER REFERENCES employees (id)
);
CREATE TABLE desks (
  id INTEGER PRIMARY KEY,
  employee_id INTEGER NOT NULL UNIQUE REFERENCES employees (id)
);
CREATE TABLE doors_opened (
  id INTEGER PRIMARY KEY,
  badge VARCHAR(8) NOT NULL REFERENCES employees (badge)
);
CREATE TABLE airports (code CHAR(3) PRIMARY KEY NOT NULL);
CREATE TABLE flights (
  id INTEGER PRIMARY KEY,
  origin CHAR(3) NOT NULL REFERENCES airports (code),
  destination CHAR(3) NOT NULL REFERENCES airports (code),
  diverted_to CHAR(3) REFERENCES airports (code)
);

INSERT INTO departments (id, name) VALUES (1, 'Tools');
INSERT INTO employees VALUES (1, 'AA', 1, NULL), (2, 'BB', 1, 1);
UPDATE departments SET head_id = 1;
INSERT INTO desks VALUES (1, 2);
INSERT INTO doors_opened VALUES (1, 'BB');
INSERT INTO airports VALUES ('ARN'), ('VBY');
INSERT INTO flights VALUES (1, 'ARN', 'VBY', NULL);
