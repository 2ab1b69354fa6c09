package dev.coppice.project.merge.java;

import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.PartChange;
import dev.coppice.project.Side;
import dev.coppice.project.merge.LossGuard;
import dev.coppice.project.merge.Splice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was decided while merging one file: edits of the owner's text, and what to tell about them. */
final class Ledger {

    private final Version mine;
    private final Splice splice;
    private final String path;
    private final Map<String, Side> settled;
    private final Set<String> keptKeys;
    private final Set<String> openKeys = new HashSet<>();
    private final Map<String, PartChange> changes = new LinkedHashMap<>();
    private final Map<String, Conflict> conflicts = new LinkedHashMap<>();
    private final List<Attention> attention = new ArrayList<>();
    private final List<String> inOwnersWords = new ArrayList<>();
    private final List<String> inGeneratedWords = new ArrayList<>();

    /**
     * @param keptKeys parts that stay as they are, whatever was decided
     */
    Ledger(Version mine, String path, Map<String, Side> settled, Set<String> keptKeys) {
        this.mine = mine;
        this.splice = new Splice(mine.code().text());
        this.path = path;
        this.settled = settled;
        this.keptKeys = keptKeys;
    }

    Splice splice() {
        return splice;
    }

    /** Whether what is new may be written. */
    boolean mayTake(Part part) {
        return !keptKeys.contains(part.key());
    }

    /** A part is left as the owner has it because another one is; it waits for what that one waits for. */
    void keepWith(Part other, Part part) {
        if (openKeys.contains(other.key())) {
            openKeys.add(part.key());
        }
    }

    /**
     * Two wishes for one part.
     *
     * @return whether the owner has settled it in favour of what is new
     */
    boolean conflict(Part part, String reason, int offset, Wishes wishes) {
        if (!mayTake(part)) {
            return false;
        }
        Side side = settled.get(part.name());
        if (side == null) {
            openKeys.add(part.key());
            conflicts.putIfAbsent(
                    part.name(),
                    new Conflict(
                            part.name(), reason, mine.line(offset), wishes.base(), wishes.mine(), wishes.theirs()));
        }
        if (side == Side.THEIRS) {
            inOwnersWords.add(wishes.mine());
        }
        return side == Side.THEIRS;
    }

    /** What the three versions say about a part. */
    record Wishes(String base, String mine, String theirs) {}

    void changed(String member, PartChange.Kind kind, String detail) {
        changes.merge(
                member,
                new PartChange(kind, member, detail),
                (before, now) -> new PartChange(before.kind(), member, joined(before.detail(), now.detail())));
    }

    /** What is gone under a name makes room for something else. */
    void becameOther(String member, String detail) {
        changes.put(member, new PartChange(PartChange.Kind.CHANGED, member, detail));
    }

    void changed(Part part, String detail) {
        changed(part.owner(), PartChange.Kind.CHANGED, detail);
    }

    void note(int offset, String message) {
        note(new Attention(path, mine.line(offset), message));
    }

    void note(Attention noted) {
        if (!attention.contains(noted)) {
            attention.add(noted);
        }
    }

    /** Remembers that text of the owner's which says the same as generated text is replaced, in the owner's words. */
    void replaced(String mine, String base) {
        inOwnersWords.add(mine);
        inGeneratedWords.add(base);
    }

    /** What is gone from the owner's text on purpose. */
    LossGuard.Given given() {
        return new LossGuard.Given(inOwnersWords, inGeneratedWords);
    }

    Set<String> openKeys() {
        return openKeys;
    }

    List<PartChange> changes() {
        return List.copyOf(changes.values());
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts.values());
    }

    List<Attention> attention() {
        return attention;
    }

    private static String joined(@Nullable String before, String now) {
        if (before == null || before.isEmpty()) {
            return now;
        }
        boolean said = now.isEmpty() || List.of(before.split(", ")).contains(now);
        return said ? before : before + ", " + now;
    }
}
