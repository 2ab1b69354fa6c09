CREATE TABLE "select" (
    "select" INTEGER PRIMARY KEY,
    select2 VARCHAR(20) DEFAULT 'select' NOT NULL,
    CONSTRAINT "uq select" UNIQUE (select2),
    CONSTRAINT "ck select" CHECK ("select2" <> '--')
);

CREATE INDEX "ix select" ON "select" (select2 DESC);

CREATE TABLE "order details" (
    "order details" INTEGER PRIMARY KEY,
    "order details2" VARCHAR(20) DEFAULT 'x' NOT NULL,
    "select" INTEGER,
    CONSTRAINT "uq order details" UNIQUE ("order details2"),
    CONSTRAINT "fk order details" FOREIGN KEY ("select") REFERENCES "select" ("select"),
    CONSTRAINT "ck order details" CHECK ("order details2" <> '--')
);

CREATE INDEX "ix order details" ON "order details" ("order details2" DESC);

CREATE TABLE "it's" (
    "it's" INTEGER PRIMARY KEY,
    "it's2" VARCHAR(20) DEFAULT 'it''s' NOT NULL,
    "order details" INTEGER,
    CONSTRAINT "uq it's" UNIQUE ("it's2"),
    CONSTRAINT "fk it's" FOREIGN KEY ("order details") REFERENCES "order details" ("order details"),
    CONSTRAINT "ck it's" CHECK ("it's2" <> '--')
);

CREATE INDEX "ix it's" ON "it's" ("it's2" DESC);

CREATE TABLE "say ""hi""" (
    "say ""hi""" INTEGER PRIMARY KEY,
    "say ""hi""2" VARCHAR(20) DEFAULT 'say "hi"' NOT NULL,
    "it's" INTEGER,
    CONSTRAINT "uq say ""hi""" UNIQUE ("say ""hi""2"),
    CONSTRAINT "fk say ""hi""" FOREIGN KEY ("it's") REFERENCES "it's" ("it's"),
    CONSTRAINT "ck say ""hi""" CHECK ("say ""hi""2" <> '--')
);

CREATE INDEX "ix say ""hi""" ON "say ""hi""" ("say ""hi""2" DESC);

CREATE TABLE "back`tick" (
    "back`tick" INTEGER PRIMARY KEY,
    "back`tick2" VARCHAR(20) DEFAULT 'back`tick' NOT NULL,
    "say ""hi""" INTEGER,
    CONSTRAINT "uq back`tick" UNIQUE ("back`tick2"),
    CONSTRAINT "fk back`tick" FOREIGN KEY ("say ""hi""") REFERENCES "say ""hi""" ("say ""hi"""),
    CONSTRAINT "ck back`tick" CHECK ("back`tick2" <> '--')
);

CREATE INDEX "ix back`tick" ON "back`tick" ("back`tick2" DESC);

CREATE TABLE "[brackets]" (
    "[brackets]" INTEGER PRIMARY KEY,
    "[brackets]2" VARCHAR(20) DEFAULT 'x' NOT NULL,
    "back`tick" INTEGER,
    CONSTRAINT "uq [brackets]" UNIQUE ("[brackets]2"),
    CONSTRAINT "fk [brackets]" FOREIGN KEY ("back`tick") REFERENCES "back`tick" ("back`tick"),
    CONSTRAINT "ck [brackets]" CHECK ("[brackets]2" <> '--')
);

CREATE INDEX "ix [brackets]" ON "[brackets]" ("[brackets]2" DESC);

CREATE TABLE "a.b" (
    "a.b" INTEGER PRIMARY KEY,
    "a.b2" VARCHAR(20) DEFAULT 'a.b' NOT NULL,
    "[brackets]" INTEGER,
    CONSTRAINT "uq a.b" UNIQUE ("a.b2"),
    CONSTRAINT "fk a.b" FOREIGN KEY ("[brackets]") REFERENCES "[brackets]" ("[brackets]"),
    CONSTRAINT "ck a.b" CHECK ("a.b2" <> '--')
);

CREATE INDEX "ix a.b" ON "a.b" ("a.b2" DESC);

