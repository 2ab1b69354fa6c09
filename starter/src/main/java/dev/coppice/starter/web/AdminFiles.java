package dev.coppice.starter.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

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

    private static final Map<String, File> ASSETS = new ConcurrentHashMap<>();

    private AdminFiles() {}

    /**
     * One of them.
     *
     * @param packed its content by the names of codings that make it shorter, the shortest first
     */
    @SuppressWarnings("ArrayRecordComponent") // Sent, never compared.
    record File(String type, byte[] content, SequencedMap<String, byte[]> packed) {}

    static Optional<File> find(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !LEGAL.matcher(path).matches()) {
            return Optional.empty();
        }
        File known = ASSETS.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<File> read = read(path).map(content -> new File(type, content, packed(path, content)));
        // What has a name made of its content never changes; there are as many as the application has.
        if (path.startsWith("assets/")) {
            read.ifPresent(file -> ASSETS.put(path, file));
        }
        return read;
    }

    private static Optional<byte[]> read(String path) {
        try (InputStream in = AdminFiles.class.getClassLoader().getResourceAsStream(FOLDER + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brotli takes too long to be made here: the build has it beside the file. */
    private static SequencedMap<String, byte[]> packed(String path, byte[] content) {
        SequencedMap<String, byte[]> packed = new LinkedHashMap<>();
        read(path + ".br").ifPresent(bytes -> packed.put("br", bytes));
        byte[] gzip = gzip(content);
        if (gzip.length < content.length) {
            packed.put("gzip", gzip);
        }
        return packed;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new Smallest(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Takes its time once, so that every answer is short. */
    private static final class Smallest extends GZIPOutputStream {

        Smallest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
