alter table orders add column paid_on date;
alter table customer add column phone varchar(40);
