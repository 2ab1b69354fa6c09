ALTER TABLE item DROP CONSTRAINT item_word_check;

ALTER TABLE item ADD CHECK ((word)::text = ANY (ARRAY[('A'::character varying)::text, ('B'::character varying)::text, ('C'::character varying)::text]));
