package dev.coppice.model.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.EnumClass;
import dev.coppice.model.HostileNames;
import dev.coppice.model.Relationship;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the names of every model, however the tables and columns are called. */
class NamingLawsTests {

    private static final int TRIALS = 60;

    static List<Long> seeds() {
        return IntStream.range(0, TRIALS).mapToObj(Long::valueOf).toList();
    }

    @Test
    void hostileNamesAreManyAndDifferent() {
        assertThat(HostileNames.ALL).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void everyHostileNameCanBeATableAndAColumn() {
        EntityModel model = model(hostile());

        assertThat(model.entities()).hasSize(HostileNames.ALL.size());
        assertLaws(model);
    }

    @Test
    void everyHostileNameCanBeAWordOfAnEnum() {
        Column column = Column.required("kind", new SqlType.Choice(HostileNames.ALL));
        Table table = Table.of(
                TableName.of("things"),
                List.of(Column.required("id", new SqlType.Int(64, false)), column),
                Constraints.key("id"));

        EntityModel model = model(Schema.of(table));

        assertThat(model.enums().getFirst().constants())
                .extracting(EnumClass.Constant::value)
                .containsExactlyElementsOf(HostileNames.ALL);
        assertLaws(model);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesAreLegalAndUnique(long seed) {
        EntityModel model = model(random(new Random(seed)));

        assertThat(model.entities()).isNotEmpty();
        assertLaws(model);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesDoNotDependOnTheOrderOfReading(long seed) {
        Schema schema = random(new Random(seed));
        List<Table> shuffled = new ArrayList<>(schema.tables());
        Collections.shuffle(shuffled, new Random(seed + 1));

        Schema other = Schema.of(shuffled.toArray(Table[]::new));

        assertThat(model(other)).isEqualTo(model(schema));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tableWithANameOfItsOwnRenamesNobody(long seed) {
        Schema schema = random(new Random(seed));
        Table stranger = Table.of(
                TableName.of("quetzalcoatlus"),
                List.of(Column.required("id", new SqlType.Int(64, false))),
                Constraints.key("id"));

        Schema larger = Schema.of(
                Stream.concat(schema.tables().stream(), Stream.of(stranger)).toArray(Table[]::new));

        assertThat(classNames(model(larger))).containsAllEntriesOf(classNames(model(schema)));
    }

    private static void assertLaws(EntityModel model) {
        assertClasses(model);
        assertUnique(model.entities().stream().map(Entity::resource).toList());
        assertThat(model.entities()).allSatisfy(entity -> {
            assertLegal(entity.resource());
            assertMembers(entity);
            assertConnected(model, entity);
        });
        assertThat(model.enums()).allSatisfy(type -> {
            List<String> constants =
                    type.constants().stream().map(EnumClass.Constant::name).toList();
            assertThat(constants).allSatisfy(NamingLawsTests::assertLegal);
            assertUnique(constants);
        });
    }

    private static void assertClasses(EntityModel model) {
        Stream<String> entities = model.entities().stream().map(Entity::className);
        Stream<String> keys = model.entities().stream()
                .filter(entity -> entity.key().composite())
                .map(entity -> String.valueOf(entity.key().className()));
        Stream<String> enums = model.enums().stream().map(EnumClass::className);
        List<String> all =
                Stream.of(entities, keys, enums).flatMap(names -> names).toList();
        assertUnique(all);
        assertThat(all).allSatisfy(name -> {
            assertLegal(name);
            assertThat(name).matches("[A-Z].*").hasSizeLessThan(120);
            assertThat(name)
                    .isNotIn("Object", "String", "Long", "Entity", "Table", "Column", "Id", "List", "LocalDate");
        });
    }

    private static void assertMembers(Entity entity) {
        List<String> members = Stream.concat(
                        entity.attributes().stream().map(Attribute::name),
                        entity.relationships().stream().map(Relationship::name))
                .toList();
        assertUnique(members);
        assertThat(members).allSatisfy(NamingLawsTests::assertLegal);
        assertThat(members)
                .doesNotContain(
                        "type", "lid", "links", "meta", "relationships", "attributes", "getClass", "hashCode", "wait");
        if (members.contains("id")) {
            assertThat(entity.key().members()).containsExactly("id");
        }
        List<String> attributes =
                entity.attributes().stream().map(Attribute::name).toList();
        assertThat(attributes).containsAll(entity.key().members());
    }

    private static void assertConnected(EntityModel model, Entity entity) {
        assertThat(entity.relationships()).allSatisfy(relationship -> {
            Entity other = model.entity(relationship.target());
            assertThat(other.relationships())
                    .filteredOn(back -> back.name().equals(relationship.inverse()))
                    .singleElement()
                    .satisfies(back -> {
                        assertThat(back.target()).isEqualTo(entity.className());
                        assertThat(back.inverse()).isEqualTo(relationship.name());
                    });
        });
    }

    private static void assertLegal(String name) {
        assertThat(name).matches("[A-Za-z][A-Za-z0-9_]*").doesNotEndWith("_");
        assertThat(SourceVersion.isName(name, SourceVersion.RELEASE_21))
                .as(name)
                .isTrue();
    }

    private static void assertUnique(List<String> names) {
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }

    private static Map<TableName, String> classNames(EntityModel model) {
        Map<TableName, String> names = new HashMap<>();
        model.entities().forEach(entity -> names.put(entity.table(), entity.className()));
        return names;
    }

    private static EntityModel model(Schema schema) {
        return Inference.infer(schema, InferenceOptions.STANDARD).model();
    }

    /** A table for each name, with a column for each name, and a foreign key by each name to the next. */
    private static Schema hostile() {
        List<String> names = HostileNames.ALL;
        Column id = Column.required("key", new SqlType.Int(64, false));
        List<Column> columns = Stream.concat(
                        Stream.of(id), names.stream().map(name -> Column.optional(name, new SqlType.Int(64, false))))
                .toList();
        return Schema.of(IntStream.range(0, names.size())
                .mapToObj(at -> Table.of(
                        TableName.of(names.get(at)),
                        columns,
                        new Constraints(
                                new PrimaryKey(null, List.of("key")),
                                List.of(ForeignKey.of(
                                        "fk",
                                        List.of(names.get(at)),
                                        TableName.of(names.get((at + 1) % names.size())),
                                        List.of("key"))),
                                List.of(),
                                List.of())))
                .toArray(Table[]::new));
    }

    private static Schema random(Random random) {
        Set<String> names = randomNames(12, random);
        List<TableName> tables = names.stream()
                .map(name -> random.nextInt(4) == 0 ? new TableName("s" + random.nextInt(2), name) : TableName.of(name))
                .toList();
        return Schema.of(
                tables.stream().map(name -> randomTable(name, tables, random)).toArray(Table[]::new));
    }

    private static Table randomTable(TableName name, List<TableName> tables, Random random) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required("the_key", new SqlType.Int(64, false)));
        List<String> key = new ArrayList<>(List.of("the_key"));
        List<ForeignKey> foreignKeys = new ArrayList<>();
        for (String column : randomNames(8, random)) {
            columns.add(Column.required(column, randomType(random)));
            if (columns.getLast().type() instanceof SqlType.Int) {
                foreignKeys.add(ForeignKey.of(
                        "fk_" + columns.size(),
                        List.of(column),
                        tables.get(random.nextInt(tables.size())),
                        List.of("the_key")));
            }
        }
        if (random.nextInt(5) == 0) {
            key.add(columns.getLast().name());
        }
        return Table.of(name, columns, new Constraints(new PrimaryKey(null, key), foreignKeys, List.of(), List.of()));
    }

    private static SqlType randomType(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new SqlType.Choice(List.copyOf(randomNames(3, random)));
            case 1 -> new SqlType.Text(null, false);
            default -> new SqlType.Int(64, false);
        };
    }

    private static Set<String> randomNames(int count, Random random) {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            names.add(HostileNames.random(random));
        }
        return names;
    }
}
