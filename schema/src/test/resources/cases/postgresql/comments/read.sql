CREATE TABLE noted (
    id integer PRIMARY KEY,
    body text
);

COMMENT ON TABLE noted IS 'It''s "quoted", \escaped and
broken over lines; */ -- all of it';

COMMENT ON COLUMN noted.body IS 'größer 😀';
