package dev.coppice.admin.read;

import dev.coppice.admin.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The JSON Schema of the description: what editors complete by, and what files are checked by. */
public final class AdminSchema {

    private static final String FILE = "/META-INF/resources/admin/schema.json";

    private AdminSchema() {}

    /** The schema, as it is served. */
    public static String text() {
        try (InputStream in = Objects.requireNonNull(AdminSchema.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<?, ?> tree() {
        return Tree.VALUE;
    }

    /** Read when it is first needed. JSON is YAML, too. */
    private static final class Tree {

        static final Map<?, ?> VALUE = read();

        private static Map<?, ?> read() {
            List<Finding> findings = new ArrayList<>();
            Object tree = YamlText.read(text(), findings).orElseThrow().plain();
            return (Map<?, ?>) Objects.requireNonNull(tree);
        }
    }
}
