CREATE TYPE state AS ENUM ('b', 'a');
CREATE TABLE item (id INTEGER PRIMARY KEY, c state);
