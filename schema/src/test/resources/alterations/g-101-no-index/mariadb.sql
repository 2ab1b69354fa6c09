DROP INDEX ix ON item;
