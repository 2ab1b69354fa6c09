package dev.coppice.project.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The texts that are the same in every project but for a few names. */
final class Templates {

    private Templates() {}

    /** A text as it is. */
    static String text(String name) {
        try (InputStream file = Templates.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no template " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text whose {@code {{names}}} stand for plain words. */
    static String text(String name, Map<String, String> words) {
        String text = text(name);
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{{" + word.getKey() + "}}", word.getValue());
        }
        return text;
    }
}
