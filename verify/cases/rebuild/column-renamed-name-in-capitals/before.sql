create table Customer (
    CustomerId integer not null,
    Name varchar(80) not null,
    Company varchar(80),
    BillingState varchar(40),
    primary key (CustomerId)
);
