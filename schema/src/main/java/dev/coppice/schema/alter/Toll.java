package dev.coppice.schema.alter;

import dev.coppice.schema.TableName;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an alteration costs those who work with a table meanwhile.
 *
 * @param table as it is called before
 * @param why what it is for, in a few words: {@code the type of name}, {@code the index customer_name}
 */
public record Toll(TableName table, Kind kind, String why) {

    /** What they meet with. */
    public enum Kind {
        /** All rows are written anew, and others wait for it. */
        COPIES,
        /** All rows are written anew, nobody waits, and what others write meanwhile is lost. */
        COPIES_UNLOCKED,
        /** Others can read meanwhile, but not write. */
        BLOCKS_WRITES,
        /** Others can neither read nor write while all rows are looked at. */
        BLOCKS_READS
    }

    /** One for all reasons; none without a reason. */
    static Stream<Toll> of(TablePair pair, Kind kind, List<String> reasons) {
        return reasons.isEmpty()
                ? Stream.empty()
                : Stream.of(new Toll(pair.before(), kind, String.join(", ", reasons)));
    }
}
