-- SQLite edits the text of a table when it is altered; what it leaves behind must still be understood.
CREATE TABLE first_name (id INTEGER PRIMARY KEY, old TEXT CHECK (old <> ''), gone INTEGER);
CREATE TABLE other (id INTEGER PRIMARY KEY, first_id INTEGER REFERENCES first_name (id));
ALTER TABLE first_name RENAME TO "second name";
ALTER TABLE "second name" RENAME COLUMN old TO "new ""one""";
ALTER TABLE "second name" ADD COLUMN added VARCHAR(10) NOT NULL DEFAULT 'x' CHECK (length(added) < 10);
ALTER TABLE "second name" DROP COLUMN gone;
CREATE TABLE copied AS SELECT id, "new ""one""" AS "a b" FROM "second name";
