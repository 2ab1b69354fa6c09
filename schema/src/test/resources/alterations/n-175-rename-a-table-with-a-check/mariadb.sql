RENAME TABLE item TO article;
