-- The type is made anew; columns move over to it one by one
ALTER TYPE state RENAME TO state_old;

CREATE TYPE state AS ENUM ('b', 'a');

ALTER TABLE item ALTER COLUMN c TYPE state USING CAST(CAST(c AS VARCHAR) AS state);

DROP TYPE state_old;
