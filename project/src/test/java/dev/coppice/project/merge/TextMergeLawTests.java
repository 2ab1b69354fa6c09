package dev.coppice.project.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Conflict;
import dev.coppice.project.Merged;
import dev.coppice.project.ThreeTexts;
import dev.coppice.schema.testing.Trials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws of a merge of lines, over made-up pages. */
class TextMergeLawTests {

    private static final int TRIALS = 300;
    private static final MergeContext CONTEXT = MergeContext.of("docs/model.md");

    private final TextMerge merge = new TextMerge();

    @Test
    void whatTheOwnerWroteIsThereAndSoIsWhatIsNewOrItIsInAConflict() {
        int[] conflicts = {0};
        Trials.of(TRIALS).each(seed -> {
            Pages pages = new Pages(new Random(seed));

            Merged merged = merge.merge(pages.texts(), CONTEXT);

            conflicts[0] += merged.conflicts().isEmpty() ? 0 : 1;
            String wishes = String.join(
                    "", merged.conflicts().stream().map(Conflict::theirs).toList());
            assertThat(words(pages.mine, "mine")).as(merged.text()).allMatch(merged.text()::contains);
            assertThat(words(pages.theirs, "theirs"))
                    .as(merged.text())
                    .allMatch(word -> merged.text().contains(word) || wishes.contains(word));
        });
        Trials trials = Trials.of(TRIALS);
        System.out.printf(
                "Text merges from seed %d with conflicts: %d of %d%n",
                trials.firstSeed(), conflicts[0], trials.count());
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        Trials.of(TRIALS).each(seed -> {
            Pages pages = new Pages(new Random(seed));

            Merged once = merge.merge(pages.texts(), CONTEXT);
            Merged twice = merge.merge(
                    new ThreeTexts(once.base(), once.text(), pages.texts().theirs()), CONTEXT);

            assertThat(twice.text()).isEqualTo(once.text());
            assertThat(twice.base()).isEqualTo(once.base());
            assertThat(twice.conflicts()).hasSameSizeAs(once.conflicts());
        });
    }

    @Test
    void withoutAChangeNoByteChanges() {
        Trials.of(TRIALS).each(seed -> {
            ThreeTexts texts = new Pages(new Random(seed)).texts();

            Merged merged = merge.merge(new ThreeTexts(texts.base(), texts.mine(), texts.base()), CONTEXT);

            assertThat(merged.text()).isEqualTo(texts.mine());
        });
    }

    @Test
    void withoutWorkOfTheOwnerTheResultIsWhatIsGenerated() {
        Trials.of(TRIALS).each(seed -> {
            ThreeTexts texts = new Pages(new Random(seed)).texts();

            Merged merged = merge.merge(new ThreeTexts(texts.base(), texts.base(), texts.theirs()), CONTEXT);

            assertThat(merged.text()).isEqualTo(texts.theirs());
        });
    }

    @Test
    void whatIsChangedAndTakenBackLeavesTheOwnersBytes() {
        Trials.of(TRIALS).each(seed -> {
            Pages pages = new Pages(new Random(seed));
            ThreeTexts texts = pages.texts();

            Merged there = merge.merge(texts, CONTEXT);
            String last = texts.theirs();
            String today = texts.base();
            Merged back = merge.merge(new ThreeTexts(last, there.text(), today), CONTEXT);

            boolean clear = !pages.base.contains("") && !pages.bothTookAwayTheSame();
            if (there.conflicts().isEmpty()
                    && back.conflicts().isEmpty()
                    && clear
                    && !texts.mine().contains("\r")) {
                assertThat(back.text()).isEqualTo(texts.mine());
            }
        });
    }

    private static List<String> words(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).toList();
    }

    /** Lines that say where they come from; only those of the base may go. */
    private static final class Pages {

        private final Random random;
        private final List<String> base = new ArrayList<>();
        private final List<String> mine;
        private final List<String> theirs;
        private final ThreeTexts texts;

        Pages(Random random) {
            this.random = random;
            int lines = random.nextInt(30);
            for (int i = 0; i < lines; i++) {
                base.add(random.nextInt(6) == 0 ? "" : "base " + i);
            }
            mine = edited("mine");
            theirs = edited("theirs");
            String own = String.join("\n", mine) + (random.nextBoolean() || mine.isEmpty() ? "" : "\n");
            String ended = random.nextInt(3) == 0 ? own.replace("\n", "\r\n") : own;
            texts = new ThreeTexts(text(base), (random.nextInt(5) == 0 ? "\uFEFF" : "") + ended, text(theirs));
        }

        private static String text(List<String> lines) {
            return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        }

        private List<String> edited(String who) {
            List<String> lines = new ArrayList<>(base);
            int edits = random.nextInt(6);
            for (int i = 0; i < edits; i++) {
                int at = random.nextInt(lines.size() + 1);
                boolean taken = at < lines.size()
                        && random.nextBoolean()
                        && !lines.get(at).startsWith(who);
                if (taken) {
                    lines.remove(at);
                }
                if (random.nextInt(3) > 0) {
                    lines.add(at, who + " " + i);
                }
            }
            return lines;
        }

        ThreeTexts texts() {
            return texts;
        }

        /** What comes back later is then new to the owner. */
        boolean bothTookAwayTheSame() {
            return base.stream()
                    .anyMatch(line -> count(mine, line) < count(base, line) && count(theirs, line) < count(base, line));
        }

        private static int count(List<String> lines, String line) {
            return Collections.frequency(lines, line);
        }
    }
}
