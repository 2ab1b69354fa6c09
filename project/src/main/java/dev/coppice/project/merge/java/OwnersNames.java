package dev.coppice.project.merge.java;

import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.coppice.project.code.Annotations;
import dev.coppice.project.code.ColumnNames;
import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.Mapping;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.Splice;
import dev.coppice.project.merge.TextStyle;
import java.util.HashMap;
import java.util.Map;

/**
 * What is generated today, with the owner's names of fields wherever the owner keeps them: because the owner chose the
 * name, or because the owner's code uses it.
 */
final class OwnersNames {

    private static final String COLUMN = "jakarta.persistence.Column";

    private final Bodies bodies;
    private final Version theirs;
    private final Splice splice;

    OwnersNames(Bodies bodies) {
        this.bodies = bodies;
        this.theirs = bodies.theirs().version();
        this.splice = new Splice(theirs.code().text());
    }

    JavaCode theirs() {
        Map<String, String> names = new HashMap<>();
        for (Trio<Property> property : bodies.properties()) {
            if (property.mine() != null && property.theirs() != null && keepsName(property)) {
                names.put(property.inTheirs().name(), property.inMine().name());
                nameAccessors(property, names);
                nameColumn(property);
            }
        }
        if (names.isEmpty()) {
            return theirs.code();
        }
        rename(names);
        return JavaCode.parse(splice.text());
    }

    /**
     * A name that only the generator chose gives way where the owner never touched the file, and to another member that is
     * generated under it today.
     */
    private boolean keepsName(Trio<Property> property) {
        Property mine = property.inMine();
        if (mine.name().equals(property.inTheirs().name()) || bodies.losesName(property)) {
            return false;
        }
        boolean ownersChoice =
                property.base() == null || !mine.name().equals(property.inBase().name());
        boolean needed = bodies.theirs().find(mine.name()).isPresent();
        boolean generatorsChoice = !ownersChoice
                && !needed
                && isCustomised()
                && !bodies.identity().isRenamed(property.inBase(), property.inTheirs());
        boolean untouched = mine.members().allMatch(bodies::isUntouched);
        boolean taken = isTaken(property.inTheirs().name());
        return ownersChoice
                || generatorsChoice
                || !untouched
                || taken
                || !bodies.uses(mine).isEmpty();
    }

    /** Whether the owner has a member of that name, which stays. */
    private boolean isTaken(String name) {
        return bodies.mine().find(name).isPresent()
                && bodies.properties().stream()
                        .noneMatch(other ->
                                other.mine() != null && other.inMine().name().equals(name) && goes(other));
    }

    private boolean goes(Trio<Property> property) {
        Property mine = property.inMine();
        return property.isGone()
                && mine.members().allMatch(bodies::isUntouched)
                && bodies.uses(mine).isEmpty();
    }

    private boolean isCustomised() {
        return !bodies.mine()
                .version()
                .code()
                .text()
                .equals(bodies.base().version().code().text());
    }

    private static void nameAccessors(Trio<Property> property, Map<String, String> names) {
        property.inTheirs().accessors().forEach(accessor -> {
            String prefix = accessor.role() == Accessor.Role.GETTER ? "get" : "set";
            names.put(
                    accessor.method().getNameAsString(),
                    prefix + ClassBody.capitalised(property.inMine().name()));
        });
    }

    /** Where the naming rule does not find the column by the owner's name, the column has to be named. */
    private void nameColumn(Trio<Property> property) {
        Property theirsProperty = property.inTheirs();
        boolean found = !(theirsProperty.mapping() instanceof Mapping.Basic(String column))
                || ColumnNames.byRule(property.inMine().name()).equalsIgnoreCase(column);
        if (found || !(theirsProperty.mapping() instanceof Mapping.Basic(String column))) {
            return;
        }
        AnnotationExpr note =
                Annotations.find(theirsProperty.declaration(), "Column").orElse(null);
        String name = "name = \"" + column + "\"";
        if (note == null) {
            addNote(theirsProperty, name);
        } else if (Annotations.find(note, "name").isEmpty()) {
            int at = theirs.span(note.getName()).to();
            String text = theirs.text(theirs.span(note));
            boolean bare = !text.contains("(");
            splice.insert(bare ? at : at + 1, bare ? "(" + name + ")" : name + ", ");
        }
    }

    private void addNote(Property property, String name) {
        String text = theirs.code().text();
        int type = theirs.span(property.variable().getType()).from();
        int line = TextStyle.startOfLine(text, type);
        String written = ImportBook.imports(theirs).containsKey("Column") ? "Column" : COLUMN;
        splice.insert(line, TextStyle.indentation(text, line) + "@" + written + "(" + name + ")\n");
    }

    private void rename(Map<String, String> names) {
        Word before = null;
        Word beforeThat = null;
        for (Word word : theirs.code().allWords()) {
            if (word.isComment()) {
                continue;
            }
            boolean ofOther = before != null
                    && before.text().equals(".")
                    && beforeThat != null
                    && !beforeThat.text().equals("this");
            String now = word.kind() == Word.Kind.IDENTIFIER && !theirs.isAttributeName(word)
                    ? names.get(word.text())
                    : null;
            if (now != null && !ofOther) {
                splice.replace(word.from(), word.to(), now);
            }
            beforeThat = before;
            before = word;
        }
    }
}
