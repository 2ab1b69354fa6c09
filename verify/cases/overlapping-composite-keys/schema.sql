-- The tenant is part of every key and of every foreign key.
CREATE TABLE tenant (
    tenant_id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL
);
CREATE TABLE project (
    tenant_id INTEGER NOT NULL,
    project_no INTEGER NOT NULL,
    title VARCHAR(80) NOT NULL,
    PRIMARY KEY (tenant_id, project_no),
    FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
CREATE TABLE task (
    tenant_id INTEGER NOT NULL,
    project_no INTEGER NOT NULL,
    task_no INTEGER NOT NULL,
    blocked_by INTEGER,
    title VARCHAR(80) NOT NULL,
    PRIMARY KEY (tenant_id, project_no, task_no),
    FOREIGN KEY (tenant_id, project_no) REFERENCES project (tenant_id, project_no),
    FOREIGN KEY (tenant_id, project_no, blocked_by) REFERENCES task (tenant_id, project_no, task_no)
);
INSERT INTO tenant VALUES (1, 'Ash'), (2, 'Birch');
INSERT INTO project VALUES (1, 1, 'Roof'), (2, 1, 'Cellar');
INSERT INTO task VALUES (1, 1, 1, NULL, 'Scaffold'), (1, 1, 2, 1, 'Tiles'), (2, 1, 1, NULL, 'Dig');
