package dev.coppice.migrate.draft;

import dev.coppice.migrate.Finding;
import dev.coppice.migrate.Undoing;
import dev.coppice.migrate.check.Examined;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.Alteration;
import dev.coppice.schema.diff.SchemaDiff;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A migration that is to be written.
 *
 * @param diff what changes
 * @param findings what whoever applies it should know
 * @param up the way there
 * @param down the way back
 */
public record Draft(SchemaDiff diff, List<Examined> findings, Alteration up, Alteration down) {

    private static final Set<Finding.Code> LOSING = EnumSet.of(
            Finding.Code.DROPS_TABLE,
            Finding.Code.DROPS_COLUMN,
            Finding.Code.CONVERTS_TYPE,
            Finding.Code.CHANGES_MEANING,
            Finding.Code.DROPS_WORD);

    public Draft {
        findings = List.copyOf(findings);
    }

    /** Those because of which it would fail on the rows that are there. */
    public List<Examined> blocking() {
        return findings.stream().filter(Examined::blocking).toList();
    }

    /** The tables of which the rows decide whether it works, by their names before. */
    public Set<TableName> delicate() {
        return findings.stream()
                .filter(found -> found.finding().code().risk() == Finding.Risk.DATA_DEPENDENT)
                .flatMap(found -> Stream.ofNullable(found.table()))
                .collect(Collectors.toSet());
    }

    /** How much comes back when it is taken back. */
    public Undoing undoing() {
        return losses().isEmpty() ? Undoing.EXACT : Undoing.LOSSY;
    }

    /** What does not come back, in a few words each. */
    List<String> losses() {
        List<String> losses = new ArrayList<>();
        for (Examined examined : findings) {
            Finding finding = examined.finding();
            if (LOSING.contains(finding.code())) {
                losses.add(
                        switch (finding.code()) {
                            case DROPS_TABLE -> "the rows of %s are gone".formatted(finding.subject());
                            case DROPS_COLUMN -> "the values of %s are gone".formatted(finding.subject());
                            default -> "values of %s may have changed".formatted(finding.subject());
                        });
            } else if (finding.code() == Finding.Code.NARROWS_TYPE && examined.rows() < 0) {
                losses.add("values of %s may have changed".formatted(finding.subject()));
            } else if (finding.code() == Finding.Code.REQUIRES_VALUE && isFilledWhereEmpty(examined)) {
                losses.add("%s keeps what filled it".formatted(finding.subject()));
            }
        }
        return losses;
    }

    private static boolean isFilledWhereEmpty(Examined examined) {
        return examined.finding().words().startsWith("rows without a value get");
    }
}
