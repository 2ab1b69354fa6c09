package dev.coppice.verify.admin;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** A resource of any app as its tours find it: what the app is told of it, what is stored, and where it is noted. */
record Visit(Described described, Described.Resource resource, StoredRows stored, Logbook log) {

    private static final int ROWS_TRIED = 10;

    /** The first row of its list; a missing node if there is none. */
    JsonNode firstRow() throws IOException, InterruptedException {
        return stored.first(resource, 1).path(0);
    }

    /** The first row that has others in a tab, if one of the first does; else the first one. */
    JsonNode rowWith(Described.Tab tab) throws IOException, InterruptedException {
        for (JsonNode row : stored.first(resource, ROWS_TRIED)) {
            if (!stored.related(resource, row.path("id").asString(), tab.name(), 1)
                    .isEmpty()) {
                return row;
            }
        }
        return firstRow();
    }

    /** What keeps people out of the page that a desk looks at is a finding. */
    void barriers(Desk desk) {
        desk.barriers().forEach(each -> log.finding("axe", each));
    }

    /** What a row says of a field; of a relationship, the id at its other end. */
    static String value(JsonNode row, Described.Field field) {
        return field.isToOne()
                ? row.path("relationships")
                        .path(field.name())
                        .path("data")
                        .path("id")
                        .asString("")
                : row.path("attributes").path(field.name()).asString("");
    }

    /** The first word that is worth looking for. */
    static String word(String text) {
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() >= 3) {
                return word;
            }
        }
        return text.strip();
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
