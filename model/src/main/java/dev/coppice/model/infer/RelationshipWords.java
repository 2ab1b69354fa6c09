package dev.coppice.model.infer;

import dev.coppice.model.naming.Inflection;
import dev.coppice.model.naming.JavaNames;
import dev.coppice.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the two sides of a foreign key could be called, best first.
 *
 * <p>The side that holds it is called after the column, without {@code id} or the target column's name behind it:
 * {@code customer_id} is {@code customer}, {@code country_code} to a country's {@code code} is {@code country}. Of a key of
 * several columns the only one that is called differently in the target counts; if there is none, the target's class.
 */
final class RelationshipWords {

    private static final Words ID = Words.of("id");
    private static final Words PARENT = Words.of("parent");
    private static final Words CHILD = Words.of("child");

    /** What those are who stand below, in a table that refers to itself. */
    private static final Map<String, String> BELOW = Map.of(
            "boss", "managed",
            "director", "directed",
            "leader", "led",
            "manager", "managed",
            "mentor", "mentored",
            "owner", "owned",
            "supervisor", "supervised",
            "teacher", "taught");

    private final Inflection inflection;

    RelationshipWords(Inflection inflection) {
        this.inflection = inflection;
    }

    /** The side that holds the foreign key. */
    List<String> toOne(Reference reference, Words own, Words target) {
        List<Words> choices = new ArrayList<>();
        Optional<Pair> telling = findTelling(reference);
        choices.add(telling.flatMap(Pair::findPurpose).orElse(target));
        telling.map(Pair::column).ifPresent(choices::add);
        choices.add(target);
        choices.add(target.after(own));
        return memberNames(choices);
    }

    /** The side that is referred to. */
    List<String> toMany(Reference reference, MemberNaming.Siblings siblings, Words toOne, Words child) {
        Words children = counted(reference, child);
        Words distinct = children.after(toOne);
        List<Words> choices = new ArrayList<>();
        if (reference.toItself()) {
            choices.add(below(reference, toOne, children));
        } else if (siblings == MemberNaming.Siblings.NONE) {
            choices.add(children);
        }
        choices.add(distinct);
        return memberNames(choices);
    }

    /** A column of a foreign key and the one that it refers to. */
    private record Pair(Words column, Words target) {

        /** What the column is there for; nothing if it only repeats the name of what it refers to. */
        Optional<Words> findPurpose() {
            boolean repeatsTarget = column.list().equals(target.list());
            if (endsWithMore(ID)) {
                return Optional.of(column.withoutEnd(ID));
            }
            if (repeatsTarget || column.list().equals(ID.list())) {
                return Optional.empty();
            }
            return Optional.of(endsWithMore(target) ? column.withoutEnd(target) : column);
        }

        private boolean endsWithMore(Words end) {
            return column.list().size() > end.list().size() && column.endsWith(end);
        }
    }

    private static Optional<Pair> findTelling(Reference reference) {
        List<Pair> pairs = IntStream.range(0, reference.columns().size())
                .mapToObj(at -> new Pair(
                        Words.of(reference.columns().get(at)),
                        Words.of(reference.foreignKey().targetColumns().get(at))))
                .toList();
        if (pairs.size() == 1) {
            return Optional.of(pairs.getFirst());
        }
        List<Pair> telling = pairs.stream()
                .filter(pair -> !pair.column().list().equals(pair.target().list()))
                .toList();
        return telling.size() == 1 ? Optional.of(telling.getFirst()) : Optional.empty();
    }

    private Words below(Reference reference, Words toOne, Words children) {
        if (toOne.list().getFirst().equals(PARENT.last())) {
            List<String> words = new ArrayList<>(toOne.list());
            words.set(0, CHILD.last());
            return counted(reference, new Words(words, toOne.exact()));
        }
        String below = BELOW.get(toOne.last());
        return children.after(below == null ? toOne : toOne.withLast(below));
    }

    /** One if there can be only one, else the plural. */
    private Words counted(Reference reference, Words words) {
        return reference.unique() ? words : words.withLast(inflection.plural(words.last()));
    }

    private static List<String> memberNames(List<Words> choices) {
        return choices.stream().map(JavaNames::memberName).toList();
    }
}
