drop table orders;
create table orders (
    customer_id bigint not null,
    number integer not null,
    ordered_on date,
    notes varchar(200),
    primary key (customer_id, number),
    constraint orders_customer foreign key (customer_id) references customer (id)
);
