CREATE TYPE mood AS ENUM ('A', 'B', 'C');
CREATE TABLE item (id INTEGER PRIMARY KEY, c mood);
