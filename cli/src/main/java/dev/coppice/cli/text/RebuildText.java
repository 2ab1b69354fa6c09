package dev.coppice.cli.text;

import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.PartChange;
import dev.coppice.project.merge.ConflictMarkers;
import dev.coppice.project.rebuild.Explanation;
import dev.coppice.project.rebuild.FileChange;
import dev.coppice.project.rebuild.Impact;
import dev.coppice.project.rebuild.RebuildPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rebuild did, or would do, for people: how it ends, then each file with its changes, then what needs the owner. */
public final class RebuildText {

    private static final int WIDEST_PATH = 44;

    private final RebuildPlan plan;
    private final RebuildEnding ending;
    private final ShortPaths paths;
    private final String source;

    /**
     * Tells of a plan.
     *
     * @param source what the project follows: {@code database} or {@code model}
     */
    public RebuildText(RebuildPlan plan, RebuildEnding ending, ShortPaths paths, String source) {
        this.plan = plan;
        this.ending = ending;
        this.paths = paths;
        this.source = source;
    }

    /** A line of the list: what becomes of a file, which one, and one thing about it. */
    private record Line(String verb, String path, String about) {}

    /** The whole text. */
    public String text() {
        if (plan.outcome() == RebuildPlan.Outcome.NOTHING) {
            String nothing = "Nothing to do: the project is as the %s wants it.".formatted(source);
            return Stream.concat(Stream.of(nothing), plan.notes().stream()).collect(Collectors.joining("\n"));
        }
        List<Line> lines = lines();
        int width = lines.stream()
                .mapToInt(line -> Math.min(WIDEST_PATH, line.path().length()))
                .max()
                .orElse(0);
        String list = lines.stream()
                .map(line -> "  %-9s %s %s"
                        .formatted(line.verb(), padded(line.path(), width), line.about())
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
        return Stream.of(sentence(), list, String.join("\n", plan.notes()), way())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String sentence() {
        long proposals = plan.files().stream().filter(this::isProposal).count();
        long following = plan.files().stream()
                .filter(file -> !(file instanceof FileChange.Kept) && !isProposal(file))
                .count();
        long conflicts =
                plan.conflicts().values().stream().mapToLong(List::size).sum();
        List<String> parts = new ArrayList<>();
        if (following > 0) {
            parts.add("%d %s the %s".formatted(following, following == 1 ? "file follows" : "files follow", source));
        }
        if (proposals > 0) {
            String noun = following > 0 ? "" : proposals == 1 ? "file " : "files ";
            parts.add("%d %s%s for your review".formatted(proposals, noun, proposals == 1 ? "waits" : "wait"));
        }
        if (conflicts > 0) {
            String noun = parts.isEmpty() ? (conflicts == 1 ? "thing " : "things ") : "";
            parts.add("%d %s%s you".formatted(conflicts, noun, conflicts == 1 ? "needs" : "need"));
        }
        return parts.isEmpty() ? "No file of yours needs to change." : String.join(", ", parts) + ".";
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        plan.files().forEach(file -> lines.addAll(ofFile(file)));
        attention().forEach(attention -> lines.add(line(attention)));
        plan.conflicts().forEach((path, conflicts) -> conflicts.forEach(conflict -> lines.add(line(path, conflict))));
        return lines;
    }

    /**
     * File by file, line by line. What no longer compiles says more of a line than that it uses what changed, and that it
     * uses something says more than that it names it.
     */
    private List<Attention> attention() {
        List<Attention> ofFiles = plan.files().stream()
                .flatMap(file -> file.why().attention().stream())
                .toList();
        Set<String> broken = places(plan.attention().stream().filter(Impact::isBroken));
        Set<String> used = places(ofFiles.stream());
        return Stream.concat(
                        ofFiles.stream().filter(attention -> !broken.contains(place(attention))),
                        plan.attention().stream()
                                .filter(attention -> Impact.isBroken(attention) || !used.contains(place(attention))))
                .distinct()
                .sorted(Comparator.comparing(Attention::path).thenComparingInt(Attention::line))
                .toList();
    }

    private static Set<String> places(Stream<Attention> attention) {
        return attention.map(RebuildText::place).collect(Collectors.toSet());
    }

    private static String place(Attention attention) {
        return attention.path() + ":" + attention.line();
    }

    private List<Line> ofFile(FileChange file) {
        List<String> about = about(file);
        String path = paths.of(file.path());
        List<Line> lines = new ArrayList<>();
        for (String words : about) {
            lines.add(lines.isEmpty() ? new Line(verb(file), path, words) : new Line("", "", words));
        }
        return lines;
    }

    private List<String> about(FileChange file) {
        Explanation why = file.why();
        List<String> about = new ArrayList<>();
        from(file).filter(from -> !from.equals(file.path())).forEach(from -> about.add("was " + paths.of(from)));
        why.parts().forEach(part -> about.add(words(file.path(), part)));
        about.addAll(why.notes());
        if (about.isEmpty() && !(file instanceof FileChange.Kept)) {
            about.add("");
        }
        return about;
    }

    private static Stream<String> from(FileChange file) {
        return switch (file) {
            case FileChange.Follows follows -> Stream.of(follows.from());
            case FileChange.Merged merged -> Stream.of(merged.from());
            case FileChange.Created created -> Stream.empty();
            case FileChange.Removed removed -> Stream.empty();
            case FileChange.Kept kept -> Stream.empty();
        };
    }

    private String verb(FileChange file) {
        return switch (file) {
            case FileChange.Created created -> "created";
            case FileChange.Follows follows -> follows.from().equals(follows.path()) ? "updated" : "moved";
            case FileChange.Merged merged -> isProposal(merged) ? "proposed" : "merged";
            case FileChange.Removed removed -> "removed";
            case FileChange.Kept kept -> "kept";
        };
    }

    private static String words(String path, Explanation.Part part) {
        PartChange change = part.change();
        String sign = switch (change.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
        String detail = change.detail().isEmpty() ? "" : ": " + change.detail();
        String cause = part.cause().words().isEmpty()
                ? ""
                : " (%s)".formatted(part.cause().words());
        return Visible.text(sign + " " + PartName.of(path, change.part()) + detail + cause);
    }

    private Line line(Attention attention) {
        return new Line(
                "look at",
                paths.of(attention.path()) + ":" + attention.line(),
                Visible.text(capitalised(attention.message())));
    }

    private static String capitalised(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }

    private Line line(String path, Conflict conflict) {
        return new Line(
                "conflict",
                paths.of(path) + ":" + conflict.line(),
                Visible.text(PartName.saying(path, conflict.part(), conflict.reason())));
    }

    private boolean isProposal(FileChange file) {
        return file instanceof FileChange.Merged && ending != RebuildEnding.ACCEPTED;
    }

    /** Where to go from here. */
    private String way() {
        boolean conflicts = !plan.conflicts().isEmpty();
        boolean proposals = plan.files().stream().anyMatch(this::isProposal);
        if (ending == RebuildEnding.REHEARSED) {
            return "Nothing has been written. Run again without --dry-run.";
        }
        List<String> ways = new ArrayList<>();
        if (proposals) {
            ways.add(
                    "What is proposed lies beside admin.yaml and in .coppice/review; take it over with: coppice accept");
            if (leavesCodeBehind()) {
                ways.add("Classes that moved or went are still named in what waits: accept it before you compile.");
            }
        }
        if (conflicts) {
            String where = plan.files().stream().anyMatch(RebuildText::holdsBoth)
                    ? "Both versions stand in the files, between marks: keep what you want and remove the marks."
                    : "Yours was kept.";
            ways.add(where + " Conflicts are explained in .coppice/conflicts; settle them with: coppice resolve");
        }
        if (ways.isEmpty()) {
            ways.add("Take it back with: coppice undo");
        }
        return String.join("\n", ways);
    }

    /** Whether a class is not where it was any more, and Java that waits may name it. */
    private boolean leavesCodeBehind() {
        boolean waits = plan.files().stream()
                .anyMatch(file -> isProposal(file) && file.path().endsWith(".java"));
        boolean left = plan.files().stream().anyMatch(file -> switch (file) {
            case FileChange.Follows follows -> !follows.from().equals(follows.path());
            case FileChange.Removed removed -> true;
            case FileChange.Created created -> false;
            case FileChange.Merged merged -> false;
            case FileChange.Kept kept -> false;
        });
        return waits && left;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static boolean holdsBoth(FileChange file) {
        return file instanceof FileChange.Merged merged
                && !merged.why().conflicts().isEmpty()
                && ConflictMarkers.areIn(merged.after().text());
    }
}
