CREATE TABLE `*/ class X{}` (
    `${7*7}` enum('/*','"','--','\\') DEFAULT '/*',
    __proto__ int(11) COMMENT '${7*7}'
);

CREATE TABLE `select` (
    `from` int(11) PRIMARY KEY,
    `Order Date` date,
    `it's` varchar(20),
    `say "hi"` varchar(20),
    `; DROP TABLE x; --` text,
    `new
line` varchar(20),
    `表` text,
    `back``tick` int(11) DEFAULT 1,
    `%s?:x` json,
    `a.b` varchar(20),
    `\` text,
    CHECK (`new
line` <> '')
);

CREATE INDEX `in'dex "x"` ON `select` (`say "hi"`, `a.b`);

CREATE TABLE `Mixed "Case" (1)` (
    PK int(11) PRIMARY KEY,
    FK int(11),
    `(` varchar(5) DEFAULT ')',
    `)` varchar(9) GENERATED ALWAYS AS (concat(`(`,')')) STORED,
    FOREIGN KEY (FK) REFERENCES `select` (`from`)
);

CREATE TABLE xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx (
    id int(11) PRIMARY KEY,
    yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy int(11),
    UNIQUE (yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy),
    CHECK (`yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy` > 0)
);

CREATE VIEW `view".".x` (`say "hi"`, `new
line`) AS
select `select`.`say "hi"` AS `say "hi"`,`select`.`new
line` AS `new
line` from `select`;
