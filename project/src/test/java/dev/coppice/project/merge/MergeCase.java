package dev.coppice.project.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.Merged;
import dev.coppice.project.PartChange;
import dev.coppice.project.SameThings;
import dev.coppice.project.Side;
import dev.coppice.project.ThreeTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that shows a merge: {@code base}, {@code mine} and {@code theirs}, what becomes of them in {@code merged}, and
 * what is said about it in {@code output.txt}.
 *
 * <p>{@code same.txt} may say what has another name today, {@code customers.phone = customers.telephone}, and {@code
 * settled.txt} which conflicts the owner has settled, {@code customers.phone = theirs}. Lines of {@code same.txt} may name a
 * {@code class}, {@code table} or {@code column}.
 */
public record MergeCase(Path folder) {

    private static final boolean UPDATE = System.getProperty("golden.update") != null;
    private static final Path CASES = Path.of("src", "test", "resources", "merge");

    /** All cases of one kind of file. */
    public static List<MergeCase> all(String kind) {
        try (Stream<Path> folders = Files.list(CASES.resolve(kind))) {
            return folders.sorted().map(MergeCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Merges, and compares what comes of it with what the folder shows. */
    public void holds(Merge merge) {
        Optional<Merged> merged = merged(merge);
        expect(file("merged"), merged.map(Merged::text).orElse(null));
        expect(folder.resolve("output.txt"), output(merge));
    }

    /** What merging the result again, with the new base, gives: nothing new. */
    public void twiceIsOnce(Merge merge) {
        merged(merge).ifPresent(once -> {
            ThreeTexts again = new ThreeTexts(once.base(), once.text(), texts().theirs());
            Merged twice =
                    merge.merge(again, new MergeContext(path(), SameThings.NOTHING_RENAMED, surroundings(), Map.of()));
            assertThat(twice.text()).isEqualTo(once.text());
            assertThat(twice.base()).isEqualTo(once.base());
            assertThat(twice.changes()).isEmpty();
            assertThat(twice.conflicts())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                    .isEqualTo(once.conflicts());
        });
    }

    /** The three versions. */
    public ThreeTexts texts() {
        return new ThreeTexts(read(file("base")), read(file("mine")), read(file("theirs")));
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    private Optional<Merged> merged(Merge merge) {
        try {
            return Optional.of(merge.merge(texts(), context()));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private String output(Merge merge) {
        try {
            return shown(merge.merge(texts(), context()));
        } catch (Unreadable e) {
            return "line %d: cannot be read: %s\n".formatted(e.line(), e.getMessage());
        }
    }

    private String shown(Merged merged) {
        StringBuilder output = new StringBuilder();
        for (PartChange change : merged.changes()) {
            String line = "%s %s %s".formatted(sign(change.kind()), change.part(), change.detail());
            output.append(line.strip()).append('\n');
        }
        for (Conflict conflict : merged.conflicts()) {
            output.append(
                    "conflict in line %d, %s: %s\n".formatted(conflict.line(), conflict.part(), conflict.reason()));
            output.append(block("base", conflict.base()));
            output.append(block("mine", conflict.mine()));
            output.append(block("theirs", conflict.theirs()));
        }
        for (Attention attention : merged.attention()) {
            String place = attention.path().equals(path()) ? "" : attention.path() + ", ";
            output.append("look at %sline %d: %s\n".formatted(place, attention.line(), attention.message()));
        }
        return output.isEmpty() ? "nothing to do\n" : output.toString();
    }

    private static String block(String side, String text) {
        StringBuilder block = new StringBuilder();
        text.lines()
                .map(line -> "    %-6s | %s".formatted(side, line).stripTrailing() + "\n")
                .forEach(block::append);
        return block.toString();
    }

    private static String sign(PartChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
    }

    private MergeContext context() {
        Map<String, Side> settled = new HashMap<>();
        pairs("settled.txt").forEach((part, side) -> settled.put(part, Side.valueOf(side.toUpperCase(Locale.ROOT))));
        return new MergeContext(path(), same(), surroundings(), settled);
    }

    /** The rest of the owner's code: {@code uses.txt} says who uses what, {@code elsewhere.txt} what is mapped there. */
    private Surroundings surroundings() {
        Map<String, String> uses = pairs("uses.txt");
        Map<String, String> elsewhere = pairs("elsewhere.txt");
        return new Surroundings() {
            @Override
            public List<Attention> uses(String className, String member) {
                String place = uses.get(className + "." + member);
                if (place == null) {
                    return List.of();
                }
                int colon = place.indexOf(':');
                int line = Integer.parseInt(place.substring(colon + 1));
                return List.of(new Attention(place.substring(0, colon), line, "Uses '%s'".formatted(member)));
            }

            @Override
            public boolean mapsElsewhere(String className, String column) {
                return elsewhere.containsKey(className + "." + column);
            }
        };
    }

    private String path() {
        String name = file("mine").getFileName().toString();
        return name.substring("mine".length() + 1);
    }

    private SameThings same() {
        Map<String, String> classes = new HashMap<>();
        Map<String, String> tables = new HashMap<>();
        Map<String, String> resources = new HashMap<>();
        Map<String, Map<String, String>> members = new HashMap<>();
        Map<String, Map<String, String>> columns = new HashMap<>();
        pairs("same.txt").forEach((before, after) -> {
            int dot = before.indexOf('.');
            if (before.startsWith("class ")) {
                classes.put(withoutKind(before), after);
            } else if (before.startsWith("table ")) {
                tables.put(withoutKind(before), after);
            } else if (before.startsWith("column ")) {
                putPart(columns, withoutKind(before), after);
            } else if (dot < 0) {
                resources.put(before, after);
            } else {
                putPart(members, before, after);
            }
        });
        return new SameThings(classes, resources, members, columns, tables);
    }

    private static String withoutKind(String before) {
        return before.substring(before.indexOf(' ') + 1);
    }

    private static void putPart(Map<String, Map<String, String>> parts, String before, String after) {
        int dot = before.indexOf('.');
        parts.computeIfAbsent(before.substring(0, dot), whole -> new HashMap<>())
                .put(before.substring(dot + 1), after.substring(after.indexOf('.') + 1));
    }

    private Map<String, String> pairs(String name) {
        Map<String, String> pairs = new HashMap<>();
        if (Files.exists(folder.resolve(name))) {
            read(folder.resolve(name)).lines().forEach(line -> {
                String[] sides = line.split(" = ", 2);
                pairs.put(sides[0], sides[1]);
            });
        }
        return pairs;
    }

    private Path file(String version) {
        try (Stream<Path> files = Files.list(folder)) {
            String ending = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("mine."))
                    .findFirst()
                    .orElseThrow()
                    .substring("mine".length());
            return folder.resolve(version + ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void expect(Path file, @Nullable String text) {
        if (UPDATE) {
            write(file, text);
        }
        assertThat(text).isEqualTo(Files.exists(file) ? read(file) : null);
    }

    private static void write(Path file, @Nullable String text) {
        try {
            if (text == null) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
