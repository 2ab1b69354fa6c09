package dev.coppice.migrate.draft;

import dev.coppice.migrate.Finding;
import dev.coppice.migrate.Undoing;
import dev.coppice.migrate.check.Examined;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.Alteration;
import dev.coppice.schema.alter.Keepsake;
import dev.coppice.schema.diff.SchemaDiff;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
 * @param kept what goes and is moved aside
 * @param back rows with which the way back would fail, that may come only after it was written
 */
public record Draft(
        SchemaDiff diff,
        List<Examined> findings,
        Alteration up,
        Alteration down,
        List<Keepsake> kept,
        List<Head.Guard> back) {

    /** A word that goes from a type loses nothing: where a row has it, the migration fails, whenever it came. */
    private static final Set<Finding.Code> LOSING = EnumSet.of(
            Finding.Code.DROPS_TABLE,
            Finding.Code.DROPS_COLUMN,
            Finding.Code.CONVERTS_TYPE,
            Finding.Code.CHANGES_MEANING);

    public Draft {
        kept = List.copyOf(kept);
        back = List.copyOf(back);
        findings = List.copyOf(findings);
    }

    /** Where nothing is moved aside. */
    public Draft(SchemaDiff diff, List<Examined> findings, Alteration up, Alteration down) {
        this(diff, findings, up, down, List.of(), List.of());
    }

    /** The tables that hold what is moved aside. */
    public List<TableName> places() {
        return kept.stream().map(Keepsake::place).toList();
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
            if (placeOf(finding, kept).isPresent()) {
                continue;
            }
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

    /** Where that is moved aside which a finding says goes. */
    static Optional<TableName> placeOf(Finding finding, List<Keepsake> kept) {
        return kept.stream()
                .filter(keepsake -> switch (finding.code()) {
                    case DROPS_TABLE ->
                        keepsake.isWhole()
                                && finding.subject()
                                        .equals(keepsake.table().name().toString());
                    case DROPS_COLUMN ->
                        keepsake.values().stream()
                                .map(column -> keepsake.table().name() + "." + column.name())
                                .anyMatch(column ->
                                        !keepsake.isWhole() && finding.subject().equals(column));
                    default -> false;
                })
                .map(Keepsake::place)
                .findFirst();
    }

    private static boolean isFilledWhereEmpty(Examined examined) {
        return examined.finding().words().startsWith("rows without a value get");
    }
}
