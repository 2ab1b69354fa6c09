CREATE TABLE "select" ("from" integer PRIMARY KEY, "Order Date" date, "it's" text, "say ""hi""" text, "; DROP TABLE x; --" text, "new
line" text CHECK ("new
line" <> ''), "表" text, "😀" integer DEFAULT 1, "%s?:x" text, "a.b" text, "\" text);
CREATE TABLE "Mixed ""Case"" (1)" ("PK" integer PRIMARY KEY, "FK" integer REFERENCES "select" ("from"), "(" text DEFAULT ')', ")" text GENERATED ALWAYS AS ("(" || ')') STORED);
CREATE INDEX "in'dex ""x""" ON "select" ("say ""hi""", (("it's" || "a.b")));
CREATE VIEW "view"".""x" AS SELECT "say ""hi""", "new
line" FROM "select";
CREATE TYPE "ty'pe ""x""" AS ENUM ('--', '/*', '"');
CREATE TABLE "*/ class X{}" ("${7*7}" "ty'pe ""x""" DEFAULT '/*', "__proto__" "ty'pe ""x"""[]);
COMMENT ON COLUMN "*/ class X{}"."${7*7}" IS '${7*7}';
CREATE TABLE "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" (id serial PRIMARY KEY, "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy" integer UNIQUE CHECK ("yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy" > 0));
