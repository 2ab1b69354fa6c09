package dev.coppice.project.yaml;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints trees of maps, collections and plain values as JSON, one fact per line, always in the same way. */
final class JsonText {

    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(@Nullable Object tree) {
        JsonText json = new JsonText();
        json.value(tree, 0);
        return json.text.append('\n').toString();
    }

    private void value(@Nullable Object value, int depth) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> object(map, depth);
            case Collection<?> items -> array(items, depth);
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth);
            case CharSequence characters -> text.append(QuotedText.of(characters.toString()));
            default -> throw new IllegalArgumentException("JSON has no " + value.getClass());
        }
    }

    private void object(Map<?, ?> map, int depth) {
        if (map.isEmpty()) {
            text.append("{}");
            return;
        }
        text.append("{\n");
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            text.append(STEP.repeat(depth + 1))
                    .append(QuotedText.of(String.valueOf(entry.getKey())))
                    .append(": ");
            value(entry.getValue(), depth + 1);
            text.append(entries.hasNext() ? ",\n" : "\n");
        }
        text.append(STEP.repeat(depth)).append('}');
    }

    private void array(Collection<?> items, int depth) {
        if (items.isEmpty()) {
            text.append("[]");
            return;
        }
        text.append("[\n");
        for (Iterator<?> values = items.iterator(); values.hasNext(); ) {
            text.append(STEP.repeat(depth + 1));
            value(values.next(), depth + 1);
            text.append(values.hasNext() ? ",\n" : "\n");
        }
        text.append(STEP.repeat(depth)).append(']');
    }
}
