CREATE TABLE "Order" (
    id integer PRIMARY KEY,
    "Group" integer
);

ALTER TABLE "Group" ADD COLUMN "From here" integer;

ALTER TABLE "Order" ADD CONSTRAINT "Order of" FOREIGN KEY ("Group") REFERENCES "Group" (id);
