package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.code.ColumnNames;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.SourceReader;
import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What must hold for whole projects: a random schema, a random change of it, a random script of the owner's edits, a
 * random way to format.
 *
 * <p>{@code -Dcoppice.rebuild.trials=5000} tries more, {@code -Dcoppice.seed=…} repeats one trial.
 */
class RebuildLawsTests {

    private static final int TRIALS = Integer.getInteger("coppice.rebuild.trials", 25);
    private static final long FIRST_SEED = 20_261_123L;

    /** What a trial found wrong, by law. */
    private static final class Findings {

        private final Map<String, List<String>> byLaw = new TreeMap<>();
        private final Map<String, Integer> counts = new TreeMap<>();
        private String trial = "";

        void check(String law, boolean holds, String what) {
            if (!holds) {
                byLaw.computeIfAbsent(law, l -> new ArrayList<>()).add(trial + ": " + what);
            }
        }

        void count(String what) {
            counts.merge(what, 1, Integer::sum);
        }

        void failIfAny() {
            System.out.println("Rebuild laws: " + counts + " "
                    + byLaw.entrySet().stream()
                            .map(law -> law.getKey() + ": " + law.getValue().size())
                            .toList());
            assertThat(byLaw).isEmpty();
        }
    }

    private interface Trial {
        void run(Random random, Findings findings);
    }

    private static void forAll(Trial trial) {
        Findings findings = new Findings();
        Long only = Long.getLong("coppice.seed");
        for (int i = 0; i < (only == null ? TRIALS : 1); i++) {
            long seed = only == null ? FIRST_SEED + i : only;
            findings.trial = "seed " + seed;
            findings.count("trials");
            try {
                trial.run(new Random(seed), findings);
            } catch (RuntimeException | AssertionError e) {
                findings.check(
                        "no crash",
                        false,
                        e + " at " + List.of(e.getStackTrace()).getFirst());
            }
        }
        findings.failIfAny();
    }

    @Test
    void whatTheOwnerDidSurvivesAndTheSchemaIsFollowed() {
        forAll((random, findings) -> {
            Schema schema = new RandomSchema(random).schema();
            Profile profile = Profile.random(random);
            OwnerEdits edits = OwnerEdits.random(Shop.created(schema), random);
            Shop shop = profile.format(edits.shop());
            SchemaEdit edit = SchemaEdit.random(schema, random);
            findings.trial += " %s of %s, %s, %s".formatted(edit.kind(), edit.table(), edits.kinds(), profile);

            RebuildPlan plan = shop.plan(edit.after(), edit.renames());
            Shop rebuilt = shop.rebuilt(plan);
            Shop again = rebuilt.rebuilt(edit.after());

            if (!plan.conflicts().isEmpty()) {
                findings.count("with conflicts");
            }
            edits.sentinels()
                    .forEach(sentinel -> findings.check(
                            "P1 nothing is lost", survives(sentinel, rebuilt, plan), sentinel + " is lost"));
            wrongFacts(edit.after(), rebuilt, plan)
                    .forEach(wrong -> findings.check("P2 the schema is followed", false, wrong));
            if (edit.renames().isEmpty()) {
                lostLines(shop, rebuilt, plan)
                        .forEach(line -> findings.check("P3 the owner's lines keep their bytes", false, line));
            }
            findings.check(
                    "P4 twice is once", again.differencesFrom(rebuilt).isEmpty(), "" + again.differencesFrom(rebuilt));
        });
    }

    @Test
    void withoutAChangeOfTheSchemaNoByteChanges() {
        forAll((random, findings) -> {
            Schema schema = new RandomSchema(random).schema();
            Shop shop = Profile.random(random)
                    .format(OwnerEdits.random(Shop.created(schema), random).shop());

            findings.check("P5 nothing to do", shop.plan(schema).outcome() == RebuildPlan.Outcome.NOTHING, "there is");
            findings.check(
                    "P5 nothing to do",
                    shop.rebuilt(schema).differencesFrom(shop).isEmpty(),
                    "" + shop.rebuilt(schema).differencesFrom(shop));
        });
    }

