CREATE TYPE mood AS ENUM ('A', 'C', 'B');
CREATE TABLE item (id INTEGER PRIMARY KEY, c mood);
