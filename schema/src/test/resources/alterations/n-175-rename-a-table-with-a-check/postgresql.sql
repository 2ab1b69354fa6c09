ALTER TABLE item RENAME TO article;

ALTER TABLE article RENAME CONSTRAINT item_pkey TO article_pkey;
