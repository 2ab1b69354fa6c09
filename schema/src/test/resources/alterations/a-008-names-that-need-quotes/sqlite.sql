CREATE TABLE "Order" (
    id INTEGER PRIMARY KEY,
    "Group" INTEGER,
    CONSTRAINT "Order of" FOREIGN KEY ("Group") REFERENCES "Group" (id)
);

ALTER TABLE "Group" ADD COLUMN "From here" INTEGER;
