package dev.coppice.model.infer;

import dev.coppice.model.infer.Finding.Code;
import dev.coppice.model.naming.JavaNames;
import dev.coppice.model.naming.Words;

/** Says why a name is not the one that its words would give. */
final class NameFindings {

    private static final String REMEDY = "Choose another name in .coppice/names.yaml";

    private final Findings findings;

    NameFindings(Findings findings) {
        this.findings = findings;
    }

    /**
     * Compares what a name should have been with what it is.
     *
     * @param expected the plain name
     * @param first the best choice that was not reserved
     * @param given the name in the end
     */
    void compare(String subject, String expected, String first, String given) {
        if (!first.equals(expected)) {
            findings.add(
                    Code.NAME_RESERVED,
                    subject,
                    "'%s' is called '%s' because '%s' is reserved".formatted(subject, given, expected),
                    REMEDY);
        }
        if (!given.equals(first)) {
            findings.add(
                    Code.NAME_CLASH,
                    subject,
                    "'%s' is called '%s' because '%s' is taken".formatted(subject, given, first),
                    REMEDY);
        }
    }

    /** Says so if the words do not spell the name in ASCII. */
    void encoded(String subject, Words words, String expected) {
        if (!JavaNames.spells(expected, words)) {
            findings.add(
                    Code.NAME_ENCODED,
                    subject,
                    "'%s' is called '%s' because not all of it can be spelled in Java".formatted(subject, expected),
                    REMEDY);
        }
    }

    void notUsable(String subject, String name, String reason) {
        findings.add(
                Code.NAME_NOT_USABLE,
                subject,
                "The name '%s' chosen for '%s' is not used: it is %s".formatted(name, subject, reason),
                REMEDY);
    }

    void unknown(String subject) {
        findings.add(
                Code.CHOICE_UNKNOWN,
                subject,
                "A name is chosen for '%s', but there is nothing like that".formatted(subject),
                "Check the spelling in .coppice/names.yaml");
    }
}
