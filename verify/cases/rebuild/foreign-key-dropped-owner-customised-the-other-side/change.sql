drop table orders;
create table orders (
    id bigint not null,
    customer_id bigint not null,
    employee_id bigint,
    ordered_on date,
    notes varchar(200),
    amount decimal(10, 2),
    primary key (id),
    constraint orders_customer foreign key (customer_id) references customer (id)
);
