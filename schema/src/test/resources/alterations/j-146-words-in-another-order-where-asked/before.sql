CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE item (id INTEGER PRIMARY KEY, c state);
