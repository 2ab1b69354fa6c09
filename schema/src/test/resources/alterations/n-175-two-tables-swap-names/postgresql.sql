-- The name is still taken; it becomes free below
ALTER TABLE a RENAME TO a_moving;

ALTER TABLE b RENAME TO a;

ALTER TABLE a_moving RENAME TO b;

-- The name is still taken; it becomes free below
ALTER TABLE b RENAME CONSTRAINT a_pkey TO a_pkey_moving;

ALTER TABLE a RENAME CONSTRAINT b_pkey TO a_pkey;

ALTER TABLE b RENAME CONSTRAINT a_pkey_moving TO b_pkey;
