CREATE TABLE `select` (`from` int PRIMARY KEY, `Order Date` date, `it's` varchar(20), `say "hi"` varchar(20), `; DROP TABLE x; --` text, `new
line` varchar(20) CHECK (`new
line` <> ''), `表` text, `back``tick` int DEFAULT 1, `%s?:x` json, `a.b` varchar(20), `\` text);
CREATE TABLE `Mixed "Case" (1)` (`PK` int PRIMARY KEY, `FK` int, `(` varchar(5) DEFAULT ')', `)` varchar(9) AS (concat(`(`, ')')) STORED, FOREIGN KEY (`FK`) REFERENCES `select` (`from`));
CREATE INDEX `in'dex "x"` ON `select` (`say "hi"`, `a.b`);
CREATE VIEW `view".".x` AS SELECT `say "hi"`, `new
line` FROM `select`;
CREATE TABLE `*/ class X{}` (`${7*7}` enum('/*', '"', '--', '\\') DEFAULT '/*', `__proto__` int COMMENT '${7*7}');
CREATE TABLE `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx` (id int PRIMARY KEY, `yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy` int UNIQUE CHECK (`yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy` > 0));
