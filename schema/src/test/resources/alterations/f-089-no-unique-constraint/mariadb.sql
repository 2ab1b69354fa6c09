DROP INDEX c_once ON item;
