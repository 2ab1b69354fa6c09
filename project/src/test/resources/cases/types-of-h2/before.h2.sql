CREATE TABLE everything (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  a_tiny TINYINT NOT NULL,
  a_small SMALLINT DEFAULT 3 NOT NULL,
  an_int INTEGER,
  a_decimal DECIMAL(20, 4),
  a_price DECIMAL(10, 2) DEFAULT 10 NOT NULL,
  a_float REAL DEFAULT 1.5,
  a_double DOUBLE PRECISION,
  a_truth BOOLEAN DEFAULT TRUE NOT NULL,
  a_date DATE DEFAULT DATE '2026-01-31',
  a_time TIME(3),
  a_timestamp TIMESTAMP(9),
  a_zoned TIMESTAMP(6) WITH TIME ZONE,
  a_uuid UUID,
  a_json JSON,
  some_bytes VARBINARY(16) NOT NULL,
  a_blob BLOB,
  a_clob CLOB,
  a_code CHAR(3) NOT NULL,
  a_word VARCHAR(255) DEFAULT 'it''s "quoted"\' NOT NULL,
  a_mood ENUM ('happy', 'so so', 'sad') DEFAULT 'so so' NOT NULL,
  a_size ENUM ('S', 'M', 'L'),
  an_interval INTERVAL DAY TO SECOND,
  twice INTEGER GENERATED ALWAYS AS (an_int * 2)
);
COMMENT ON TABLE everything IS 'One column of each type. <b>Not</b> */ the end @since {@link X} \u002a/';
COMMENT ON COLUMN everything.an_int IS 'First line
second line & more';
COMMENT ON COLUMN everything.a_word IS 'A comment that goes on and on until it no longer fits into the hundred and twenty columns of a line, and then some';

INSERT INTO everything
  (a_tiny, an_int, a_decimal, a_double, a_time, a_timestamp, a_zoned, a_uuid, a_json, some_bytes, a_blob, a_clob, a_code)
VALUES (1, 2, 3.1400, 2.5, TIME '10:11:12.123', TIMESTAMP '2026-01-02 03:04:05.123456789',
  TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05+01:00', '5f0c954e-7a3e-4e0c-8b8b-3d7b6a3a3c3d', JSON '{"a": [1]}',
  X'00FF', X'01', 'long', 'abc');
