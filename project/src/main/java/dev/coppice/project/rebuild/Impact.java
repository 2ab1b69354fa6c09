package dev.coppice.project.rebuild;

import dev.coppice.project.Attention;
import dev.coppice.project.PartChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does to the owner's own code, seen through a compiler: which lines no longer compile, and which change of
 * the plan breaks each. The compiler is the caller's; all is decided here.
 */
public final class Impact {

    private static final Pattern SOURCE = Pattern.compile("src/[^/]+/java/.*\\.java");
    private static final Pattern FILE_OF_TYPE = Pattern.compile("(?:.*/)?([^/]+)\\.java");

    private static final String BROKEN = "no longer compiles: ";

    private final List<Breaker> breakers;

    private Impact(RebuildPlan plan) {
        this.breakers = plan.files().stream().flatMap(Impact::breakers).toList();
    }

    /** A change that may break other code. */
    private record Breaker(String type, String part, String cause) {

        /** How near it is to what the compiler complains about: the more of its names occur, the nearer. */
        int nearness(Set<String> words, String path) {
            boolean namesPart =
                    part.isEmpty() ? words.contains(type) : namesOf(part).anyMatch(words::contains);
            boolean namesType = words.contains(type) || path.endsWith("/" + type + ".java");
            return namesPart ? (namesType ? 2 : 1) : 0;
        }

        private static Stream<String> namesOf(String part) {
            String capitalised = part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
            return Stream.of(part, "get" + capitalised, "set" + capitalised, "is" + capitalised);
        }
    }

    /** The Java files of a project, main code and tests, by path. */
    public static SortedMap<String, String> sources(ProjectState state) {
        SortedMap<String, String> sources = new TreeMap<>();
        state.files().forEach((path, file) -> {
            if (SOURCE.matcher(path).matches()) {
                sources.put(path, withoutMark(file.text()));
            }
        });
        return sources;
    }

    /**
     * Whether a compiler could find anything, judged without one: code breaks where something goes or becomes another,
     * or where a new class has a name that is already used for something else. Members that are merely added break none.
     */
    public static boolean isPossible(SortedMap<String, String> before, SortedMap<String, String> after) {
        boolean somethingGoes = before.entrySet().stream()
                .anyMatch(file -> takesAnythingAway(file.getValue(), after.get(file.getKey())));
        return somethingGoes
                || after.keySet().stream()
                        .filter(path -> !before.containsKey(path))
                        .anyMatch(path -> isNameInUse(typeOf(path), before));
    }

    private static boolean takesAnythingAway(String before, @Nullable String after) {
        if (after == null) {
            return true;
        }
        if (hasEveryLineOf(before, after)) {
            return false;
        }
        Optional<Set<String>> offered = Signatures.of(before);
        Optional<Set<String>> offers = Signatures.of(after);
        return offered.isEmpty() || offers.isEmpty() || !offers.get().containsAll(offered.get());
    }

    /** Lines were only added, which takes nothing away. */
    private static boolean hasEveryLineOf(String before, String after) {
        Iterator<String> lines = after.lines().iterator();
        return before.lines().allMatch(line -> goesOnTo(lines, line));
    }

    private static boolean goesOnTo(Iterator<String> lines, String wanted) {
        while (lines.hasNext()) {
            if (lines.next().equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameInUse(String type, SortedMap<String, String> sources) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(type) + "\\b");
        return sources.values().stream().anyMatch(text -> word.matcher(text).find());
    }

    /**
     * The lines that a plan breaks, each with the change that breaks it where that can be told.
     *
     * @param before what the compiler refuses in the project as it is; that is not ours
     * @param after what it refuses once the plan is applied, all merges taken over
     */
    public static List<Attention> attention(RebuildPlan plan, List<BrokenLine> before, List<BrokenLine> after) {
        Impact impact = new Impact(plan);
        Set<BrokenLine.Essence> known = new HashSet<>();
        before.forEach(line -> known.add(line.essence()));
        List<Attention> attention = new ArrayList<>();
        after.stream()
                .filter(line -> !known.contains(line.essence()))
                .map(impact::attention)
                .distinct()
                .forEach(attention::add);
        return attention;
    }

    /** Whether it is the compiler that complains of a line. */
    public static boolean isBroken(Attention attention) {
        return attention.message().startsWith(BROKEN);
    }

    private Attention attention(BrokenLine line) {
        Set<String> words = words(line.complaint() + " " + line.code());
        String cause = breakers.stream()
                .filter(breaker -> breaker.nearness(words, line.path()) > 0)
                .max(Comparator.comparingInt(breaker -> breaker.nearness(words, line.path())))
                .map(breaker -> " (" + breaker.cause() + ")")
                .orElse("");
        return new Attention(line.path(), line.line(), BROKEN + CompilerWords.of(line.complaint()) + cause);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.split("[^\\p{L}\\p{N}_$]+", -1)) {
            words.add(word);
        }
        return words;
    }

    private static Stream<Breaker> breakers(FileChange change) {
        if (!SOURCE.matcher(change.path()).matches()) {
            return Stream.empty();
        }
        String type = typeOf(from(change));
        Stream<Breaker> parts = change.why().parts().stream()
                .filter(part -> part.change().kind() != PartChange.Kind.ADDED)
                .map(part -> new Breaker(
                        type, memberOf(part.change().part()), part.cause().words()));
        return Stream.concat(parts, whole(change, type).stream());
    }

    /** A class that goes or moves breaks whatever names it. */
    private static Optional<Breaker> whole(FileChange change, String type) {
        String why = String.join("; ", change.why().notes());
        return switch (change) {
            case FileChange.Removed removed ->
                Optional.of(new Breaker(type, "", why.isEmpty() ? type + " is removed" : why));
            case FileChange.Follows follows
            when !follows.from().equals(follows.path()) ->
                Optional.of(new Breaker(type, "", type + " is called " + typeOf(follows.path()) + " now"));
            case FileChange.Merged merged
            when !merged.from().equals(merged.path()) ->
                Optional.of(new Breaker(type, "", type + " is called " + typeOf(merged.path()) + " now"));
            case FileChange.Follows follows -> Optional.empty();
            case FileChange.Merged merged -> Optional.empty();
            case FileChange.Created created -> Optional.empty();
            case FileChange.Kept kept -> Optional.empty();
        };
    }

    private static String from(FileChange change) {
        return switch (change) {
            case FileChange.Follows follows -> follows.from();
            case FileChange.Merged merged -> merged.from();
            case FileChange.Created created -> created.path();
            case FileChange.Removed removed -> removed.path();
            case FileChange.Kept kept -> kept.path();
        };
    }

    /** The member that a part is or belongs to: {@code phone} for {@code phone@Column.length}. */
    private static String memberOf(String part) {
        int end = 0;
        while (end < part.length() && Character.isJavaIdentifierPart(part.charAt(end))) {
            end++;
        }
        return part.substring(0, end);
    }

    private static String typeOf(String path) {
        return FILE_OF_TYPE.matcher(path).replaceFirst("$1");
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
