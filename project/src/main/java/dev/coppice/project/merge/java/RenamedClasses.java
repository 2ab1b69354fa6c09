package dev.coppice.project.merge.java;

import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.Splice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Classes that have another name today because the database renamed their tables. Where the owner renamed a class, the
 * owner's text knows the new name only; where it knows the old one only, the database did. Comments and texts in which
 * the generator named a class follow as long as the owner left them as they were.
 */
final class RenamedClasses {

    private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)}");
    private static final Set<String> END_OF_STATEMENT = Set.of(";", "{", "}");

    private RenamedClasses() {}

    /** The owner's text with today's class names. */
    static JavaCode in(Trio<JavaCode> codes, Map<String, String> classes) {
        Set<String> mine = mentioned(codes.inMine());
        Set<String> theirs = mentioned(codes.inTheirs());
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
        Names names = new Names(renamed, Map.of());
        Set<String> generated = new HashSet<>();
        forTexts(codes.inBase(), (word, surroundings) -> generated.add(surroundings));
        Splice splice = new Splice(codes.inMine().text());
        for (Word word : codes.inMine().allWords()) {
            String now = word.kind() == Word.Kind.IDENTIFIER ? renamed.get(word.text()) : null;
            if (now != null) {
                splice.replace(word.from(), word.to(), now);
            }
        }
        forTexts(codes.inMine(), (word, surroundings) -> {
            String now = names.term(word).owners();
            if (!now.equals(word.text()) && generated.contains(surroundings)) {
                splice.replace(word.from(), word.to(), now);
            }
        });
        return JavaCode.parse(splice.text());
    }

    /** Each comment and each literal, with all that is said there: a text of the generator's names its class, too. */
    private static void forTexts(JavaCode code, BiConsumer<Word, String> action) {
        StringBuilder said = new StringBuilder();
        List<Word> literals = new ArrayList<>();
        for (Word word : code.allWords()) {
            if (word.isComment()) {
                action.accept(word, word.text().replaceAll("[\\s*]+", " "));
                continue;
            }
            said.append(word.text()).append(' ');
            if (word.kind() == Word.Kind.LITERAL) {
                literals.add(word);
            }
            if (END_OF_STATEMENT.contains(word.text())) {
                literals.forEach(literal -> action.accept(literal, said.toString()));
                literals.clear();
                said.setLength(0);
            }
        }
    }

    /** Identifiers, and what comments link to. */
    private static Set<String> mentioned(JavaCode code) {
        Set<String> mentioned = new HashSet<>();
        for (Word word : code.allWords()) {
            if (word.kind() == Word.Kind.IDENTIFIER) {
                mentioned.add(word.text());
            } else if (word.isComment()) {
                LINK.matcher(word.text()).results().forEach(link -> mentioned.add(link.group(1)));
            }
        }
        return mentioned;
    }
}
