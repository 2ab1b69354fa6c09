package dev.coppice.verify.admin;

import com.microsoft.playwright.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows that a list was answered with, looked at whether they are the ones that were asked for. */
record AnsweredRows(List<JsonNode> rows) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Of an answer without an error; anything else is a fault. */
    static AnsweredRows of(Response answer, String what) {
        if (answer.status() != 200) {
            throw new AssertionError("%s ended with %d".formatted(what, answer.status()));
        }
        JsonNode data = JSON.readTree(answer.text()).path("data");
        return new AnsweredRows(StreamSupport.stream(data.spliterator(), false).toList());
    }

    /** Of a field that the list shows; what it does not show, it does not ask for. */
    List<String> values(Described.Field field) {
        String members = field.isToOne() ? "relationships" : "attributes";
        return rows.stream()
                .filter(row -> row.path(members).has(field.name()))
                .map(row -> Visit.value(row, field))
                .toList();
    }

    /** Numbers, days and moments rise or fall; texts are ordered by the database, as nobody else knows. */
    void areSortedBy(Described.Field field, boolean isDescending) {
        if (!field.isNumber() && !List.of("date", "dateTime").contains(field.type())) {
            return;
        }
        List<String> values =
                values(field).stream().filter(value -> !value.isEmpty()).toList();
        Comparator<String> order = field.isNumber() ? Comparator.comparing(BigDecimal::new) : Comparator.naturalOrder();
        List<String> sorted = new ArrayList<>(values);
        sorted.sort(isDescending ? Collections.reverseOrder(order) : order);
        if (!sorted.equals(values)) {
            throw new AssertionError("Sorted by '%s' came %s".formatted(field.name(), values));
        }
    }

    /** What was filtered by a value of theirs has it. */
    void say(Described.Field field, String value) {
        values(field).stream()
                .filter(each -> !says(field, each, value))
                .findFirst()
                .ifPresent(each -> {
                    throw new AssertionError(
                            "Filtered by '%s' and '%s' came '%s'".formatted(field.name(), value, each));
                });
    }

    private static boolean says(Described.Field field, String each, String value) {
        return switch (field.type()) {
            case "text" ->
                each.toLowerCase(Locale.ROOT).contains(Visit.word(value).toLowerCase(Locale.ROOT));
            case "integer", "decimal" -> new BigDecimal(each).compareTo(new BigDecimal(value)) == 0;
            case "number" -> new BigDecimal(each).compareTo(new BigDecimal(value)) >= 0;
            case "date", "dateTime" -> each.startsWith(value.substring(0, 10));
            case "offsetDateTime" -> true;
            case "time" -> each.compareTo(value.substring(0, 5)) >= 0;
            default -> each.equals(value);
        };
    }
}
