-- The name is still taken; it becomes free below
ALTER TABLE A RENAME TO "A_moving";

ALTER TABLE B RENAME TO A;

ALTER TABLE "A_moving" RENAME TO B;
