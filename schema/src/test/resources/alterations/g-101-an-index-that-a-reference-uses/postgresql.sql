DROP INDEX by_parent;
