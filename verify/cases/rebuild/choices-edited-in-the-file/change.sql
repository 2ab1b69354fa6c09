create table note (id bigint primary key, words varchar(80));
