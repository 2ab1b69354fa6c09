CREATE TYPE "ty'pe ""x""" AS ENUM ('--', '/*', '"');

CREATE TABLE "*/ class X{}" (
    "${7*7}" "ty'pe ""x""" DEFAULT '/*',
    __proto__ "ty'pe ""x"""[]
);

COMMENT ON COLUMN "*/ class X{}"."${7*7}" IS '${7*7}';

CREATE TABLE "select" (
    "from" integer PRIMARY KEY,
    "Order Date" date,
    "it's" text,
    "say ""hi""" text,
    "; DROP TABLE x; --" text,
    "new
line" text,
    "表" text,
    "😀" integer DEFAULT 1,
    "%s?:x" text,
    "a.b" text,
    "\" text,
    CHECK ("new
line" <> ''::text)
);

CREATE INDEX "in'dex ""x""" ON "select" ("say ""hi""", ("it's" || "a.b"));

CREATE TABLE "Mixed ""Case"" (1)" (
    "PK" integer PRIMARY KEY,
    "FK" integer,
    "(" text DEFAULT ')',
    ")" text GENERATED ALWAYS AS ("(" || ')'::text) STORED,
    FOREIGN KEY ("FK") REFERENCES "select" ("from")
);

CREATE TABLE xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx (
    id serial PRIMARY KEY,
    yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy integer,
    UNIQUE (yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy),
    CHECK (yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy > 0)
);

CREATE VIEW "view"".""x" ("say ""hi""", "new
line") AS
SELECT "say ""hi""",
    "new
line"
   FROM "select";
