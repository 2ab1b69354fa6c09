alter table customer add column changed_on date;
