CREATE TABLE copied (
    id INT,
    "a b" TEXT
);

CREATE TABLE "second name" (
    id INTEGER PRIMARY KEY,
    "new ""one""" TEXT,
    added VARCHAR(10) DEFAULT 'x' NOT NULL,
    CHECK ("new ""one""" <> ''),
    CHECK (length(added) < 10)
);

CREATE TABLE other (
    id INTEGER PRIMARY KEY,
    first_id INTEGER,
    FOREIGN KEY (first_id) REFERENCES "second name" (id)
);
