package dev.coppice.starter.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the browser application, as the module admin carries them. */
final class AdminFiles {

    private static final String FOLDER = "META-INF/resources/admin/";
    private static final Pattern LEGAL = Pattern.compile("(assets/)?[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"));

    private AdminFiles() {}

    /** One of them. */
    @SuppressWarnings("ArrayRecordComponent") // Sent, never compared.
    record File(String type, byte[] content) {}

    static Optional<File> find(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !LEGAL.matcher(path).matches()) {
            return Optional.empty();
        }
        try (InputStream in = AdminFiles.class.getClassLoader().getResourceAsStream(FOLDER + path)) {
            return in == null ? Optional.empty() : Optional.of(new File(type, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
