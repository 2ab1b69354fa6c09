alter table customer rename to party;
