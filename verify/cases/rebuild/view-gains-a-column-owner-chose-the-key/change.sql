drop view big_order;
create view big_order as select id, amount, notes from orders where amount > 1000;
