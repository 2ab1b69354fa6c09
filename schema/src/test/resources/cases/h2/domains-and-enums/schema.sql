CREATE DOMAIN email AS VARCHAR(100) DEFAULT 'nobody@example.org' CHECK (VALUE LIKE '%@%');
CREATE DOMAIN a_work_email AS email CONSTRAINT at_work CHECK (VALUE LIKE '%example.org');
CREATE DOMAIN mood AS ENUM('good', 'bad');
CREATE DOMAIN amount AS DECIMAL(12, 2);
CREATE TABLE person (
    id INT PRIMARY KEY,
    private_mail email,
    office_mail a_work_email NOT NULL,
    feels mood DEFAULT 'good',
    owes amount DEFAULT 0
);
