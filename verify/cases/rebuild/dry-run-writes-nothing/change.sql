alter table customer add column phone varchar(40);
alter table customer drop column email;
