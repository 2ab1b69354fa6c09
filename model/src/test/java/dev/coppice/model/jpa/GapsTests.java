package dev.coppice.model.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTests {

    private static final TableName CUSTOMERS = TableName.of("customers");
    private static final Column ID = Column.required("id", new SqlType.Int(64, false));
    private static final Column NAME = Column.required("name", new SqlType.Text(80, false));

    @Test
    void aSchemaAgreesWithItself() {
        assertThat(words(schema(ID, NAME), schema(ID, NAME))).isEmpty();
    }

    @Test
    void aColumnOfOneSideIsNamed() {
        Column phone = Column.optional("phone", new SqlType.Text(30, false));

        assertThat(words(schema(ID, phone), schema(ID)))
                .containsExactly("customers.phone is in the classes but not in the database");
        assertThat(words(schema(ID), schema(ID, phone)))
                .containsExactly("customers.phone is in the database but not in the classes");
    }

    @Test
    void aTableOfOneSideIsNamed() {
        assertThat(words(schema(ID), Schema.EMPTY))
                .containsExactly("customers is in the classes but not in the database");
        assertThat(words(Schema.EMPTY, schema(ID)))
                .containsExactly("customers is in the database but not in the classes");
    }

    @Test
    void anotherLengthIsNamedWithBoth() {
        Column longer = Column.required("name", new SqlType.Text(120, false));

        assertThat(words(schema(ID, longer), schema(ID, NAME)))
                .containsExactly(
                        "customers.name is text of length 120 in the classes and text of length 80 in the database");
    }

    @Test
    void anotherKindOfValueIsNamedWithBoth() {
        Column date = Column.required("name", new SqlType.Date());

        assertThat(words(schema(ID, date), schema(ID, NAME)))
                .containsExactly("customers.name is a date in the classes and text of length 80 in the database");
    }

    @Test
    void aUuidMayBeStoredAsBytes() {
        Column ofClasses = Column.required("token", new SqlType.Binary(16, false));
        Column ofDatabase = Column.required("token", new SqlType.Uuid());

        assertThat(words(schema(ID, ofClasses), schema(ID, ofDatabase))).isEmpty();
        assertThat(words(schema(ID, ofDatabase), schema(ID, ofClasses))).isEmpty();
    }

    @Test
    void aWiderNumberIsNamedAndANarrowerOneIsTheOwnersRisk() {
        Column wide = Column.required("count", new SqlType.Int(64, false));
        Column narrow = Column.required("count", new SqlType.Int(32, false));

        assertThat(words(schema(ID, wide), schema(ID, narrow))).hasSize(1);
        assertThat(words(schema(ID, narrow), schema(ID, wide))).isEmpty();
    }

    @Test
    void whatIsRequiredOnOneSideOnlyIsNamed() {
        Column mayBeMissing = Column.optional("name", new SqlType.Text(80, false));

        assertThat(words(schema(ID, NAME), schema(ID, mayBeMissing)))
                .containsExactly("customers.name is required in the classes but not in the database");
        assertThat(words(schema(ID, mayBeMissing), schema(ID, NAME)))
                .containsExactly("customers.name is required in the database but not in the classes");
    }

    @Test
    void whatTheDatabaseFillsInMayBeMissingInTheClasses() {
        Column mayBeMissing = Column.optional("name", new SqlType.Text(80, false));
        Column filled = NAME.withValue(new ColumnValue.Expression("upper('x')"));

        assertThat(words(schema(ID, mayBeMissing), schema(ID, filled))).isEmpty();
    }

    @Test
    void aReferenceOfOneSideIsNamed() {
        Column parent = Column.optional("parent_id", new SqlType.Int(64, false));
        Schema without = schema(ID, parent);
        Schema with = Schema.of(without.table(CUSTOMERS)
                .withConstraints(new Constraints(
                        new PrimaryKey(null, List.of("id")),
                        List.of(ForeignKey.of("p", List.of("parent_id"), CUSTOMERS, List.of("id"))),
                        List.of(),
                        List.of())));

        assertThat(words(with, without))
                .containsExactly("the reference of customers (parent_id) to customers is in the classes"
                        + " but not in the database");
        assertThat(words(without, with)).hasSize(1);
    }

    @Test
    void onlyWhatClassesKeepUniqueIsAskedFor() {
        Schema plain = schema(ID, NAME);
        Schema unique = Schema.of(plain.table(CUSTOMERS)
                .withConstraints(new Constraints(
                        new PrimaryKey(null, List.of("id")),
                        List.of(),
                        List.of(UniqueConstraint.of(null, "name")),
                        List.of())));

        assertThat(words(unique, plain))
                .containsExactly("customers (name) is unique in the classes but not in the database");
        assertThat(words(plain, unique)).isEmpty();
    }

    private static List<String> words(Schema classes, Schema database) {
        return Gaps.between(classes, database).stream().map(Gap::words).toList();
    }

    private static Schema schema(Column... columns) {
        return Schema.of(Table.of(CUSTOMERS, List.of(columns), Constraints.key("id")));
    }
}
