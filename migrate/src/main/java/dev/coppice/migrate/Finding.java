package dev.coppice.migrate;

import java.util.Locale;

/**
 * Something about a migration that whoever applies it should know.
 *
 * @param subject what it is about: {@code customer}, {@code customer.phone}, or a constraint's name
 * @param words one sentence without a full stop
 */
public record Finding(Code code, String subject, String words) {

    /** What may happen. */
    public enum Risk {
        /** Values are gone for good. */
        DESTRUCTIVE,
        /** Whether it works, or what it does, depends on the rows. */
        DATA_DEPENDENT,
        /** Others wait while it runs. */
        LOCKING,
        /** Nothing leads back. */
        IRREVERSIBLE;

        /** The risk as programs see it: {@code data-dependent}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What was found. The words are stable: programs and the heads of migrations use them. */
    public enum Code {
        DROPS_TABLE("drops-table", Risk.DESTRUCTIVE),
        DROPS_COLUMN("drops-column", Risk.DESTRUCTIVE),
        NARROWS_TYPE("narrows-type", Risk.DATA_DEPENDENT),
        CONVERTS_TYPE("converts-type", Risk.DATA_DEPENDENT),
        CHANGES_MEANING("changes-meaning", Risk.DATA_DEPENDENT),
        REQUIRES_VALUE("requires-value", Risk.DATA_DEPENDENT),
        ADDS_KEY("adds-key", Risk.DATA_DEPENDENT),
        ADDS_UNIQUE("adds-unique", Risk.DATA_DEPENDENT),
        ADDS_REFERENCE("adds-reference", Risk.DATA_DEPENDENT),
        ADDS_CHECK("adds-check", Risk.DATA_DEPENDENT),
        DROPS_WORD("drops-word", Risk.DATA_DEPENDENT),
        COPIES_TABLE("copies-table", Risk.LOCKING),
        BLOCKS_WRITES("blocks-writes", Risk.LOCKING),
        BLOCKS_READS("blocks-reads", Risk.LOCKING),
        HAS_NO_UNDO("has-no-undo", Risk.IRREVERSIBLE),
        DOES_NOT_RUN("does-not-run", Risk.IRREVERSIBLE);

        private final String word;
        private final Risk risk;

        Code(String word, Risk risk) {
            this.word = word;
            this.risk = risk;
        }

        /** The code as programs see it: {@code drops-table}. */
        public String word() {
            return word;
        }

        public Risk risk() {
            return risk;
        }
    }
}
