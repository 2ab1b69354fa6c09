package dev.coppice.cli.given;

import dev.coppice.cli.text.Questions;
import dev.coppice.cli.text.Visible;
import dev.coppice.schema.Identities;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.GivenRenames;
import dev.coppice.schema.diff.Rename;
import dev.coppice.schema.diff.RenameCandidate;
import dev.coppice.schema.diff.RenameQuestions;
import dev.coppice.schema.diff.RenameQuestions.Answer;
import dev.coppice.schema.diff.RenameSearch;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out what was renamed: what {@code --rename} says, what the database knows, and what the person at the keyboard
 * answers. Where nobody answers, questions stay open; nothing is guessed.
 */
public final class RenameDialogue {

    /** What ends the word for a thing that was dropped and not renamed: {@code customer.email=}. */
    private static final String DROPPED = "=";

    private final List<String> said;
    private final Set<String> dropped;
    private final Questions questions;

    /**
     * A dialogue.
     *
     * @param said what stands behind {@code --rename}
     */
    public RenameDialogue(List<String> said, Questions questions) {
        this.said = said.stream().filter(text -> !text.endsWith(DROPPED)).toList();
        this.dropped = said.stream()
                .filter(text -> text.endsWith(DROPPED))
                .map(text -> text.substring(0, text.length() - DROPPED.length()))
                .collect(Collectors.toSet());
        this.questions = questions;
    }

    /** A schema and what its database calls the things in it by itself. */
    public record Known(Schema schema, Identities identities) {}

    /** What is known after all that was said, remembered and answered. */
    public RenameSearch.Found find(Known before, Known now) {
        SchemaRenames given = GivenRenames.parse(said, before.schema(), now.schema());
        RenameQuestions denials =
                candidate -> dropped.contains(former(candidate.rename())) ? Answer.DIFFERENT : Answer.UNKNOWN;
        return RenameSearch.between(before.schema(), now.schema(), before.identities(), now.identities())
                .find(given, denials.orElse(this::ask));
    }

    private Answer ask(RenameCandidate candidate) {
        return questions
                .yesOrNo(question(candidate))
                .map(yes -> yes ? Answer.RENAMED : Answer.DIFFERENT)
                .orElse(Answer.UNKNOWN);
    }

    private static String question(RenameCandidate candidate) {
        String reasons = String.join(", ", candidate.reasons());
        return Visible.text(
                switch (candidate.rename()) {
                    case Rename.OfTable(var old, var now) ->
                        "Is the table %s now called %s (%s)?".formatted(old, now, reasons);
                    case Rename.OfColumn(var table, var old, var now) ->
                        "Is the column %s.%s now called %s (%s)?".formatted(table, old, now, reasons);
                });
    }

    /** How one says what a candidate was called before. */
    public static String former(Rename rename) {
        return switch (rename) {
            case Rename.OfTable(var old, var now) -> old.toString();
            case Rename.OfColumn(var table, var old, var now) -> table + "." + old;
        };
    }
}