    @Test
    void anUntouchedProjectBecomesAFreshOne() {
        forAll((random, findings) -> {
            Schema schema = new RandomSchema(random).schema();
            SchemaEdit edit = SchemaEdit.random(schema, random);
            findings.trial += " " + edit.kind() + " of " + edit.table();
            Shop shop = Shop.created(schema);

            Shop rebuilt = shop.rebuilt(shop.plan(edit.after(), edit.renames()));
            Shop back = rebuilt.rebuilt(rebuilt.plan(schema, edit.inverse().renames()));

            List<String> stale = rebuilt.differencesFrom(Shop.created(edit.after()));
            findings.check("P6 as if created", stale.isEmpty(), "" + stale);
            List<String> left = back.differencesFrom(shop);
            findings.check("P7 there and back", left.isEmpty(), "" + left);
        });
    }

    @Test
    void theOrderOfTwoChangesDoesNotMatter() {
        forAll((random, findings) -> {
            Schema schema = new RandomSchema(random).schema();
            SchemaEdit one = SchemaEdit.random(schema, new Random(random.nextLong()));
            long second = random.nextLong();
            SchemaEdit other = SchemaEdit.random(schema, new Random(second));
            boolean independent = one.renames().isEmpty()
                    && other.renames().isEmpty()
                    && !one.table().equals(other.table())
                    && one.kind() != SchemaEdit.Kind.DROP_TABLE
                    && other.kind() != SchemaEdit.Kind.DROP_TABLE
                    && one.kind() != SchemaEdit.Kind.ADD_TABLE
                    && other.kind() != SchemaEdit.Kind.ADD_TABLE;
            if (!independent) {
                return;
            }
            findings.count("independent");
            findings.trial += " %s of %s, %s of %s".formatted(one.kind(), one.table(), other.kind(), other.table());
            Shop shop = OwnerEdits.random(Shop.created(schema), random).shop();
            Schema both = combined(one, other);

            RebuildPlan first = shop.plan(one.after());
            RebuildPlan then = shop.plan(other.after());
            boolean clean = first.conflicts().isEmpty() && then.conflicts().isEmpty();
            Shop forth = shop.rebuilt(first).rebuilt(both);
            Shop back = shop.rebuilt(then).rebuilt(both);

            List<String> differences = forth.differencesFrom(back);
            findings.check("P8 in any order", !clean || differences.isEmpty(), "" + differences);
        });
    }

    @Test
    void aChangeOfFormatOnlyChangesNothingElse() {
        forAll((random, findings) -> {
            Schema schema = new RandomSchema(random).schema();
            SchemaEdit edit = SchemaEdit.random(schema, random);
            Profile profile = Profile.random(random);
            findings.trial += " %s of %s, %s".formatted(edit.kind(), edit.table(), profile);
            Shop plain = Shop.created(schema);
            Shop formatted = profile.format(plain);

            RebuildPlan plan = formatted.plan(edit.after(), edit.renames());
            Map<String, List<String>> got = words(formatted.rebuilt(plan));
            Map<String, List<String>> wanted = words(plain.rebuilt(plain.plan(edit.after(), edit.renames())));

            if (!plan.conflicts().isEmpty()) {
                findings.count("with conflicts");
                return;
            }
            wanted.forEach((path, text) -> findings.check(
                    "P12 format is no difference",
                    text.equals(got.get(path)),
                    "%s differs: %s instead of %s"
                            .formatted(path, without(got.get(path), text), without(text, got.get(path)))));
            findings.check("P12 format is no difference", got.keySet().equals(wanted.keySet()), "other files");
        });
    }

    @Test
    void whatCompiledStillCompilesOrEachBrokenLineIsTold() throws IOException {
        try (QuickCompiler compiler = new QuickCompiler()) {
            forAll((random, findings) -> {
                Schema schema = new RandomSchema(random).schema();
                Profile profile = Profile.random(random);
                OwnerEdits edits = OwnerEdits.random(Shop.created(schema), random);
                Shop shop = profile.format(edits.shop());
                SchemaEdit edit = SchemaEdit.random(schema, random);
                findings.trial += " %s of %s, %s, %s".formatted(edit.kind(), edit.table(), edits.kinds(), profile);

                RebuildPlan plan = shop.plan(edit.after(), edit.renames());
                Shop rebuilt = shop.rebuilt(plan);

                List<BrokenLine> broken = compiler.brokenLines(rebuilt);
                if (broken.isEmpty() || !compiler.brokenLines(shop).isEmpty()) {
                    return;
                }
                findings.count("no longer compile");
                broken.forEach(line -> findings.check(
                        "P11 what compiled compiles",
                        isOfOwner(line, edits) && edit.takesSomethingAway(),
                        "%s:%d %s".formatted(line.path(), line.line(), line.complaint())));
            });
        }
    }

