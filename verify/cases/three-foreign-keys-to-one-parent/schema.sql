-- A contract with three parties of one kind, one of them optional.
CREATE TABLE party (
    id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL
);
CREATE TABLE contract (
    id INTEGER NOT NULL PRIMARY KEY,
    buyer_id INTEGER NOT NULL,
    seller_id INTEGER NOT NULL,
    broker_id INTEGER,
    FOREIGN KEY (buyer_id) REFERENCES party (id),
    FOREIGN KEY (seller_id) REFERENCES party (id),
    FOREIGN KEY (broker_id) REFERENCES party (id)
);
INSERT INTO party VALUES (1, 'Ask'), (2, 'Embla'), (3, 'Broker & Sons');
INSERT INTO contract VALUES (1, 1, 2, NULL), (2, 2, 1, 3);
