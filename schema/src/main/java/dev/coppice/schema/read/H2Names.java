package dev.coppice.schema.read;

import dev.coppice.schema.TableName;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How H2's names become ours: the default schema goes without saying, and so do the names that H2 invents. */
record H2Names(String defaultSchema) {

    private static final Pattern INVENTED = Pattern.compile("CONSTRAINT_[0-9A-F]+(_[0-9]+)?");

    TableName of(H2Key key) {
        return new TableName(key.schema().equals(defaultSchema) ? null : key.schema(), key.name());
    }

    static @Nullable String given(String constraint) {
        return INVENTED.matcher(constraint).matches() ? null : constraint;
    }
}
