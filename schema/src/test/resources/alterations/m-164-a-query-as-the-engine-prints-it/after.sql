CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(20));
CREATE VIEW named AS
  select id, name
  from   item
  where  name is not null;
