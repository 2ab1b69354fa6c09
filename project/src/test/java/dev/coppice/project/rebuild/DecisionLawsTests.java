package dev.coppice.project.rebuild;

import dev.coppice.project.Conflict;
import dev.coppice.project.Side;
import dev.coppice.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What must hold for what an owner decides after a rebuild, whatever it left to decide.
 *
 * <p>{@code -Dcoppice.rebuild.trials=5000} tries more, {@code -Dcoppice.seed=…} repeats one trial: see {@link Findings}.
 */
class DecisionLawsTests {

    private static final int TRIALS = 6;
    private static final int ROUNDS = 4;

    /** A project that its owner worked on and a change of its database. */
    private record Situation(Shop shop, SchemaEdit change, String words) {

        static Situation random(Random random) {
            Schema schema = new RandomSchema(random).schema();
            Profile profile = Profile.random(random);
            OwnerEdits edits = OwnerEdits.random(Shop.created(schema), random);
            SchemaEdit change = SchemaEdit.random(schema, random);
            String words = "%s of %s, %s, %s".formatted(change.kind(), change.table(), edits.kinds(), profile);
            return new Situation(profile.format(edits.shop()), change, words);
        }

        /** One of which the owner has to decide something, if it comes up soon. */
        static Situation inConflict(Random random, Findings findings) {
            Situation situation = random(random);
            for (int i = 0; i < 12 && situation.plan().conflicts().isEmpty(); i++) {
                situation = random(random);
            }
            findings.about(situation.words);
            return situation;
        }

        RebuildPlan plan() {
            return shop.plan(change.after(), change.renames());
        }
    }

    @Test
    void aProposalThatIsAcceptedLaterIsTheSameAsOneThatIsAcceptedAtOnce() {
        Findings.forAll("Proposals", TRIALS, (random, findings) -> {
            Situation situation = Situation.random(random);
            findings.about(situation.words());
            RebuildPlan plan = situation.plan();
            Shop atOnce = situation.shop().rebuilt(plan);
            Shop waiting = situation.shop().proposed(plan);

            Shop stillWaiting = waiting.proposed(waiting.plan(situation.change().after()));
            Shop later = waiting.rebuilt(waiting.plan(situation.change().after()));

            List<String> moved = stillWaiting.differencesFrom(waiting);
            findings.check("proposed twice is proposed once", moved.isEmpty(), "" + moved);
            List<String> others = later.differencesFrom(atOnce);
            findings.check("accepted later is accepted at once", others.isEmpty(), "" + others);
        });
    }

    @Test
    void whoeverKeepsTheirOwnKeepsItForGood() {
        Findings.forAll("Settled with mine", TRIALS, (random, findings) -> {
            Situation situation = Situation.inConflict(random, findings);
            Schema schema = situation.change().after();
            Shop rebuilt = situation.shop().rebuilt(situation.plan());
            Shop settled = settled(rebuilt, schema, Side.MINE);
            RebuildPlan plan = settled.plan(schema);

            count(rebuilt, settled, findings);
            findings.check("nothing is open any more", plan.outcome() == RebuildPlan.Outcome.NOTHING, words(plan));
            List<String> touched = settled.differencesFrom(rebuilt).stream()
                    .filter(difference -> !difference.startsWith(".coppice/"))
                    .toList();
            findings.check("no file changes", touched.isEmpty(), "" + touched);
        });
    }

    @Test
    void whoeverTakesWhatIsNewHasNothingLeftToDecide() {
        Findings.forAll("Settled with new", TRIALS, (random, findings) -> {
            Situation situation = Situation.inConflict(random, findings);
            Schema schema = situation.change().after();
            Shop rebuilt = situation.shop().rebuilt(situation.plan());
            Shop settled = settled(rebuilt, schema, Side.THEIRS);
            RebuildPlan plan = settled.plan(schema);

            count(rebuilt, settled, findings);
            findings.check("nothing is open any more", plan.outcome() == RebuildPlan.Outcome.NOTHING, words(plan));
            Facts.wrong(schema, settled, Map.of())
                    .forEach(wrong -> findings.check("the schema is followed", false, wrong));
        });
    }

    /** One conflict after the other, as 'coppice resolve' does it: taking something over may open another. */
    private static Shop settled(Shop shop, Schema schema, Side side) {
        Shop now = shop;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Map<String, Side>> sides = new HashMap<>();
            now.plan(schema).conflicts().forEach((path, conflicts) -> {
                for (Conflict conflict : conflicts) {
                    sides.computeIfAbsent(path, p -> new HashMap<>()).put(conflict.part(), side);
                }
            });
            ProjectState state = now.state();
            now = now.rebuilt(
                    new RebuildPlanner().plan(state, Wanted.of(state, schema).withSettled(sides)));
        }
        return now;
    }

    private static void count(Shop before, Shop after, Findings findings) {
        if (!before.equals(after)) {
            findings.count("with something to decide");
        }
    }

    private static String words(RebuildPlan plan) {
        return plan.outcome() + " " + plan.conflicts();
    }
}
