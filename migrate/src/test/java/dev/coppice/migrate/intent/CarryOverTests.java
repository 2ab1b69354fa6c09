package dev.coppice.migrate.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.testing.RandomEdits;
import dev.coppice.schema.testing.RandomSchemas;
import dev.coppice.schema.testing.Trials;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarryOverTests {

    private static final TableName CUSTOMER = TableName.of("customer");
    private static final TableName REGION = TableName.of("region");
    private static final Column ID = Column.required("id", new SqlType.Int(64, false));
    private static final Column NAME = Column.required("name", new SqlType.Text(80, false));
    private static final Column PHONE = Column.optional("phone", new SqlType.Text(30, false));

    private final Dialect dialect = Dialects.postgresql();
    private final RandomSchemas schemas = new RandomSchemas(Dialects.h2(), name -> true);

    @Test
    void classesThatDidNotChangeChangeNothing() {
        Trials.of(300).each(seed -> {
            Schema database = schemas.schema(seed);
            Schema classes = schemas.schema(seed + 1_000_000);

            WantedSchema wanted =
                    CarryOver.of(database, new ClassChanges(classes, classes, SchemaRenames.NONE), Dialects.h2());

            assertThat(wanted).isEqualTo(new WantedSchema(database, SchemaRenames.NONE, List.of()));
        });
    }

    /** But for names that changed places: nobody can see whether they did. */
    @Test
    void whatTheDatabaseHasAlreadyIsNotAskedForAgain() {
        Trials.of(300).each(seed -> {
            Schema before = schemas.schema(seed);
            RandomEdits.Edited edited = RandomEdits.of(before, seed, 4, Dialects.h2());
            ClassChanges classes = new ClassChanges(before, edited.schema(), edited.renames());
            if (hasTakenNames(edited.renames())) {
                return;
            }

            WantedSchema once = CarryOver.of(before, classes, Dialects.h2());
            WantedSchema twice = CarryOver.of(once.schema(), classes, Dialects.h2());

            assertThat(SchemaDiff.between(once.schema(), twice.schema()).words())
                    .isEmpty();
        });
    }

    @Test
    void aNewAttributeBecomesTheLastColumn() {
        Table stored = customer(ID, NAME, Column.optional("unmapped", new SqlType.Date()));

        Table wanted = carried(stored, customer(ID, NAME), customer(ID, PHONE, NAME));

        assertThat(wanted.columns()).extracting(Column::name).containsExactly("id", "name", "unmapped", "phone");
    }

    @Test
    void aColumnThatNoClassEverMappedStays() {
        Table stored = customer(ID, NAME, Column.optional("unmapped", new SqlType.Date()));

        assertThat(carried(stored, customer(ID, NAME), customer(ID)).columns())
                .extracting(Column::name)
                .containsExactly("id", "unmapped");
    }

    @Test
    void ofAColumnOnlyWhatChangedInTheClassesChanges() {
        Column stored = new Column(
                "name", new SqlType.Text(90, false), "varchar(90)", false, new ColumnValue.Literal("x"), "C", "Called");

        Table wanted = carried(
                customer(ID, stored),
                customer(ID, NAME),
                customer(ID, Column.optional("name", new SqlType.Text(80, false))));

        assertThat(wanted.column("name"))
                .isEqualTo(new Column("name", stored.type(), "varchar(90)", true, stored.value(), "C", "Called"));
    }

    @Test
    void anotherLengthLeavesTheDefault() {
        Column stored = NAME.withValue(new ColumnValue.Literal("x"));

        Table wanted = carried(
                customer(ID, stored),
                customer(ID, NAME),
                customer(ID, Column.required("name", new SqlType.Text(120, false))));

        assertThat(wanted.column("name"))
                .isEqualTo(
                        Column.required("name", new SqlType.Text(120, false)).withValue(new ColumnValue.Literal("x")));
    }

    @Test
    void aRenamedAttributeRenamesItsColumnWhereverItIsNamed() {
        Table stored = new Table(
                CUSTOMER,
                List.of(ID, PHONE),
                new Constraints(
                        new PrimaryKey("pk", List.of("id")),
                        List.of(),
                        List.of(UniqueConstraint.of("uq_phone", "phone")),
                        List.of(new Check("ck_phone", "phone <> ''"))),
                List.of(Index.of("ix_phone", "phone")),
                List.of(),
                null,
                null);
        SchemaRenames renames = new SchemaRenames(Map.of(), Map.of(CUSTOMER, Map.of("phone", "telephone")));
        Column telephone = Column.optional("telephone", new SqlType.Text(30, false));

        WantedSchema wanted = CarryOver.of(
                Schema.of(stored),
                new ClassChanges(Schema.of(customer(ID, PHONE)), Schema.of(customer(ID, telephone)), renames),
                dialect);

        Table table = wanted.schema().table(CUSTOMER);
        assertThat(wanted.renames()).isEqualTo(renames);
        assertThat(table.columns()).containsExactly(ID, telephone);
        assertThat(table.uniqueConstraints()).containsExactly(UniqueConstraint.of("uq_phone", "telephone"));
        assertThat(table.checks()).containsExactly(new Check("ck_phone", "telephone <> ''"));
        assertThat(table.indexes()).containsExactly(Index.of("ix_phone", "telephone"));
    }

    @Test
    void aRenameThatTheDatabaseHasAlreadyIsDone() {
        Column telephone = Column.optional("telephone", new SqlType.Text(30, false));
        SchemaRenames renames = new SchemaRenames(Map.of(), Map.of(CUSTOMER, Map.of("phone", "telephone")));
        Schema database = Schema.of(customer(ID, telephone));

        WantedSchema wanted = CarryOver.of(
                database,
                new ClassChanges(Schema.of(customer(ID, PHONE)), Schema.of(customer(ID, telephone)), renames),
                dialect);

        assertThat(wanted).isEqualTo(new WantedSchema(database, SchemaRenames.NONE, List.of()));
    }

    @Test
    void aNameThatTheDatabaseUsesForSomethingElseIsRefused() {
        Column telephone = Column.optional("telephone", new SqlType.Text(30, false));
        SchemaRenames renames = new SchemaRenames(Map.of(), Map.of(CUSTOMER, Map.of("phone", "telephone")));
        ClassChanges classes =
                new ClassChanges(Schema.of(customer(ID, PHONE)), Schema.of(customer(ID, telephone)), renames);

        assertThatThrownBy(() -> CarryOver.of(Schema.of(customer(ID, PHONE, telephone)), classes, dialect))
                .isInstanceOf(Problem.class)
                .hasMessage("The column customer.phone cannot be renamed to telephone: the database has both");
    }

    @Test
    void aViewFollowsARenameUnlessItIsNotClearWhatItMeans() {
        Column telephone = Column.optional("telephone", new SqlType.Text(30, false));
        SchemaRenames renames = new SchemaRenames(Map.of(), Map.of(CUSTOMER, Map.of("phone", "telephone")));
        ClassChanges classes =
                new ClassChanges(Schema.of(customer(ID, PHONE)), Schema.of(customer(ID, telephone)), renames);
        View clear = new View(
                TableName.of("reachable"), List.of(ID), "SELECT id FROM customer WHERE phone > ''", false, null);
        View unclear = new View(
                TableName.of("twins"), List.of(ID), "SELECT id FROM customer NATURAL JOIN customer c", false, null);
        Schema database = Schema.of(customer(ID, PHONE));

        Schema wanted = CarryOver.of(database.withViews(List.of(clear)), classes, dialect)
                .schema();

        assertThat(wanted.views())
                .extracting(View::sql)
                .containsExactly("SELECT id FROM customer WHERE telephone > ''");
        assertThatThrownBy(() -> CarryOver.of(database.withViews(List.of(unclear)), classes, dialect))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("The query of the view twins cannot be put into the new names");
    }

    @Test
    void aNewReferenceHasANameThatTheWayBackCanUse() {
        Column region = Column.optional("region_id", new SqlType.Int(64, false));
        ForeignKey unnamed = new ForeignKey(
                null,
                List.of("region_id"),
                REGION,
                List.of("id"),
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Deferral.NOT_DEFERRABLE);
        Constraints constraints =
                new Constraints(new PrimaryKey(null, List.of("id")), List.of(unnamed), List.of(), List.of());

        Table wanted = carried(customer(ID), customer(ID), Table.of(CUSTOMER, List.of(ID, region), constraints));

        assertThat(wanted.foreignKeys())
                .containsExactly(ForeignKey.of("fk_customer_region_id", List.of("region_id"), REGION, List.of("id")));
    }

    @Test
    void whatAUniqueIndexKeepsUniqueNeedsNoConstraint() {
        Table stored = new Table(
                CUSTOMER,
                List.of(ID, NAME),
                Constraints.key("id"),
                List.of(new Index("by_name", List.of(IndexPart.column("name")), true, null, null, List.of())),
                List.of(),
                null,
                null);
        Constraints unique = new Constraints(
                new PrimaryKey(null, List.of("id")), List.of(), List.of(UniqueConstraint.of(null, "name")), List.of());

        assertThat(carried(stored, customer(ID, NAME), Table.of(CUSTOMER, List.of(ID, NAME), unique)))
                .isEqualTo(stored);
    }

    @Test
    void anIndexKeepsItsCommentWhenAClassGivesItAnotherColumn() {
        Index stored = Index.of("by_name", "name").withComment("For the list");

        Table wanted = carried(
                indexed(stored), indexed(Index.of("by_name", "name")), indexed(Index.of("by_name", "name", "id")));

        assertThat(wanted.indexes())
                .containsExactly(Index.of("by_name", "name", "id").withComment("For the list"));
    }

    private static Table indexed(Index index) {
        return new Table(CUSTOMER, List.of(ID, NAME), Constraints.key("id"), List.of(index), List.of(), null, null);
    }

    @Test
    void aWordMoreIsAllowedWhereverTheDatabaseKeepsTheList() {
        Column before = Column.required("state", new SqlType.Choice(List.of("OPEN", "PAID")));
        Column after = Column.required("state", new SqlType.Choice(List.of("OPEN", "PAID", "VOID")));
        Table checked = Table.of(
                CUSTOMER,
                List.of(ID, Column.required("state", new SqlType.Text(4, false))),
                new Constraints(
                        new PrimaryKey(null, List.of("id")),
                        List.of(),
                        List.of(),
                        List.of(new Check("legal", "((state)::text = ANY (ARRAY['OPEN'::text, 'PAID'::text]))"))));

        assertThat(carried(checked, customer(ID, before), customer(ID, after)).checks())
                .containsExactly(new Check("legal", "state IN ('OPEN', 'PAID', 'VOID')"));

        Column named = Column.required("state", new SqlType.Named(TableName.of("order_state")));
        EnumType type = new EnumType(TableName.of("order_state"), List.of("OPEN", "PAID", "OLD"));
        Schema database =
                new Schema(List.of(customer(ID, named)), List.of(), List.of(type), List.of(), List.of(), List.of());

        assertThat(CarryOver.of(
                                database,
                                new ClassChanges(
                                        Schema.of(customer(ID, before)),
                                        Schema.of(customer(ID, after)),
                                        SchemaRenames.NONE),
                                dialect)
                        .schema()
                        .enums())
                .containsExactly(new EnumType(type.name(), List.of("OPEN", "PAID", "OLD", "VOID")));
    }

    @Test
    void aListThatIsTheTypeOfItsColumnNeedsNoCheck() {
        Column stored = Column.required("state", new SqlType.Choice(List.of("OPEN", "PAID")));
        Column more = Column.required("state", new SqlType.Choice(List.of("OPEN", "PAID", "VOID")));

        Table wanted = carried(
                customer(ID, stored),
                checked(stored, "state in ('OPEN','PAID')"),
                checked(more, "state in ('OPEN','PAID','VOID')"));

        assertThat(wanted).isEqualTo(customer(ID, more));
    }

    @Test
    void aTableThatOnlyGetsItsClassNowStaysWithoutKey() {
        Table stored = Table.of(CUSTOMER, List.of(ID, NAME), Constraints.NONE);

        WantedSchema wanted = CarryOver.of(
                Schema.of(stored),
                new ClassChanges(Schema.EMPTY, Schema.of(customer(ID, NAME)), SchemaRenames.NONE),
                dialect);

        assertThat(wanted).isEqualTo(new WantedSchema(Schema.of(stored), SchemaRenames.NONE, List.of()));
    }

    @Test
    void aReferenceToldInAnotherOrderIsThereAlready() {
        Table stored = referring(ForeignKey.of("fk", List.of("id", "name"), REGION, List.of("no", "country")));
        Table classes = referring(ForeignKey.of("other", List.of("name", "id"), REGION, List.of("country", "no")));

        assertThat(carried(stored, customer(ID, NAME), classes)).isEqualTo(stored);
    }

    @Test
    void whatTheKeyMakesUniqueNeedsNoConstraintThatNobodyNamed() {
        Constraints unique = new Constraints(
                new PrimaryKey(null, List.of("id")),
                List.of(),
                List.of(UniqueConstraint.of(null, "id", "name")),
                List.of());

        assertThat(carried(customer(ID, NAME), customer(ID, NAME), Table.of(CUSTOMER, List.of(ID, NAME), unique)))
                .isEqualTo(customer(ID, NAME));
    }

    @Test
    void aClassThatIsGoneTakesItsTableAndWhatRefersToIt() {
        Table region = Table.of(REGION, List.of(ID), Constraints.key("id"));
        Table referring = Table.of(
                TableName.of("unmapped"),
                List.of(ID),
                new Constraints(
                        null,
                        List.of(ForeignKey.of("fk", List.of("id"), REGION, List.of("id"))),
                        List.of(),
                        List.of()));

        Schema wanted = CarryOver.of(
                        Schema.of(region, referring),
                        new ClassChanges(Schema.of(region), Schema.EMPTY, SchemaRenames.NONE),
                        dialect)
                .schema();

        assertThat(wanted.findTable(REGION)).isEmpty();
        assertThat(wanted.table(TableName.of("unmapped")).foreignKeys()).isEmpty();
    }

    @Test
    void whereNumbersHaveNoWidthAnotherWidthChangesNothing() {
        Column wide = Column.required("id", new SqlType.Int(64, false));
        Column narrow = Column.required("id", new SqlType.Int(32, false));
        ClassChanges classes =
                new ClassChanges(Schema.of(customer(wide)), Schema.of(customer(narrow)), SchemaRenames.NONE);

        assertThat(CarryOver.of(Schema.of(customer(wide)), classes, Dialects.sqlite())
                        .schema())
                .isEqualTo(Schema.of(customer(wide)));
        assertThat(CarryOver.of(Schema.of(customer(wide)), classes, dialect).schema())
                .isEqualTo(Schema.of(customer(narrow)));
    }

    private static boolean hasTakenNames(SchemaRenames renames) {
        return !Collections.disjoint(renames.tables().keySet(), renames.tables().values())
                || renames.columns().values().stream()
                        .anyMatch(names -> !Collections.disjoint(names.keySet(), names.values()));
    }

    private Table carried(Table stored, Table before, Table after) {
        ClassChanges classes = new ClassChanges(Schema.of(before), Schema.of(after), SchemaRenames.NONE);
        return CarryOver.of(Schema.of(stored), classes, dialect).schema().table(CUSTOMER);
    }

    private static Table checked(Column column, String check) {
        return Table.of(
                CUSTOMER,
                List.of(ID, column),
                new Constraints(
                        new PrimaryKey(null, List.of("id")), List.of(), List.of(), List.of(new Check(null, check))));
    }

    private static Table referring(ForeignKey key) {
        return Table.of(
                CUSTOMER,
                List.of(ID, NAME),
                new Constraints(new PrimaryKey(null, List.of("id")), List.of(key), List.of(), List.of()));
    }

    private static Table customer(Column... columns) {
        return Table.of(CUSTOMER, List.of(columns), Constraints.key("id"));
    }
}
