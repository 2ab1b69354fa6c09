package dev.coppice.verify.rebuild;

import java.util.ArrayList;
import java.util.List;

/** The lines that two texts have in common, in order, and hunks of what they have not. */
final class LineDiff {

    private static final int CONTEXT = 3;

    /** A line of both texts or of one of them; the counts say how many lines of either stand above it. */
    private record Line(char sign, String text, int old, int now) {}

    private LineDiff() {}

    /** Lines with their ends. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, next));
            start = next;
        }
        return lines;
    }

    /** The hunks of {@code diff -u}. */
    static String hunks(String old, String now) {
        List<Line> lines = compare(lines(old), lines(now));
        StringBuilder hunks = new StringBuilder();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).sign() == ' ') {
                at++;
                continue;
            }
            int start = Math.max(0, at - CONTEXT);
            int end = end(lines, at);
            hunks.append(hunk(lines.subList(start, end)));
            at = end;
        }
        return hunks.toString();
    }

    /** Where the hunk ends that begins with a change: after the context of the last change near by. */
    private static int end(List<Line> lines, int change) {
        int last = change;
        for (int i = change; i < lines.size() && i - last <= 2 * CONTEXT; i++) {
            last = lines.get(i).sign() == ' ' ? last : i;
        }
        return Math.min(lines.size(), last + 1 + CONTEXT);
    }

    private static String hunk(List<Line> lines) {
        long old = lines.stream().filter(line -> line.sign() != '+').count();
        long now = lines.stream().filter(line -> line.sign() != '-').count();
        Line first = lines.getFirst();
        StringBuilder text = new StringBuilder("@@ -%d,%d +%d,%d @@\n"
                .formatted(first.old() + (old == 0 ? 0 : 1), old, first.now() + (now == 0 ? 0 : 1), now));
        for (Line line : lines) {
            boolean ended = line.text().endsWith("\n");
            text.append(line.sign()).append(line.text()).append(ended ? "" : "\n\\ No newline at end of file\n");
        }
        return text.toString();
    }

    private static List<Line> compare(List<String> old, List<String> now) {
        int[][] common = common(old, now);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line(' ', old.get(i), i++, j++));
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line('-', old.get(i), i++, j));
            } else {
                lines.add(new Line('+', now.get(j), i, j++));
            }
        }
        return lines;
    }

    /** How long the longest common subsequence of the rests is. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
