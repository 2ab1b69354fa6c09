alter table customer drop column email;
alter table customer add column mail varchar(120);
