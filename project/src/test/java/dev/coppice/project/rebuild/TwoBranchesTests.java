package dev.coppice.project.rebuild;

import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two people have a database changed, rebuild on branches of their own and merge with git, which knows nothing of Java,
 * schemas and bases. Whatever it makes of them: the next rebuild loses nothing and ends.
 *
 * <p>{@code -Dcoppice.rebuild.trials=500} tries more, {@code -Dcoppice.seed=…} repeats one trial: see {@link Findings}.
 */
class TwoBranchesTests {

    private static final int TRIALS = 12;

    @TempDir
    private Path folder;

    /** What two people did, starting from the same commit. */
    private record Pair(Shop start, Person left, Person right, Schema both) {}

    private record Person(SchemaEdit change, OwnerEdits edits, RebuildPlan plan, Shop after) {}

    @Test
    void nothingIsLostWhenBranchesAreMerged() {
        Findings.forAll("Two branches", TRIALS, (random, findings) -> {
            Pair pair = pair(random);
            findings.about("%s of %s and %s of %s, %s, %s"
                    .formatted(
                            pair.left().change().kind(),
                            pair.left().change().table(),
                            pair.right().change().kind(),
                            pair.right().change().table(),
                            pair.left().edits().kinds(),
                            pair.right().edits().kinds()));
            List<Branches.Settling> ways = List.of(Branches.Settling.values());
            Branches branches = new Branches(Files.createTempDirectory(folder, "trial"));
            Branches.Result git = branches.merge(
                    pair.start(),
                    List.of(pair.left().after(), pair.right().after()),
                    ways.get(random.nextInt(ways.size())));
            findings.about("git leaves " + git.conflicts());
            findings.count(git.conflicts().isEmpty() ? "merged by git" : "with conflicts of git");
            holds(pair, git, findings);
        });
    }

    private static void holds(Pair pair, Branches.Result git, Findings findings) {
        Shop merged = git.shop();
        RebuildPlan plan = merged.plan(pair.both(), renames(pair, merged));
        Shop rebuilt = merged.rebuilt(plan);
        Shop again = rebuilt.rebuilt(pair.both());
        findings.count("then " + plan.outcome());

        sentinels(pair)
                .filter(sentinel -> isIn(sentinel, merged))
                .forEach(sentinel -> findings.check(
                        "nothing is lost", isIn(sentinel, rebuilt) || isIn(sentinel, plan), sentinel + " is lost"));
        findings.check("a second rebuild changes nothing", again.equals(rebuilt), "" + again.differencesFrom(rebuilt));
        if (git.conflicts().isEmpty() && isClean(pair.left()) && isClean(pair.right())) {
            findings.count("clean all the way");
            findings.check(
                    "what git merged is what is wanted",
                    ownerFilesAreSame(merged, rebuilt),
                    "" + rebuilt.differencesFrom(merged));
        }
    }

    private static boolean isClean(Person person) {
        return person.plan().conflicts().isEmpty();
    }

    private static boolean ownerFilesAreSame(Shop one, Shop other) {
        return other.differencesFrom(one).stream().allMatch(difference -> difference.startsWith(".coppice/"));
    }

    private static Pair pair(Random random) {
        while (true) {
            Schema schema = new RandomSchema(random).schema();
            SchemaEdit one = SchemaEdit.random(schema, random);
            SchemaEdit other = SchemaEdit.random(schema, random);
            Optional<Schema> both = BothChanges.of(one, other);
            if (both.isPresent()) {
                Shop start = OwnerEdits.random(Shop.created(schema), random).shop();
                return new Pair(start, person(start, one, random), person(start, other, random), both.get());
            }
        }
    }

    private static Person person(Shop start, SchemaEdit change, Random random) {
        OwnerEdits edits = OwnerEdits.random(start, random);
        RebuildPlan plan = edits.shop().plan(change.after(), change.renames());
        return new Person(change, edits, plan, edits.shop().rebuilt(plan));
    }

    /** What the merged project does not know by its new name yet. */
    private static SchemaRenames renames(Pair pair, Shop merged) {
        Map<TableName, TableName> tables = new HashMap<>();
        Map<TableName, Map<String, String>> columns = new HashMap<>();
        for (Person person : List.of(pair.left(), pair.right())) {
            tables.putAll(person.change().renames().tables());
            columns.putAll(person.change().renames().columns());
        }
        SchemaRenames all = new SchemaRenames(tables, columns);
        return merged.state()
                .findSchema()
                .map(known -> all.between(known, pair.both()))
                .orElse(SchemaRenames.NONE);
    }

    private static Stream<String> sentinels(Pair pair) {
        return Stream.of(pair.left(), pair.right()).flatMap(person -> person.edits().sentinels().stream());
    }

    private static boolean isIn(String sentinel, Shop shop) {
        return shop.texts().entrySet().stream()
                .anyMatch(file -> !file.getKey().startsWith(".coppice/")
                        && file.getValue().contains(sentinel));
    }

    private static boolean isIn(String sentinel, RebuildPlan plan) {
        return plan.conflicts().values().stream()
                .flatMap(List::stream)
                .anyMatch(conflict -> conflict.mine().contains(sentinel));
    }
}
