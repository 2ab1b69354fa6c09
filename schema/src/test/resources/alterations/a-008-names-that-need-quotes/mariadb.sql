CREATE TABLE `Order` (
    id int(11) PRIMARY KEY,
    `Group` int(11)
);

ALTER TABLE `Group` ADD COLUMN `From here` int(11);

ALTER TABLE `Order` ADD CONSTRAINT `Order of` FOREIGN KEY (`Group`) REFERENCES `Group` (id);
