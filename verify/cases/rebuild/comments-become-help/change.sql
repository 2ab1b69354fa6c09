comment on table country is 'Where customers live';
comment on column customer.name is 'As it stands on the door';
comment on column customer.email is 'Where "bills" go';
comment on column customer.country_code is 'Decides about taxes';
