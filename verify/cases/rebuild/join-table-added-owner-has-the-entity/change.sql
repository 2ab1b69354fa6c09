create table customer_orders (
    customer_id bigint not null references customer (id),
    order_id bigint not null references orders (id),
    primary key (customer_id, order_id)
);
