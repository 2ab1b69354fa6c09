package dev.coppice.project.merge.java;

import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.Splice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Classes that have another name today because the database renamed their tables. Where the owner renamed a class, the
 * owner's text knows the new name only; where it knows the old one only, the database did.
 */
final class RenamedClasses {

    private RenamedClasses() {}

    /** The owner's text with today's class names. */
    static JavaCode in(Trio<JavaCode> codes, Map<String, String> classes) {
        Set<String> mine = identifiers(codes.inMine());
        Set<String> theirs = identifiers(codes.inTheirs());
        Map<String, String> renamed = new HashMap<>();
        classes.forEach((before, now) -> {
            boolean byDatabase = mine.contains(before) && !mine.contains(now);
            boolean oldNameIsFree = !theirs.contains(before) && !classes.containsValue(before);
            if (byDatabase && oldNameIsFree) {
                renamed.put(before, now);
            }
        });
        if (renamed.isEmpty()) {
            return codes.inMine();
        }
        Splice splice = new Splice(codes.inMine().text());
        for (Word word : codes.inMine().allWords()) {
            String now = word.kind() == Word.Kind.IDENTIFIER ? renamed.get(word.text()) : null;
            if (now != null) {
                splice.replace(word.from(), word.to(), now);
            }
        }
        return JavaCode.parse(splice.text());
    }

    private static Set<String> identifiers(JavaCode code) {
        Set<String> identifiers = new HashSet<>();
        for (Word word : code.allWords()) {
            if (word.kind() == Word.Kind.IDENTIFIER) {
                identifiers.add(word.text());
            }
        }
        return identifiers;
    }
}
