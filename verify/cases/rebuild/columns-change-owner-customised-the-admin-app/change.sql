alter table customer add column phone varchar(40);
alter table orders add column sent_on date;
alter table orders drop column notes;
