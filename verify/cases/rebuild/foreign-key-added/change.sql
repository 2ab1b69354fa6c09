alter table orders add column employee_id bigint references employee (id);
