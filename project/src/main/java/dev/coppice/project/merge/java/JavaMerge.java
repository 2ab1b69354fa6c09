package dev.coppice.project.merge.java;

import dev.coppice.project.Merged;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.NotJava;
import dev.coppice.project.merge.LossGuard;
import dev.coppice.project.merge.Merge;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.Surroundings;
import dev.coppice.project.merge.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges a generated Java source: entities, key records, enums, the exposure class, package descriptions.
 *
 * <p>Three texts are parsed for positions only. What is the same in them is found by what it maps to, so renaming,
 * reordering, reformatting and moving cost the owner nothing. Each attribute of each annotation is decided about on its
 * own, and edits are spliced into the owner's text.
 *
 * <p>To be asked about untouched files too: the owner's code elsewhere may use what would go.
 */
public final class JavaMerge implements Merge {

    @Override
    public Merged merge(ThreeTexts texts, MergeContext context) {
        if (texts.mine().equals(texts.theirs()) || texts.base().equals(texts.theirs())) {
            read(texts.mine(), "");
            return new Merged(texts.mine(), texts.theirs(), List.of(), List.of(), List.of());
        }
        JavaCode base = read(texts.base(), "What was generated last: ");
        JavaCode mine = read(texts.mine(), "");
        JavaCode theirs = read(texts.theirs(), "What is generated today: ");
        FileMerge merge = FileMerge.of(new Trio<>(base, mine, theirs), context);
        FileMerge.Result result = merge.run(Set.of());
        Merged merged = merged(texts, merge, result);
        return checked(texts, merge, result, merged);
    }

    private static JavaCode read(String text, String which) {
        try {
            return JavaCode.parse(text);
        } catch (NotJava failure) {
            throw new Unreadable(which + failure.getMessage(), failure.line());
        }
    }

    private static Merged merged(ThreeTexts texts, FileMerge merge, FileMerge.Result result) {
        Ledger ledger = result.ledger();
        boolean asGenerated =
                texts.mine().equals(texts.base()) && ledger.conflicts().isEmpty() && !result.declined();
        String theirs = merge.theirs().text();
        String newBase = ledger.openKeys().isEmpty()
                ? theirs
                : merge.onBase().run(ledger.openKeys()).text();
        return new Merged(
                asGenerated ? theirs : result.text(),
                newBase,
                ledger.changes(),
                ledger.conflicts(),
                ledger.attention());
    }

    /** Rather no merge than one that loses a word or that no compiler would read. */
    private static Merged checked(ThreeTexts texts, FileMerge merge, FileMerge.Result result, Merged merged) {
        LossGuard.ThreeWays compared =
                new LossGuard.ThreeWays(texts.base(), merge.mine().text(), merged.text());
        Map<String, Integer> lost = LossGuard.lost(compared, result.ledger().given());
        if (!lost.isEmpty()) {
            return LossGuard.leftAlone(
                    texts, "The merge would have lost %s".formatted(String.join(" ", lost.keySet())));
        }
        try {
            JavaCode.parse(merged.text());
            JavaCode.parse(merged.base());
        } catch (NotJava failure) {
            return LossGuard.leftAlone(
                    texts, "The merge would not have been Java in line %d".formatted(failure.line()));
        }
        return merged;
    }

    /** Nobody uses anything: the text that was generated last has no surroundings. */
    static MergeContext alone(MergeContext context) {
        return new MergeContext(context.path(), context.same(), Surroundings.NONE, Map.of());
    }
}
