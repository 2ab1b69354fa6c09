package dev.coppice.verify.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs between two folders, as {@code diff -u} writes it; a text that people read and that can be applied. */
final class Patch {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");
    private static final Pattern NAME = Pattern.compile("(?:---|\\+\\+\\+) (?:[ab]/)?(\\S+)");
    private static final String NOWHERE = "/dev/null";
    private static final String NO_NEWLINE = "\\ No newline at end of file";

    private final List<String> lines;
    private int at;

    private Patch(String text) {
        this.lines = text.lines().toList();
    }

    /** What has to be done to the one tree to get the other; empty if they are equal. */
    static String between(SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        StringBuilder patch = new StringBuilder();
        for (String path : paths) {
            String old = before.get(path);
            String now = after.get(path);
            if (old == null || !old.equals(now)) {
                patch.append("--- ").append(old == null ? NOWHERE : "a/" + path).append('\n');
                patch.append("+++ ").append(now == null ? NOWHERE : "b/" + path).append('\n');
                patch.append(LineDiff.hunks(old == null ? "" : old, now == null ? "" : now));
            }
        }
        return patch.toString();
    }

    /**
     * The tree with a patch applied. What the patch does not name stays.
     *
     * @throws IllegalArgumentException if the patch does not fit
     */
    static SortedMap<String, String> apply(String patch, Map<String, String> tree) {
        return new Patch(patch).apply(tree);
    }

    private SortedMap<String, String> apply(Map<String, String> tree) {
        SortedMap<String, String> patched = new TreeMap<>(tree);
        while (at < lines.size()) {
            if (lines.get(at).startsWith("--- ")) {
                file(patched);
            } else {
                at++; // What stands between the files is for people.
            }
        }
        return patched;
    }

    private void file(SortedMap<String, String> tree) {
        String from = name(lines.get(at++));
        String to = name(lines.get(at++));
        String old = from.equals(NOWHERE) ? "" : tree.get(from);
        if (old == null) {
            throw new IllegalArgumentException("There is no " + from + "; there are " + tree.keySet());
        }
        String now = hunks(from, old);
        tree.remove(from);
        if (!to.equals(NOWHERE)) {
            tree.put(to, now);
        }
    }

    private static String name(String line) {
        Matcher matcher = NAME.matcher(line);
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("This names no file: " + line);
        }
        return matcher.group(1);
    }

    private String hunks(String path, String text) {
        List<String> old = LineDiff.lines(text);
        List<String> now = new ArrayList<>();
        int done = 0;
        while (at < lines.size() && lines.get(at).startsWith("@@")) {
            Matcher matcher = HUNK.matcher(lines.get(at++));
            if (!matcher.matches()) {
                throw new IllegalArgumentException("%s, line %d of the patch: no hunk".formatted(path, at));
            }
            int count = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            int start = Integer.parseInt(matcher.group(1)) - (count == 0 ? 0 : 1);
            now.addAll(old.subList(done, start));
            done = start + hunk(path, old.subList(start, old.size()), now);
        }
        now.addAll(old.subList(done, old.size()));
        return String.join("", now);
    }

    /** Takes one hunk's lines and says how many lines of the old text they stood for. */
    private int hunk(String path, List<String> old, List<String> now) {
        int taken = 0;
        while (at < lines.size() && isOfHunk(lines.get(at))) {
            String line = lines.get(at++);
            boolean ends = at < lines.size() && lines.get(at).equals(NO_NEWLINE);
            String text = (line.isEmpty() ? "" : line.substring(1)) + (ends ? "" : "\n");
            at += ends ? 1 : 0;
            if (!line.startsWith("+")) {
                if (taken >= old.size() || !sameLine(old.get(taken), text)) {
                    throw new IllegalArgumentException(
                            "%s, line %d of the patch: '%s' is not there".formatted(path, at, line));
                }
                text = old.get(taken++);
            }
            if (!line.startsWith("-")) {
                now.add(text);
            }
        }
        return taken;
    }

    private static boolean isOfHunk(String line) {
        boolean nextFile = line.startsWith("--- ");
        return !nextFile && (line.isEmpty() || " +-".indexOf(line.charAt(0)) >= 0);
    }

    /** A patch is written with plain line ends, whatever those of its file. */
    private static boolean sameLine(String one, String other) {
        return one.replace("\r", "").equals(other.replace("\r", ""));
    }
}
