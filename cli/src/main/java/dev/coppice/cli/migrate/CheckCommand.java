package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.DecisionText;
import dev.coppice.cli.text.DraftWords;
import dev.coppice.cli.text.Json;
import dev.coppice.migrate.proof.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether the entity classes ask for a migration. */
@Command(
        name = "check",
        description = "Say whether the entity classes ask for a migration. Writes nothing.",
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no",
            "1:a problem",
            "2:yes",
            "3:a decision is needed first: a rename, rows that stand in the way, a trigger",
            "5:no, but the database was changed and no migration says so; see 'migrate drift'"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  coppice migrate check", "  coppice migrate check --output json"})
final class CheckCommand implements Callable<Integer> {

    private static final int PENDING = 2;

    private final World world;

    @Mixin
    private final AutogenerationOptions options = new AutogenerationOptions();

    @Mixin
    private final Migrating migrating = new Migrating();

    CheckCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        ClassComparing comparing = new ClassComparing(world, migrating);
        Autogeneration.Result result = comparing.ask(options.request());
        if (result instanceof Autogeneration.Result.Nothing
                && options.request().asking() == Autogeneration.Asking.DATABASE
                && comparing.drift() instanceof Drift.Result.Found drift) {
            return drifted(drift);
        }
        boolean isText = migrating.output() == OutputFormat.TEXT;
        world.terminal().result(isText ? text(result) : Json.print(json(result)));
        return switch (result) {
            case Autogeneration.Result.Nothing nothing -> ExitCodes.DONE;
            case Autogeneration.Result.Undecided undecided -> ExitCodes.DECISION;
            case Autogeneration.Result.Drafted drafted -> drafted.needsDecision() ? ExitCodes.DECISION : PENDING;
        };
    }

    private int drifted(Drift.Result.Found drift) {
        boolean isText = migrating.output() == OutputFormat.TEXT;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", "drift");
        tree.put("changes", drift.words());
        world.terminal().result(isText ? DriftCommand.told(drift) : Json.print(tree));
        return ExitCodes.DRIFT;
    }

    private String text(Autogeneration.Result result) {
        return switch (result) {
            case Autogeneration.Result.Nothing(List<String> leftOut) -> nothing(leftOut);
            case Autogeneration.Result.Undecided(var open) ->
                DecisionText.text(open, "migrate check", options.renames());
            case Autogeneration.Result.Drafted drafted -> {
                List<String> paragraphs = new ArrayList<>(DraftWords.paragraphs(drafted.draft(), drafted.leftOut()));
                if (drafted.verdict() instanceof Proof.Verdict.Refuted refuted) {
                    paragraphs.add("Tried out, it does not work:\n" + DraftWords.refuted(refuted));
                }
                if (drafted.verdict() instanceof Proof.Verdict.Breaking breaking) {
                    paragraphs.add("Tried out, it leaves a trigger that no longer works:\n"
                            + DraftWords.indented(breaking.words()));
                }
                paragraphs.add("Next: coppice migrate revision --autogenerate -m \"…\"");
                yield String.join("\n\n", paragraphs);
            }
        };
    }

    /** That there is nothing to do. */
    static String nothing(List<String> leftOut) {
        String first = "Nothing to do: the entity classes ask for nothing that the database does not have.";
        return leftOut.isEmpty() ? first : first + "\n\nLeft out:\n" + DraftWords.indented(leftOut);
    }

    static Map<String, Object> json(Autogeneration.Result result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (result) {
            case Autogeneration.Result.Nothing(List<String> leftOut) -> {
                tree.put("outcome", "nothing");
                tree.put("leftOut", leftOut);
            }
            case Autogeneration.Result.Undecided(var open) -> {
                tree.put("outcome", "needs-decision");
                tree.put("renames", DecisionText.json(open));
            }
            case Autogeneration.Result.Drafted drafted -> {
                tree.put("outcome", drafted.needsDecision() ? "needs-decision" : "pending");
                tree.putAll(DraftWords.json(drafted.draft(), drafted.verdict(), drafted.leftOut()));
            }
        }
        return tree;
    }
}
