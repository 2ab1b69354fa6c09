CREATE TABLE everything (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  a_word VARCHAR(40) NOT NULL DEFAULT 'new',
  a_text TEXT,
  an_int INT DEFAULT 5,
  a_big BIGINT,
  a_decimal DECIMAL(10, 2) NOT NULL DEFAULT 1.50,
  a_number NUMERIC,
  a_real REAL,
  a_truth BOOLEAN NOT NULL DEFAULT 1,
  a_date DATE,
  a_time TIME,
  a_timestamp DATETIME DEFAULT CURRENT_TIMESTAMP,
  a_uuid UUID,
  a_json JSON,
  some_bytes BLOB,
  an_oddity GEOMETRY,
  twice INT GENERATED ALWAYS AS (an_int * 2) VIRTUAL
);

INSERT INTO everything (a_text, a_big, a_number, a_real, a_json, some_bytes, a_uuid) VALUES
  ('x', 9007199254740993, 1.25, 2.5, '{"a": 1}', x'00ff', '5f0c954e-7a3e-4e0c-8b8b-3d7b6a3a3c3d');
