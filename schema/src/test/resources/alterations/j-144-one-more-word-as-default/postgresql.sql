-- The type is made anew; columns move over to it one by one
ALTER TYPE mood RENAME TO mood_old;

CREATE TYPE mood AS ENUM ('A', 'B', 'C');

ALTER TABLE item ALTER COLUMN c DROP DEFAULT;

ALTER TABLE item ALTER COLUMN c TYPE mood USING CAST(CAST(c AS VARCHAR) AS mood);

ALTER TABLE item ALTER COLUMN c SET DEFAULT 'C';

DROP TYPE mood_old;
