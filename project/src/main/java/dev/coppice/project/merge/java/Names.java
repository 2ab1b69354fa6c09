package dev.coppice.project.merge.java;

import dev.coppice.project.code.Word;
import java.util.HashMap;
import java.util.Map;

/**
 * What the names of a version are in the owner's file.
 *
 * @param classes simple names of classes
 * @param members names of fields and accessors of the class itself
 */
record Names(Map<String, String> classes, Map<String, String> members) {

    static final Names AS_THEY_ARE = new Names(Map.of(), Map.of());

    Names {
        classes = Map.copyOf(classes);
        members = Map.copyOf(members);
    }

    Names withMembers(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(members);
        all.putAll(more);
        return new Names(classes, all);
    }

    String identifier(String name) {
        String asClass = classes.get(name);
        return asClass == null ? members.getOrDefault(name, name) : asClass;
    }

    Term term(Word word) {
        String owners = switch (word.kind()) {
            case IDENTIFIER -> identifier(word.text());
            case LITERAL, COMMENT -> withClassNames(word.text());
            case SYMBOL -> word.text();
        };
        return new Term(word.text(), owners);
    }

    /** Texts that the generator writes name classes in two ways: the start of a string form, and links in comments. */
    private String withClassNames(String text) {
        String renamed = text;
        for (var entry : classes.entrySet()) {
            renamed = renamed.replace("\"" + entry.getKey() + " ", "\"" + entry.getValue() + " ")
                    .replace("{@link " + entry.getKey() + "}", "{@link " + entry.getValue() + "}");
        }
        return renamed;
    }
}
