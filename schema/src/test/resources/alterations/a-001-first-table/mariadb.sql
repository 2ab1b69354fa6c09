CREATE TABLE person (
    id int(11) PRIMARY KEY,
    name varchar(50)
);