    /** Lines that the owner wrote name what the owner's code used; no line that Coppice writes may break. */
    private static boolean isOfOwner(BrokenLine line, OwnerEdits edits) {
        return edits.sentinels().stream().anyMatch(line.path()::contains);
    }

    /** Both changes, which concern different tables. */
    private static Schema combined(SchemaEdit one, SchemaEdit other) {
        Schema both = one.after();
        Table changed = other.after().tables().stream()
                .filter(table -> table.name().name().equals(other.table()))
                .findFirst()
                .orElseThrow();
        return Tables.change(both, other.table(), table -> changed);
    }

    private static boolean survives(String sentinel, Shop rebuilt, RebuildPlan plan) {
        return Stream.concat(
                        rebuilt.texts().entrySet().stream()
                                .filter(file -> !file.getKey().startsWith(".coppice/"))
                                .map(Map.Entry::getValue),
                        plan.conflicts().values().stream().flatMap(List::stream).map(conflict -> conflict.mine()))
                .anyMatch(text -> text.contains(sentinel));
    }

    /** Columns that nothing maps, or that are mapped though they are gone, without a conflict that says so. */
    private static List<String> wrongFacts(Schema schema, Shop rebuilt, RebuildPlan plan) {
        OwnerCode code = OwnerCode.of(rebuilt.texts(), new SourceReader());
        List<String> wrong = new ArrayList<>();
        for (Table table : schema.tables()) {
            var found = code.findEntity(table.name());
            if (found.isEmpty()) {
                wrong.add("nothing maps " + table.name());
                continue;
            }
            if (plan.conflicts().containsKey(found.get().path())) {
                continue;
            }
            MappedClass mapped = found.get().mapped();
            List<String> columns = mapped.members().stream()
                    .flatMap(member -> member.mapping().columns().stream())
                    .toList();
            table.columns().stream()
                    .map(Column::name)
                    .filter(column -> columns.stream().noneMatch(own -> ColumnNames.same(own, column)))
                    .forEach(column -> wrong.add("nothing maps %s.%s".formatted(table.name(), column)));
            columns.stream()
                    .filter(column -> table.findColumn(column).isEmpty())
                    .filter(column -> !column.startsWith("mine"))
                    .forEach(column -> wrong.add("%s.%s is gone".formatted(table.name(), column)));
        }
        return wrong;
    }

    /** Lines of the owner's that are not in the file any more, though no conflict is in it. */
    private static List<String> lostLines(Shop shop, Shop rebuilt, RebuildPlan plan) {
        List<String> lost = new ArrayList<>();
        for (FileChange change : plan.files()) {
            if (!(change instanceof FileChange.Merged merged)
                    || !merged.why().conflicts().isEmpty()) {
                continue;
            }
            String base = shop.texts().getOrDefault(".coppice/base/" + merged.from() + ".base", "");
            Map<String, Long> own = lines(merged.before().text());
            lines(base).forEach((line, count) -> own.merge(line, -count, Long::sum));
            Map<String, Long> now = lines(rebuilt.text(merged.path()));
            own.forEach((line, count) -> {
                if (line.contains("mine") && now.getOrDefault(line, 0L) < count) {
                    lost.add("%s lost '%s'".formatted(merged.path(), line));
                }
            });
        }
        return lost;
    }

    private static Map<String, Long> lines(String text) {
        return text.lines().collect(Collectors.groupingBy(line -> line, HashMap::new, Collectors.counting()));
    }

    private static List<String> without(@Nullable List<String> some, @Nullable List<String> others) {
        List<String> rest = new ArrayList<>(some == null ? List.of() : some);
        (others == null ? List.<String>of() : others).forEach(rest::remove);
        return rest;
    }

    /**
     * The words of each source. Members that were there keep their place, so the order does not count; nor does what a
     * reformatted {@code toString} calls its class.
     */
    private static Map<String, List<String>> words(Shop shop) {
        Map<String, List<String>> words = new TreeMap<>();
        shop.texts().forEach((path, text) -> {
            if (path.startsWith("src/main/java")) {
                words.put(
                        path,
                        Stream.of(text.replaceAll("return \"\\w+ \"", "return").split("[^\\w@\"]+"))
                                .filter(word -> !word.isEmpty())
                                .sorted()
                                .toList());
            }
        });
        return words;
    }
}
