package dev.coppice.project.merge.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.model.infer.Inference;
import dev.coppice.model.infer.InferenceOptions;
import dev.coppice.project.Blueprint;
import dev.coppice.project.Choices;
import dev.coppice.project.Content;
import dev.coppice.project.Database;
import dev.coppice.project.Engine;
import dev.coppice.project.Merged;
import dev.coppice.project.ProjectName;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.code.EntitySource;
import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.MappedMember;
import dev.coppice.project.code.Word;
import dev.coppice.project.java.JavaSources;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.schema.Schema;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.testing.RandomSchemas;
import dev.coppice.schema.testing.Trials;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The laws of rebuilding, held by random schemas × random changes × random customisations × layouts.
 *
 * <p>{@code -Dcoppice.trials=5000} holds them longer, {@code -Dcoppice.seed=…} begins with another trial.
 */
class JavaMergeLawsTests {

    private static final int TRIALS = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+");

    private final JavaMerge merge = new JavaMerge();
    private final RandomSchemas schemas = new RandomSchemas(Dialects.forUrl("jdbc:h2:"), name -> !name.isBlank());
    private int merges;
    private int conflicting;

    /** One file of one trial. */
    private record Trial(String name, String base, String mine, String theirs, List<String> marks) {

        ThreeTexts texts() {
            return new ThreeTexts(base, mine, theirs);
        }
    }

    @Test
    void nothingIsLostAndFactsHold() {
        Trials trials = Trials.of(TRIALS);
        trials.each(seed -> {
            for (Trial trial : trials(seed)) {
                Merged merged = merge.merge(trial.texts(), MergeContext.of(trial.name()));
                String about = "seed %d, %s".formatted(seed, trial.name());
                merges++;
                conflicting += merged.conflicts().isEmpty() ? 0 : 1;
                marksSurvive(about, trial, merged);
                factsHold(about, trial, merged);
                otherLinesKeepTheirBytes(about, trial, merged);
                twiceIsOnce(about, trial, merged);
            }
        });
        System.out.printf(
                Locale.ROOT,
                "Java merges from seed %d: %d, with conflicts: %d (%.1f %%)%n",
                trials.firstSeed(),
                merges,
                conflicting,
                100.0 * conflicting / merges);
        assertThat(merges).isGreaterThan(trials.count() / 2);
    }

    @Test
    void withoutCustomisationTheResultIsFreshlyGenerated() {
        Trials.of(TRIALS).each(seed -> {
            for (Trial trial : trials(seed)) {
                ThreeTexts untouched = new ThreeTexts(trial.base(), trial.base(), trial.theirs());

                Merged merged = merge.merge(untouched, MergeContext.of(trial.name()));

                assertThat(merged.text()).as("seed %d, %s", seed, trial.name()).isEqualTo(trial.theirs());
                assertThat(merged.base()).isEqualTo(trial.theirs());
                assertThat(merged.conflicts()).isEmpty();
            }
        });
    }

    @Test
    void whatIsAddedAndTakenAwayAgainLeavesTheOriginalBytes() {
        Trials.of(TRIALS).each(seed -> {
            Random random = new Random(seed);
            Schema before = schemas.schema(seed);
            Schema after = new RandomChanges(random).grow(before);
            for (Trial trial : trials(random, sources(before), sources(after))) {
                Merged there = merge.merge(trial.texts(), MergeContext.of(trial.name()));
                ThreeTexts back = new ThreeTexts(there.base(), there.text(), trial.base());

                Merged again = merge.merge(back, MergeContext.of(trial.name()));

                if (there.conflicts().isEmpty() && again.conflicts().isEmpty()) {
                    assertThat(again.text())
                            .as("seed %d, %s", seed, trial.name())
                            .isEqualTo(trial.mine());
                }
            }
        });
    }

    @Test
    void layoutChangesNothingButLayout() {
        Trials.of(TRIALS).each(seed -> {
            Random random = new Random(seed);
            for (Trial trial : trials(seed)) {
                String plain = trial.mine().replace("\uFEFF", "").replace("\r\n", "\n");
                String laidOut = RandomOwner.laidOut(plain, 1 + random.nextInt(7));

                Merged of =
                        merge.merge(new ThreeTexts(trial.base(), plain, trial.theirs()), MergeContext.of(trial.name()));
                Merged ofLaidOut = merge.merge(
                        new ThreeTexts(trial.base(), laidOut, trial.theirs()), MergeContext.of(trial.name()));

                assertThat(words(ofLaidOut.text()))
                        .as("seed %d, %s", seed, trial.name())
                        .isEqualTo(words(of.text()));
            }
        });
    }

    private List<Trial> trials(long seed) {
        Random random = new Random(seed);
        Schema before = schemas.schema(seed);
        Schema after = new RandomChanges(random).change(before);
        return trials(random, sources(before), sources(after));
    }

    private static List<Trial> trials(Random random, Map<String, String> before, Map<String, String> after) {
        List<Trial> trials = new ArrayList<>();
        before.forEach((name, base) -> {
            String theirs = after.get(name);
            boolean entity = base.contains("@Entity");
            if (theirs != null && entity && !theirs.equals(base)) {
                RandomOwner owner = new RandomOwner(random, base).customise(random.nextInt(6));
                String mine = RandomOwner.laidOut(owner.text(), random.nextInt(8));
                List<String> marks =
                        owner.marks().stream().filter(mine::contains).toList();
                trials.add(new Trial(name, base, mine, theirs, marks));
            }
        });
        return trials;
    }

