package dev.coppice.cli.connect;

import dev.coppice.project.Engine;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where a database is, without user and password, and with harmless options only. */
public sealed interface DatabaseUrl {

    Engine engine();

    /** Driver options, in the order of their names. */
    SortedMap<String, String> options();

    /** The URL for the driver. */
    String jdbc();

    /** What people call the database: the name of its file or its name on the server. */
    String name();

    /** A database in a file that this process opens. */
    record Embedded(Engine engine, Path file, SortedMap<String, String> options) implements DatabaseUrl {

        static final String H2_SUFFIX = ".mv.db";

        public Embedded {
            options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        }

        @Override
        public String jdbc() {
            return switch (engine) {
                case H2 -> "jdbc:h2:file:" + withoutSuffix(file.toString(), H2_SUFFIX) + joined(";", ";", options);
                default -> "jdbc:sqlite:" + file + joined("?", "&", options);
            };
        }

        /** The URL for an empty database of the engine that is nowhere but in memory. */
        String inMemory() {
            return engine == Engine.H2 ? "jdbc:h2:mem:" + joined(";", ";", options) : "jdbc:sqlite::memory:";
        }

        @Override
        public String name() {
            String fileName = String.valueOf(file.getFileName());
            String withoutH2Suffix = withoutSuffix(fileName, H2_SUFFIX);
            boolean hasOtherSuffix = withoutH2Suffix.equals(fileName) && fileName.lastIndexOf('.') > 0;
            return hasOtherSuffix ? fileName.substring(0, fileName.lastIndexOf('.')) : withoutH2Suffix;
        }

        /** The same options for another file. */
        public Embedded in(Path otherFile) {
            return new Embedded(engine, otherFile, options);
        }

        private static String withoutSuffix(String text, String suffix) {
            return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
        }
    }

    /** A database that a server keeps. {@code port} is 0 for the engine's usual one. */
    record Server(Engine engine, String host, int port, String database, SortedMap<String, String> options)
            implements DatabaseUrl {

        public Server {
            options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        }

        @Override
        public String jdbc() {
            return "jdbc:" + engine.id() + "://" + place() + "/" + PercentCode.encode(database)
                    + joined("?", "&", options);
        }

        @Override
        public String name() {
            return database;
        }

        /** Host and port as people write them. */
        public String place() {
            return port == 0 ? host : host + ":" + port;
        }
    }

    private static String joined(String first, String between, SortedMap<String, String> options) {
        StringBuilder text = new StringBuilder();
        options.forEach((name, value) -> text.append(text.isEmpty() ? first : between)
                .append(name)
                .append('=')
                .append(value));
        return text.toString();
    }
}