CREATE TABLE "a;b" (
    "a;b" INTEGER PRIMARY KEY,
    "a;b2" VARCHAR(20) DEFAULT 'a;b' NOT NULL,
    "a.b" INTEGER,
    CONSTRAINT "uq a;b" UNIQUE ("a;b2"),
    CONSTRAINT "fk a;b" FOREIGN KEY ("a.b") REFERENCES "a.b" ("a.b"),
    CONSTRAINT "ck a;b" CHECK ("a;b2" <> '--')
);

CREATE INDEX "ix a;b" ON "a;b" ("a;b2" DESC);

CREATE TABLE "-- comment" (
    "-- comment" INTEGER PRIMARY KEY,
    "-- comment2" VARCHAR(20) DEFAULT 'x' NOT NULL,
    "a;b" INTEGER,
    CONSTRAINT "uq -- comment" UNIQUE ("-- comment2"),
    CONSTRAINT "fk -- comment" FOREIGN KEY ("a;b") REFERENCES "a;b" ("a;b"),
    CONSTRAINT "ck -- comment" CHECK ("-- comment2" <> '--')
);

CREATE INDEX "ix -- comment" ON "-- comment" ("-- comment2" DESC);

CREATE TABLE "*/ class X{}" (
    "*/ class X{}" INTEGER PRIMARY KEY,
    "*/ class X{}2" VARCHAR(20) DEFAULT 'x' NOT NULL,
    "-- comment" INTEGER,
    CONSTRAINT "uq */ class X{}" UNIQUE ("*/ class X{}2"),
    CONSTRAINT "fk */ class X{}" FOREIGN KEY ("-- comment") REFERENCES "-- comment" ("-- comment"),
    CONSTRAINT "ck */ class X{}" CHECK ("*/ class X{}2" <> '--')
);

CREATE INDEX "ix */ class X{}" ON "*/ class X{}" ("*/ class X{}2" DESC);

CREATE TABLE "../../etc/x" (
    "../../etc/x" INTEGER PRIMARY KEY,
    "../../etc/x2" VARCHAR(20) DEFAULT 'x' NOT NULL,
    "*/ class X{}" INTEGER,
    CONSTRAINT "uq ../../etc/x" UNIQUE ("../../etc/x2"),
    CONSTRAINT "fk ../../etc/x" FOREIGN KEY ("*/ class X{}") REFERENCES "*/ class X{}" ("*/ class X{}"),
    CONSTRAINT "ck ../../etc/x" CHECK ("../../etc/x2" <> '--')
);

CREATE INDEX "ix ../../etc/x" ON "../../etc/x" ("../../etc/x2" DESC);

CREATE TABLE "${7*7}" (
    "${7*7}" INTEGER PRIMARY KEY,
    "${7*7}2" VARCHAR(20) DEFAULT '${7*7}' NOT NULL,
    "../../etc/x" INTEGER,
    CONSTRAINT "uq ${7*7}" UNIQUE ("${7*7}2"),
    CONSTRAINT "fk ${7*7}" FOREIGN KEY ("../../etc/x") REFERENCES "../../etc/x" ("../../etc/x"),
    CONSTRAINT "ck ${7*7}" CHECK ("${7*7}2" <> '--')
);

CREATE INDEX "ix ${7*7}" ON "${7*7}" ("${7*7}2" DESC);

CREATE TABLE __proto__ (
    __proto__ INTEGER PRIMARY KEY,
    __proto__2 VARCHAR(20) DEFAULT '__proto__' NOT NULL,
    "${7*7}" INTEGER,
    CONSTRAINT "uq __proto__" UNIQUE (__proto__2),
    CONSTRAINT "fk __proto__" FOREIGN KEY ("${7*7}") REFERENCES "${7*7}" ("${7*7}"),
    CONSTRAINT "ck __proto__" CHECK ("__proto__2" <> '--')
);

CREATE INDEX "ix __proto__" ON __proto__ (__proto__2 DESC);

CREATE TABLE "new
line" (
    "new
line" INTEGER PRIMARY KEY,
    "new
line2" VARCHAR(20) DEFAULT 'new
line' NOT NULL,
    __proto__ INTEGER,
    CONSTRAINT "uq new
