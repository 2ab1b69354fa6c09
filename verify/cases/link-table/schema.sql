-- Two foreign keys that make up the key and nothing else.
CREATE TABLE song (
    id INTEGER NOT NULL PRIMARY KEY,
    title VARCHAR(80) NOT NULL
);
CREATE TABLE playlist (
    id INTEGER NOT NULL PRIMARY KEY,
    title VARCHAR(80) NOT NULL
);
CREATE TABLE playlist_song (
    playlist_id INTEGER NOT NULL,
    song_id INTEGER NOT NULL,
    PRIMARY KEY (playlist_id, song_id),
    FOREIGN KEY (playlist_id) REFERENCES playlist (id),
    FOREIGN KEY (song_id) REFERENCES song (id)
);
INSERT INTO song VALUES (1, 'Rain'), (2, 'Snow');
INSERT INTO playlist VALUES (1, 'Weather');
INSERT INTO playlist_song VALUES (1, 1), (1, 2);
