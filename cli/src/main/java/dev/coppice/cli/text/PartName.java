package dev.coppice.cli.text;

import java.util.Map;
import java.util.Set;

/** What a part of a file is called where people read it: {@code employees, tabs} for {@code employees@tabs}. */
final class PartName {

    /** The part of a conflict that means the whole file, whose path has been said already. */
    private static final Set<String> WHOLE = Set.of("file", "table");

    private static final Map<String, String> WORDS = Map.of("initialiser", "initial value");

    private PartName() {}

    /** The words; nothing where the part is the whole file. */
    static String of(String path, String part) {
        if (WHOLE.contains(part)) {
            return "";
        }
        return path.endsWith(".java") ? inJava(part) : inYaml(part);
    }

    /** The words followed by a colon and what is said about the part. */
    static String saying(String path, String part, String words) {
        String name = of(path, part);
        return name.isEmpty() ? words : name + ": " + words;
    }

    /** {@code notes@Column.length} is the length in the column annotation of notes, {@code notes.type} its type. */
    private static String inJava(String part) {
        String[] memberAndNote = part.split("@", 2);
        String member = memberAndNote[0].contains("(") ? memberAndNote[0] : detailed(memberAndNote[0]);
        if (memberAndNote.length == 1) {
            return member;
        }
        String[] noteAndAttribute = memberAndNote[1].split("\\.", 2);
        String note = "@" + noteAndAttribute[0] + (noteAndAttribute.length == 2 ? "(" + noteAndAttribute[1] + ")" : "");
        return member.isEmpty() ? note : member + ", " + note;
    }

    private static String detailed(String member) {
        String[] words = member.split("[. ]");
        for (int i = 0; i < words.length; i++) {
            words[i] = WORDS.getOrDefault(words[i], words[i]);
        }
        return String.join(", ", words);
    }

    /** {@code customers@tabs.orders} is orders among the tabs of customers. */
    private static String inYaml(String part) {
        String[] thingAndAspect = part.split("@", 2);
        return thingAndAspect.length == 1
                ? part
                : thingAndAspect[0] + ", " + thingAndAspect[1].replaceFirst("\\.", " ");
    }
}
