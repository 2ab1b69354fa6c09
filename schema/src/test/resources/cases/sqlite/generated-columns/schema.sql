CREATE TABLE line (
    id INTEGER PRIMARY KEY,
    quantity INTEGER NOT NULL,
    price NUMERIC(10, 2) NOT NULL,
    total NUMERIC(12, 2) GENERATED ALWAYS AS (quantity * price) STORED,
    label TEXT AS (quantity || ' x ' || price),
    double AS (quantity * (1 + 1)) VIRTUAL NOT NULL,
    "odd name" INTEGER AS (length(')')) STORED CHECK ("odd name" > 0)
);
