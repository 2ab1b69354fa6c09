alter table customer add column birthday date;
create table coupon (
    id bigint not null,
    code varchar(20) not null,
    customer_id bigint not null,
    primary key (id),
    constraint coupon_customer foreign key (customer_id) references customer (id)
);
