-- Which keys count by themselves, and which only look like it.
CREATE TABLE row_id (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE counting (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
CREATE TABLE counting_by_name (id INTEGER CONSTRAINT the_key PRIMARY KEY AUTOINCREMENT);
CREATE TABLE at_the_end (name TEXT, id INTEGER, CONSTRAINT end_key PRIMARY KEY (id AUTOINCREMENT));
CREATE TABLE given_int (id INT PRIMARY KEY);
CREATE TABLE given_descending (id INTEGER PRIMARY KEY DESC);
CREATE TABLE given_text (code TEXT NOT NULL PRIMARY KEY, name TEXT);
CREATE TABLE nullable_key (code TEXT PRIMARY KEY);
CREATE TABLE composite (a INTEGER, b TEXT, c INTEGER, CONSTRAINT composite_key PRIMARY KEY (c, a));
CREATE TABLE without_key (a INTEGER, b TEXT);
