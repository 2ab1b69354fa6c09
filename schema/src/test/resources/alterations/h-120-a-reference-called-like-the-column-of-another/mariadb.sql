ALTER TABLE item ADD CONSTRAINT place_id FOREIGN KEY (other_id) REFERENCES place (id);

ALTER TABLE item ADD FOREIGN KEY (place_id) REFERENCES item (id);
