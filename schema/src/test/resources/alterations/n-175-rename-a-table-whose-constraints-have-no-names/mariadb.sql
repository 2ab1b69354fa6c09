RENAME TABLE parent TO owner;
