alter table customer rename column name to other;
alter table customer rename column email to name;
alter table customer rename column other to email;
