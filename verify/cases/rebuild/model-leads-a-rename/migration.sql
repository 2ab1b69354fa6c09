alter table customer rename column email to mail;