    private static Map<String, String> sources(Schema schema) {
        Blueprint blueprint = Blueprint.of(
                schema,
                Inference.infer(schema, InferenceOptions.STANDARD).model(),
                Choices.of(ProjectName.from("shop"), Engine.H2),
                new Database(Engine.H2, "jdbc:h2:./database/shop"));
        Map<String, String> sources = new TreeMap<>();
        JavaSources.of(blueprint).forEach(file -> {
            if (file.content() instanceof Content.Text(String text)) {
                sources.put(file.path(), text);
            }
        });
        return sources;
    }

    private static void marksSurvive(String about, Trial trial, Merged merged) {
        String conflicts = merged.conflicts().toString();
        for (String mark : trial.marks()) {
            assertThat(merged.text().contains(mark) || conflicts.contains(mark))
                    .as("%s keeps %s", about, mark)
                    .isTrue();
        }
        assertThat(merged.conflicts())
                .as(about)
                .noneMatch(conflict -> conflict.part().equals("file"));
    }

    /** Every column of today is mapped as it is generated, every one that is gone is not: or somebody said why. */
    private static void factsHold(String about, Trial trial, Merged merged) {
        Map<Object, MappedMember> base = members(trial.base());
        Map<Object, MappedMember> mine = members(trial.mine());
        Map<Object, MappedMember> theirs = members(trial.theirs());
        Map<Object, MappedMember> result = members(merged.text());
        String said = merged.conflicts() + " " + merged.attention();
        theirs.forEach((mapping, member) -> {
            boolean deletedByOwner = base.containsKey(mapping) && !mine.containsKey(mapping);
            if (!deletedByOwner) {
                MappedMember inResult = result.get(mapping);
                boolean there = inResult != null
                        && (inResult.type().equals(member.type())
                                || said.contains(inResult.field())
                                || isOwnersType(base.get(mapping), mine.get(mapping), member));
                assertThat(there || said.contains(member.field()))
                        .as("%s maps %s", about, mapping)
                        .isTrue();
            }
        });
        base.forEach((mapping, member) -> {
            MappedMember kept = mine.get(mapping);
            if (kept != null && !theirs.containsKey(mapping)) {
                assertThat(!result.containsKey(mapping) || said.contains(kept.field()))
                        .as("%s no longer maps %s", about, mapping)
                        .isTrue();
            }
        });
    }

    private static boolean isOwnersType(@Nullable MappedMember base, @Nullable MappedMember mine, MappedMember theirs) {
        return base != null
                && mine != null
                && base.type().equals(theirs.type())
                && !mine.type().equals(base.type());
    }

    private static Map<Object, MappedMember> members(String text) {
        return EntitySource.of(JavaCode.parse(text)).getFirst().members().stream()
                .filter(member -> !member.mapping().columns().isEmpty())
                .collect(Collectors.toMap(MappedMember::mapping, member -> member, (first, second) -> first));
    }

    /** Lines that speak of nothing that changed are there, in their order, with all their bytes. */
    private static void otherLinesKeepTheirBytes(String about, Trial trial, Merged merged) {
        Set<String> gone = goneWords(trial);
        List<String> result = List.of(merged.text().split("\n", -1));
        int from = 0;
        for (String line : trial.mine().split("\n", -1)) {
            boolean concerned =
                    isStructure(line) || WORD.matcher(line).results().anyMatch(word -> gone.contains(word.group()));
            if (!concerned) {
                int found = result.subList(from, result.size()).indexOf(line);
                assertThat(found).as("%s keeps the line %s", about, line).isNotNegative();
                from += found + 1;
            }
        }
    }

    /** Annotations, brackets and second lines, which belong to what stands below or above them. */
    private static boolean isStructure(String line) {
        String bare = line.strip();
        return bare.startsWith("@")
                || bare.startsWith("import ")
                || bare.length() < 3
                || bare.equals("new ArrayList<>();")
                || bare.startsWith("*")
                || bare.startsWith("/*");
    }

    /** Names of fields of which a line changed, with those of their accessors, and all words of such lines. */
    private static Set<String> goneWords(Trial trial) {
        Set<String> now = trial.theirs().lines().collect(Collectors.toSet());
        Set<String> gone = new HashSet<>();
        for (String line : trial.base().split("\n", -1)) {
            if (!now.contains(line)) {
                WORD.matcher(line).results().forEach(word -> gone.add(word.group()));
            }
        }
        Map<Object, MappedMember> mine = members(trial.mine());
        Map<Object, MappedMember> theirs = members(trial.theirs());
        members(trial.base()).forEach((mapping, member) -> {
            MappedMember there = theirs.get(mapping);
            MappedMember here = mine.get(mapping);
            boolean changed = there == null || !there.equals(member) || gone.contains(member.field());
            if (changed && here != null) {
                gone.add(here.field());
                gone.add("get" + ClassBody.capitalised(here.field()));
                gone.add("set" + ClassBody.capitalised(here.field()));
            }
        });
        gone.removeAll(Set.of("public", "private", "void", "return", "this", "class"));
        return gone;
    }

    private void twiceIsOnce(String about, Trial trial, Merged once) {
        ThreeTexts texts = new ThreeTexts(once.base(), once.text(), trial.theirs());

        Merged twice = merge.merge(texts, MergeContext.of(trial.name()));

        assertThat(twice.text()).as("%s, merged twice", about).isEqualTo(once.text());
        assertThat(twice.base()).as("%s, base of merging twice", about).isEqualTo(once.base());
        assertThat(twice.conflicts().stream().map(conflict -> conflict.part()).toList())
                .as("%s, conflicts of merging twice", about)
                .isEqualTo(once.conflicts().stream()
                        .map(conflict -> conflict.part())
                        .toList());
    }

    private static List<String> words(String text) {
        return JavaCode.parse(text).allWords().stream()
                .filter(word -> !word.isComment())
                .map(Word::text)
                .toList();
    }
}
