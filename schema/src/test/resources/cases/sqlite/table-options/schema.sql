-- Options behind the closing parenthesis survive.
CREATE TABLE clustered (code TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID;
CREATE TABLE strictly (id INTEGER PRIMARY KEY, name TEXT NOT NULL, any_value ANY) STRICT;
CREATE TABLE both (a INTEGER, b TEXT, PRIMARY KEY (b, a)) STRICT, WITHOUT ROWID;
