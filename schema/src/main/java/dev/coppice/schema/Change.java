package dev.coppice.schema;

/** One difference between a current and a wanted schema. Holds what changed, not how to spell it in SQL. */
public sealed interface Change {

    /** What leads back. */
    Change inverse();

    /** A part that only the wanted schema has. */
    record Added(Part part) implements Change {
        @Override
        public Change inverse() {
            return new Dropped(part);
        }
    }

    /** A part that only the current schema has. */
    record Dropped(Part part) implements Change {
        @Override
        public Change inverse() {
            return new Added(part);
        }
    }

    /**
     * A part that both schemas have, and that is not the same in both; in one of them it may have another name or belong
     * to a table of another name.
     */
    record Altered(Part current, Part wanted) implements Change {
        public Altered {
            if (current.getClass() != wanted.getClass()) {
                throw new IllegalArgumentException("Only what is of one kind can become the other");
            }
        }

        @Override
        public Change inverse() {
            return new Altered(wanted, current);
        }
    }
}
