CREATE TABLE "Order Details" ("Order ID" INTEGER PRIMARY KEY, "Unit Price" DECIMAL(10, 2), "select" TEXT, "class" TEXT);
CREATE TABLE "*/ class X{}" ("id" INTEGER PRIMARY KEY, "*/ int x; /*" TEXT, "\u002a/" TEXT);
CREATE TABLE "${7*7}" ("#{1+1}" INTEGER PRIMARY KEY, "${COPPICE_DB_PASSWORD}" TEXT);
CREATE TABLE "../../etc/passwd" (id INTEGER PRIMARY KEY, "a.b.c" TEXT, "x`y" TEXT, "it's" TEXT);
CREATE TABLE "say ""hi""" ("the ""key""" INTEGER PRIMARY KEY, "a\b" TEXT);
CREATE TABLE "two
lines" ("first
second" INTEGER PRIMARY KEY);
CREATE TABLE "🦊" ("🥕" INTEGER PRIMARY KEY, "čeština" TEXT);
CREATE TABLE "evil‮txt" ("left‮right" INTEGER PRIMARY KEY);
CREATE TABLE "Object" (id INTEGER PRIMARY KEY, "hashCode" TEXT, "toString" TEXT);
CREATE TABLE "List" (id INTEGER PRIMARY KEY, object_id INTEGER REFERENCES "Object" (id));
CREATE TABLE "String" (id INTEGER PRIMARY KEY, list_id INTEGER NOT NULL REFERENCES "List" (id), text TEXT);
CREATE TABLE "Column" (id INTEGER PRIMARY KEY, "Column" TEXT);
CREATE TABLE "Entity" (id INTEGER PRIMARY KEY);
CREATE TABLE "BigDecimal" (id INTEGER PRIMARY KEY, amount DECIMAL(5, 2) DEFAULT 1.50);
CREATE TABLE "true" (id INTEGER PRIMARY KEY, "null" TEXT, "no" TEXT, "1e3" TEXT);
CREATE TABLE customer (id INTEGER PRIMARY KEY);
CREATE TABLE customers (id INTEGER PRIMARY KEY);
CREATE TABLE "__proto__" (id INTEGER PRIMARY KEY);

INSERT INTO "say ""hi""" VALUES (1, 'back\slash');
INSERT INTO "two
lines" VALUES (1);
INSERT INTO "🦊" VALUES (1, 'x');
