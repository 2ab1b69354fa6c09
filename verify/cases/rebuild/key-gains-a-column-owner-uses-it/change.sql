drop table orders;
create table orders (
    id bigint not null,
    customer_id bigint not null,
    ordered_on date,
    notes varchar(200),
    primary key (id, customer_id),
    constraint orders_customer foreign key (customer_id) references customer (id)
);
