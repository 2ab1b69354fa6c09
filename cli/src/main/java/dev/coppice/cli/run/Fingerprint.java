package dev.coppice.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells cheaply whether files changed: by their names, sizes and times, not by their content. */
final class Fingerprint {

    private final SortedSet<String> facts = new TreeSet<>();

    /** Everything below a folder; nothing if it is not there. */
    Fingerprint tree(Path folder) {
        if (!Files.exists(folder)) {
            return this;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    facts.add(fact(file, attributes));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Fingerprint files(Collection<Path> files) {
        for (Path file : files) {
            try {
                facts.add(fact(file, Files.readAttributes(file, BasicFileAttributes.class)));
            } catch (IOException missing) {
                facts.add(file + " is missing");
            }
        }
        return this;
    }

    Fingerprint text(String text) {
        facts.add(text);
        return this;
    }

    /** The facts in few characters. */
    String value() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", facts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String fact(Path file, BasicFileAttributes attributes) {
        return file + " " + attributes.size() + " "
                + attributes.lastModifiedTime().toMillis();
    }
}
