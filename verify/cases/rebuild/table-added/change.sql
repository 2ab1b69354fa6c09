create table invoice (
    id bigint not null,
    order_id bigint not null,
    sent_on date,
    primary key (id),
    constraint invoice_order foreign key (order_id) references orders (id)
);
