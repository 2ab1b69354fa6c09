package dev.coppice.project.merge;

import dev.coppice.project.Attention;
import java.util.List;

/** What the rest of the owner's code has to say to the merge of one file. */
public interface Surroundings {

    /** No other code. */
    Surroundings NONE = new Surroundings() {
        @Override
        public List<Attention> uses(String className, String member) {
            return List.of();
        }

        @Override
        public boolean mapsElsewhere(String className, String column) {
            return false;
        }
    };

    /**
     * Where the owner's own code names a member of an entity class: its field, its accessors, its constant in the static
     * metamodel. Rather one place too many than one too few.
     *
     * @param className the simple name of the class in the owner's code
     * @param member the name of the field in the owner's code
     */
    List<Attention> uses(String className, String member);

    /**
     * Whether the owner maps the column outside the class itself: in a mapped superclass, an embeddable, an override.
     *
     * @param className the simple name of the class in the owner's code
     * @param column as it stands in the database
     */
    boolean mapsElsewhere(String className, String column);

    /**
     * Where a class lives in the owner's code.
     *
     * @param generatedClass its full name as it is generated today
     * @return its full name in the owner's code
     */
    default String home(String generatedClass) {
        return generatedClass;
    }
}