line" UNIQUE ("new
line2"),
    CONSTRAINT "fk new
line" FOREIGN KEY (__proto__) REFERENCES __proto__ (__proto__),
    CONSTRAINT "ck new
line" CHECK ("new
line2" <> '--')
);

CREATE INDEX "ix new
line" ON "new
line" ("new
line2" DESC);

CREATE TABLE "tab	here" (
    "tab	here" INTEGER PRIMARY KEY,
    "tab	here2" VARCHAR(20) DEFAULT 'tab	here' NOT NULL,
    "new
line" INTEGER,
    CONSTRAINT "uq tab	here" UNIQUE ("tab	here2"),
    CONSTRAINT "fk tab	here" FOREIGN KEY ("new
line") REFERENCES "new
line" ("new
line"),
    CONSTRAINT "ck tab	here" CHECK ("tab	here2" <> '--')
);

CREATE INDEX "ix tab	here" ON "tab	here" ("tab	here2" DESC);

CREATE TABLE " leading" (
    " leading" INTEGER PRIMARY KEY,
    " leading2" VARCHAR(20) DEFAULT ' leading' NOT NULL,
    "tab	here" INTEGER,
    CONSTRAINT "uq  leading" UNIQUE (" leading2"),
    CONSTRAINT "fk  leading" FOREIGN KEY ("tab	here") REFERENCES "tab	here" ("tab	here"),
    CONSTRAINT "ck  leading" CHECK (" leading2" <> '--')
);

CREATE INDEX "ix  leading" ON " leading" (" leading2" DESC);

CREATE TABLE "trailing blank " (
    "trailing blank " INTEGER PRIMARY KEY,
    "trailing blank 2" VARCHAR(20) DEFAULT 'x' NOT NULL,
    " leading" INTEGER,
    CONSTRAINT "uq trailing blank " UNIQUE ("trailing blank 2"),
    CONSTRAINT "fk trailing blank " FOREIGN KEY (" leading") REFERENCES " leading" (" leading"),
    CONSTRAINT "ck trailing blank " CHECK ("trailing blank 2" <> '--')
);

CREATE INDEX "ix trailing blank " ON "trailing blank " ("trailing blank 2" DESC);

CREATE TABLE "1starts" (
    "1starts" INTEGER PRIMARY KEY,
    "1starts2" VARCHAR(20) DEFAULT '1starts' NOT NULL,
    "trailing blank " INTEGER,
    CONSTRAINT "uq 1starts" UNIQUE ("1starts2"),
    CONSTRAINT "fk 1starts" FOREIGN KEY ("trailing blank ") REFERENCES "trailing blank " ("trailing blank "),
    CONSTRAINT "ck 1starts" CHECK ("1starts2" <> '--')
);

CREATE INDEX "ix 1starts" ON "1starts" ("1starts2" DESC);

CREATE TABLE "größe" (
    "größe" INTEGER PRIMARY KEY,
    "größe2" VARCHAR(20) DEFAULT 'größe' NOT NULL,
    "1starts" INTEGER,
    CONSTRAINT "uq größe" UNIQUE ("größe2"),
    CONSTRAINT "fk größe" FOREIGN KEY ("1starts") REFERENCES "1starts" ("1starts"),
    CONSTRAINT "ck größe" CHECK ("größe2" <> '--')
);

CREATE INDEX "ix größe" ON "größe" ("größe2" DESC);

CREATE TABLE "表" (
    "表" INTEGER PRIMARY KEY,
    "表2" VARCHAR(20) DEFAULT '表' NOT NULL,
    "größe" INTEGER,
    CONSTRAINT "uq 表" UNIQUE ("表2"),
    CONSTRAINT "fk 表" FOREIGN KEY ("größe") REFERENCES "größe" ("größe"),
    CONSTRAINT "ck 表" CHECK ("表2" <> '--')
);

CREATE INDEX "ix 表" ON "表" ("表2" DESC);

CREATE TABLE "😀" (
    "😀" INTEGER PRIMARY KEY,
    "😀2" VARCHAR(20) DEFAULT '😀' NOT NULL,
    "表" INTEGER,
    CONSTRAINT "uq 😀" UNIQUE ("😀2"),
    CONSTRAINT "fk 😀" FOREIGN KEY ("表") REFERENCES "表" ("表"),
    CONSTRAINT "ck 😀" CHECK ("😀2" <> '--')
);

CREATE INDEX "ix 😀" ON "😀" ("😀2" DESC);

CREATE TABLE "right‮to left" (
    "right‮to left" INTEGER PRIMARY KEY,
    "right‮to left2" VARCHAR(20) DEFAULT 'x' NOT NULL,
    "😀" INTEGER,
    CONSTRAINT "uq right‮to left" UNIQUE ("right‮to left2"),
    CONSTRAINT "fk right‮to left" FOREIGN KEY ("😀") REFERENCES "😀" ("😀"),
    CONSTRAINT "ck right‮to left" CHECK ("right‮to left2" <> '--')
);

CREATE INDEX "ix right‮to left" ON "right‮to left" ("right‮to left2" DESC);

CREATE TABLE "<script>" (
    "<script>" INTEGER PRIMARY KEY,
    "<script>2" VARCHAR(20) DEFAULT '<script>' NOT NULL,
    "right‮to left" INTEGER,
    CONSTRAINT "uq <script>" UNIQUE ("<script>2"),
    CONSTRAINT "fk <script>" FOREIGN KEY ("right‮to left") REFERENCES "right‮to left" ("right‮to left"),
    CONSTRAINT "ck <script>" CHECK ("<script>2" <> '--')
);

CREATE INDEX "ix <script>" ON "<script>" ("<script>2" DESC);

CREATE TABLE "%s" (
    "%s" INTEGER PRIMARY KEY,
    "%s2" VARCHAR(20) DEFAULT '%s' NOT NULL,
    "<script>" INTEGER,
    CONSTRAINT "uq %s" UNIQUE ("%s2"),
    CONSTRAINT "fk %s" FOREIGN KEY ("<script>") REFERENCES "<script>" ("<script>"),
    CONSTRAINT "ck %s" CHECK ("%s2" <> '--')
);

CREATE INDEX "ix %s" ON "%s" ("%s2" DESC);

CREATE TABLE "C:\temp" (
    "C:\temp" INTEGER PRIMARY KEY,
    "C:\temp2" VARCHAR(20) DEFAULT 'C:\temp' NOT NULL,
    "%s" INTEGER,
    CONSTRAINT "uq C:\temp" UNIQUE ("C:\temp2"),
    CONSTRAINT "fk C:\temp" FOREIGN KEY ("%s") REFERENCES "%s" ("%s"),
    CONSTRAINT "ck C:\temp" CHECK ("C:\temp2" <> '--')
);

CREATE INDEX "ix C:\temp" ON "C:\temp" ("C:\temp2" DESC);

CREATE TABLE rowid (
    rowid INTEGER PRIMARY KEY,
    rowid2 VARCHAR(20) DEFAULT 'rowid' NOT NULL,
    "C:\temp" INTEGER,
    CONSTRAINT "uq rowid" UNIQUE (rowid2),
    CONSTRAINT "fk rowid" FOREIGN KEY ("C:\temp") REFERENCES "C:\temp" ("C:\temp"),
    CONSTRAINT "ck rowid" CHECK ("rowid2" <> '--')
);

CREATE INDEX "ix rowid" ON rowid (rowid2 DESC);

CREATE VIEW "v */ class X{}" ("*/ class X{}", "*/ class X{} as") AS
SELECT "*/ class X{}", "*/ class X{}2" AS "*/ class X{} as" FROM "*/ class X{}";

CREATE VIEW "v __proto__" (__proto__, "__proto__ as") AS
SELECT "__proto__", "__proto__2" AS "__proto__ as" FROM "__proto__";

CREATE VIEW "v a.b" ("a.b", "a.b as") AS
SELECT "a.b", "a.b2" AS "a.b as" FROM "a.b";

CREATE VIEW "v say ""hi""" ("say ""hi""", "say ""hi"" as") AS
SELECT "say ""hi""", "say ""hi""2" AS "say ""hi"" as" FROM "say ""hi""";

CREATE VIEW "v select" ("select", "select as") AS
SELECT "select", "select2" AS "select as" FROM "select";
