create table country (
    code char(2) primary key,
    name varchar(80) not null
);
create table customer (
    id bigint primary key,
    name varchar(80) not null,
    email varchar(120),
    country_code char(2) not null,
    constraint customer_country foreign key (country_code) references country (code)
);
comment on table customer is 'Who buys here';
comment on column customer.name is 'As it stands on invoices';
