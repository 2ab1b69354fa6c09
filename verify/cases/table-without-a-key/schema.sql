-- Nothing identifies a reading; two of them are the same, and one has an empty field.
CREATE TABLE reading (
    station VARCHAR(20) NOT NULL,
    celsius DECIMAL(4, 1)
);
INSERT INTO reading VALUES ('north', 1.5), ('north', 1.5), ('south', NULL);
