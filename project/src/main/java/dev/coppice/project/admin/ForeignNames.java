package dev.coppice.project.admin;

import dev.coppice.project.admin.ApiNames.Field;
import dev.coppice.project.admin.ApiNames.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what another system's names mean in an API. They are compared with those of the API, of the classes and of the
 * database, without regard to capitals, underscores and blanks; of resources also one with many: {@code OrderDetail} is
 * {@code order_details}.
 */
final class ForeignNames {

    private final ApiNames api;

    ForeignNames(ApiNames api) {
        this.api = api;
    }

    Optional<Resource> resource(String name) {
        List<Function<Resource, String>> ways = List.of(Resource::className, Resource::table, Resource::name);
        Stream<Optional<Resource>> exact = ways.stream()
                .map(way -> first(resource -> plain(way.apply(resource)).equals(plain(name))));
        Stream<Optional<Resource>> other = ways.stream()
                .map(way -> first(resource -> single(way.apply(resource)).equals(single(name))));
        return Stream.concat(exact, other).flatMap(Optional::stream).findFirst();
    }

    private Optional<Resource> first(Predicate<Resource> test) {
        return api.resources().stream().filter(test).findFirst();
    }

    /** The field that shows what a column holds: the row that a foreign key leads to, where the API has it. */
    Optional<Field> field(Resource resource, String name) {
        String wanted = plain(name);
        Optional<Field> led = resource.fields().stream()
                .filter(field -> field instanceof Field.ToOne toOne
                        && toOne.columns().size() == 1
                        && plain(toOne.columns().getFirst()).equals(wanted))
                .findFirst();
        return led.or(() -> resource.fields().stream()
                        .filter(field -> field instanceof Field.Value
                                && plain(field.name()).equals(wanted))
                        .findFirst())
                .or(() -> resource.fields().stream()
                        .filter(field -> field instanceof Field.Value value
                                && (plain(value.column()).equals(wanted)
                                        || plain(value.member()).equals(wanted)))
                        .findFirst());
    }

    /** The relationship to one row that certain columns lead by. */
    Optional<Field.ToOne> toOne(Resource resource, List<String> columns, String name) {
        List<Field.ToOne> all = resource.fields().stream()
                .filter(Field.ToOne.class::isInstance)
                .map(Field.ToOne.class::cast)
                .toList();
        return all.stream()
                .filter(toOne -> isSame(toOne.columns(), columns))
                .findFirst()
                .or(() -> all.stream()
                        .filter(toOne -> plain(toOne.name()).equals(plain(name)))
                        .findFirst());
    }

    /** The relationship to many rows of a resource that certain columns there lead back by. */
    Optional<Field.ToMany> toMany(Resource resource, Resource target, List<String> columns) {
        List<Field.ToMany> there = resource.fields().stream()
                .filter(field ->
                        field instanceof Field.ToMany toMany && toMany.target().equals(target.name()))
                .map(Field.ToMany.class::cast)
                .toList();
        Optional<Field.ToMany> byColumns = there.stream()
                .filter(toMany -> isSame(columnsBack(target, toMany), columns))
                .findFirst();
        return byColumns.or(() -> there.size() == 1 ? there.stream().findFirst() : Optional.empty());
    }

    private static List<String> columnsBack(Resource target, Field.ToMany toMany) {
        return target.fields().stream()
                .filter(field -> field instanceof Field.ToOne && field.name().equals(toMany.inverse()))
                .map(field -> ((Field.ToOne) field).columns())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isSame(List<String> columns, List<String> others) {
        return !columns.isEmpty()
                && columns.stream()
                        .map(ForeignNames::plain)
                        .sorted()
                        .toList()
                        .equals(others.stream()
                                .map(ForeignNames::plain)
                                .sorted()
                                .toList());
    }

    /** Without what only tells styles of writing apart. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** As {@link #plain}, of one rather than many. */
    private static String single(String name) {
        String plain = plain(name);
        return Arrays.stream(new String[][] {{"ies", "y"}, {"sses", "ss"}, {"xes", "x"}, {"ss", "ss"}, {"s", ""}})
                .filter(ending -> plain.endsWith(ending[0]))
                .findFirst()
                .map(ending -> plain.substring(0, plain.length() - ending[0].length()) + ending[1])
                .orElse(plain);
    }
}
