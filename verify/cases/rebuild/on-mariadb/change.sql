alter table customer add column phone varchar(40) after name;
alter table orders modify column amount decimal(12, 2) not null;
alter table orders drop foreign key orders_customer;
