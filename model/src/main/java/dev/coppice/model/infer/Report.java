package dev.coppice.model.infer;

import java.util.List;

/**
 * What became of a schema: how much of it is covered, and each exception with its reason.
 *
 * @param findings in the order of the tables
 */
public record Report(Counts counts, List<Finding> findings) {

    /** How much of the schema is in the model. */
    public record Counts(Covered tables, Covered views, Covered columns, Covered relationships) {}

    /**
     * Of how many things how many are in the model.
     *
     * @param there in the schema
     * @param covered in the model
     */
    public record Covered(int there, int covered) {}

    public Report {
        findings = List.copyOf(findings);
    }

    /** The findings of one kind. */
    public List<Finding> findings(Finding.Code code) {
        return findings.stream().filter(finding -> finding.code() == code).toList();
    }
}
