create table customer (
    id bigint not null,
    name varchar(80) not null,
    email varchar(120),
    primary key (id)
);
create table orders (
    id bigint not null,
    customer_id bigint not null,
    ordered_on date,
    notes varchar(200),
    amount decimal(10, 2),
    primary key (id),
    constraint orders_customer foreign key (customer_id) references customer (id)
);
