package dev.coppice.project.rebuild;

import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What must hold for whole projects: a random schema, a random change of it, a random script of the owner's edits, a
 * random way to format.
 *
 * <p>{@code -Dcoppice.rebuild.trials=5000} tries more, {@code -Dcoppice.seed=…} repeats one trial: see {@link Findings}.
 */
class RebuildLawsTests {

    private static final int TRIALS = 20;

    private static void forAll(String law, Findings.Trial trial) {
        Findings.forAll(law, TRIALS, trial);
    }

    @Test
    void whatTheOwnerDidSurvivesAndTheSchemaIsFollowed() {
        forAll("The owner's work", (random, findings) -> {
            Schema schema = new RandomSchema(random).schema();
            Profile profile = Profile.random(random);
            OwnerEdits edits = OwnerEdits.random(Shop.created(schema), random);
            Shop shop = profile.format(edits.shop());
            SchemaEdit edit = SchemaEdit.random(schema, random);
            findings.about("%s of %s, %s, %s".formatted(edit.kind(), edit.table(), edits.kinds(), profile));

            RebuildPlan plan = shop.plan(edit.after(), edit.renames());
            Shop rebuilt = shop.rebuilt(plan);
            Shop again = rebuilt.rebuilt(edit.after());

            if (!plan.conflicts().isEmpty()) {
                findings.count("with conflicts");
            }
            edits.sentinels()
                    .forEach(sentinel -> findings.check(
                            "P1 nothing is lost", Facts.survives(sentinel, rebuilt, plan), sentinel + " is lost"));
            Facts.wrong(edit.after(), rebuilt, plan.conflicts())
                    .forEach(wrong -> findings.check("P2 the schema is followed", false, wrong));
            if (!edits.takeSomethingAway()) {
                Facts.otherWords(shop, plan, rebuilt)
                        .forEach(wrong -> findings.check("P2 what is new is there", false, wrong));
            }
            if (edit.keepsNames()) {
                lostLines(shop, rebuilt, plan)
                        .forEach(line -> findings.check("P3 the owner's lines keep their bytes", false, line));
            }
            findings.check(
                    "P4 twice is once", again.differencesFrom(rebuilt).isEmpty(), "" + again.differencesFrom(rebuilt));
        });
    }

    @Test
    void withoutAChangeOfTheSchemaNoByteChanges() {
        forAll("No change", (random, findings) -> {
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
        forAll("Untouched projects", (random, findings) -> {
            Schema schema = new RandomSchema(random).schema();
            SchemaEdit edit = SchemaEdit.random(schema, random);
            findings.about(edit.kind() + " of " + edit.table());
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
    void whatIsAddedAndTakenAwayAgainLeavesTheOwnersBytes() {
        forAll("There and back", (random, findings) -> {
            Schema schema = new RandomSchema(random).schema();
            Profile profile = Profile.random(random);
            OwnerEdits edits = OwnerEdits.random(Shop.created(schema), random);
            SchemaEdit edit = SchemaEdit.random(schema, random);
            if (edit.takesSomethingAway()) {
                return;
            }
            findings.count("additions");
            findings.about("%s of %s, %s, %s".formatted(edit.kind(), edit.table(), edits.kinds(), profile));
            Shop shop = profile.format(edits.shop());

            RebuildPlan there = shop.plan(edit.after(), edit.renames());
            Shop rebuilt = shop.rebuilt(there);
            RebuildPlan back = rebuilt.plan(schema, edit.inverse().renames());

            if (there.conflicts().isEmpty() && back.conflicts().isEmpty()) {
                List<String> left = rebuilt.rebuilt(back).differencesFrom(shop);
                findings.count("without conflicts");
                findings.check("P7 there and back", left.isEmpty(), "" + left);
            }
        });
    }

    @Test
    void theOrderOfTwoChangesDoesNotMatter() {
        forAll("Order of changes", (random, findings) -> {
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
            OwnerEdits edits = OwnerEdits.random(Shop.created(schema), random);
            findings.about("%s of %s, %s of %s, %s"
                    .formatted(one.kind(), one.table(), other.kind(), other.table(), edits.kinds()));
            Shop shop = edits.shop();
            Schema both = combined(one, other);

            RebuildPlan first = shop.plan(one.after());
            RebuildPlan then = shop.plan(other.after());
            Shop oneFirst = shop.rebuilt(first);
            Shop otherFirst = shop.rebuilt(then);
            RebuildPlan forth = oneFirst.plan(both);
            RebuildPlan back = otherFirst.plan(both);
            boolean clean = Stream.of(first, then, forth, back)
                    .allMatch(plan -> plan.conflicts().isEmpty());
            if (!clean) {
                findings.count("with conflicts");
                return;
            }
            List<String> differences = differences(oneFirst.rebuilt(forth), otherFirst.rebuilt(back), edits);
            findings.check("P8 in any order", differences.isEmpty(), "" + differences);
        });
    }

    @Test
    void aChangeOfFormatOnlyChangesNothingElse() {
        forAll("Formats", (random, findings) -> {
            Schema schema = new RandomSchema(random).schema();
            SchemaEdit edit = SchemaEdit.random(schema, random);
            Profile profile = Profile.random(random);
            OwnerEdits edits = OwnerEdits.random(Shop.created(schema), random);
            findings.about("%s of %s, %s, %s".formatted(edit.kind(), edit.table(), edits.kinds(), profile));
            Shop plain = random.nextInt(3) == 0 ? Shop.created(schema) : edits.shop();
            Shop formatted = profile.format(plain);

            RebuildPlan plan = formatted.plan(edit.after(), edit.renames());
            Map<String, List<String>> got = Facts.words(formatted.rebuilt(plan));
            Map<String, List<String>> wanted = Facts.words(plain.rebuilt(plain.plan(edit.after(), edit.renames())));

            if (!plan.conflicts().isEmpty()) {
                findings.count("with conflicts");
                return;
            }
            wanted.forEach((path, text) -> findings.check(
                    "P12 format is no difference",
                    text.equals(got.get(path)),
                    "%s differs: %s instead of %s"
                            .formatted(path, Facts.without(got.get(path), text), Facts.without(text, got.get(path)))));
            findings.check("P12 format is no difference", got.keySet().equals(wanted.keySet()), "other files");
        });
    }

    @Test
    void whatCompiledStillCompilesOrEachBrokenLineIsTold() throws IOException {
        try (QuickCompiler compiler = new QuickCompiler()) {
            forAll("Compiled projects", (random, findings) -> {
                Schema schema = new RandomSchema(random).schema();
                Profile profile = Profile.random(random);
                OwnerEdits edits = OwnerEdits.random(Shop.created(schema), random);
                Shop shop = profile.format(edits.shop());
                SchemaEdit edit = SchemaEdit.random(schema, random);
                findings.about("%s of %s, %s, %s".formatted(edit.kind(), edit.table(), edits.kinds(), profile));

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

    /** What is new stands behind what it stands behind as generated: with members moved, that depends on what was there. */
    private static List<String> differences(Shop one, Shop other, OwnerEdits edits) {
        boolean sameWords = Facts.words(one).equals(Facts.words(other));
        return one.differencesFrom(other).stream()
                .filter(difference -> !(edits.moveMembers() && sameWords && difference.startsWith("src/main/java")))
                .toList();
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
}
