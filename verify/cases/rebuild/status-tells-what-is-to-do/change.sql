alter table customer add column phone varchar(40);
alter table orders drop column notes;
