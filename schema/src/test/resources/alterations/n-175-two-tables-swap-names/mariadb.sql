-- The name is still taken; it becomes free below
RENAME TABLE a TO a_moving;

RENAME TABLE b TO a;

RENAME TABLE a_moving TO b;
