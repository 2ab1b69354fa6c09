alter table customer drop column email;
alter table customer add column phone varchar(40);
