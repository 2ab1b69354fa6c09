package dev.coppice.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Identities;
import dev.coppice.schema.Identities.Identified;
import dev.coppice.schema.Identities.Identity;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.RenameQuestions.Answer;
import dev.coppice.schema.testing.RandomEdits;
import dev.coppice.schema.testing.RandomSchemas;
import dev.coppice.schema.testing.Trials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenameSearchTests {

    private static final TableName CUSTOMERS = TableName.of("customers");
    private static final TableName CLIENTS = TableName.of("clients");
    private static final SqlType SHORT = new SqlType.Text(40, false);

    @Test
    void aColumnOfTheSameTypeAtTheSamePlaceLooksRenamed() {
        Schema current = Schema.of(customers("id", "phone", "city"));
        Schema wanted = Schema.of(customers("id", "mobile", "city"));

        RenameSearch.Found found = unanswered(current, wanted);

        assertThat(found.renames()).isEqualTo(SchemaRenames.NONE);
        assertThat(found.open()).singleElement().satisfies(candidate -> {
            assertThat(candidate.rename()).hasToString("customers.phone=mobile");
            assertThat(candidate.reasons()).containsExactly("same type", "same place", "both may be empty");
        });
    }

    @Test
    void whatLooksLikeNothingThatWentIsNotAskedFor() {
        Schema current = Schema.of(customers("id", "phone", "city"));
        Schema wanted = Schema.of(
                table(CUSTOMERS, text("id"), text("city"), Column.required("loyal since", new SqlType.Date())));

        assertThat(unanswered(current, wanted).open()).isEmpty();
    }

    @Test
    void yesSettlesWhatElseMightHaveBecomeOfIt() {
        Schema current = Schema.of(customers("id", "phone", "fax"));
        Schema wanted = Schema.of(customers("id", "phone_number", "fax_number"));
        List<String> asked = new ArrayList<>();

        RenameSearch.Found found = RenameSearch.between(current, wanted).find(SchemaRenames.NONE, candidate -> {
            asked.add(candidate.rename().toString());
            return Answer.RENAMED;
        });

        assertThat(asked).containsExactlyInAnyOrder("customers.phone=phone_number", "customers.fax=fax_number");
        assertThat(found.renames().ofColumns(CUSTOMERS))
                .isEqualTo(Map.of("phone", "phone_number", "fax", "fax_number"));
        assertThat(found.open()).isEmpty();
    }

    @Test
    void noIsKeptAndNotAskedAgain() {
        Schema current = Schema.of(customers("id", "phone"));
        Schema wanted = Schema.of(customers("id", "mobile"));

        RenameSearch.Found found =
                RenameSearch.between(current, wanted).find(SchemaRenames.NONE, candidate -> Answer.DIFFERENT);
        RenameSearch.Found again = RenameSearch.between(current, wanted)
                .find(SchemaRenames.NONE, RenameQuestions.denying(List.of("customers.phone=mobile")));

        assertThat(found.denied()).extracting(Rename::toString).containsExactly("customers.phone=mobile");
        assertThat(found.renames().isEmpty()).isTrue();
        assertThat(again).isEqualTo(found);
    }

    @Test
    void aTableWithTheSameColumnsLooksRenamedAndThenItsColumnsAreLookedAt() {
        Schema current = Schema.of(customers("id", "name", "city", "phone"));
        Schema wanted = Schema.of(table(CLIENTS, text("id"), text("name"), text("city"), text("mobile")));

        RenameSearch.Found found =
                RenameSearch.between(current, wanted).find(SchemaRenames.NONE, candidate -> Answer.RENAMED);

        assertThat(found.renames())
                .isEqualTo(new SchemaRenames(Map.of(CUSTOMERS, CLIENTS), Map.of(CUSTOMERS, Map.of("phone", "mobile"))));
    }

    @Test
    void whatTheOwnerSaysIsNotAskedAndGoesBeforeIdentities() {
        Schema current = Schema.of(customers("id", "phone", "fax"));
        Schema wanted = Schema.of(customers("id", "a", "b"));
        Identities before = identities(10, CUSTOMERS, 1, Map.of("id", 1, "phone", 2, "fax", 3));
        Identities now = identities(20, CUSTOMERS, 1, Map.of("id", 1, "a", 2, "b", 3));
        SchemaRenames said = GivenRenames.parse(List.of("customers.phone=b"), current, wanted);

        RenameSearch.Found found = RenameSearch.between(current, wanted, before, now)
                .find(said, candidate -> {
                    throw new AssertionError("Asked for " + candidate);
                });

        assertThat(found.renames().ofColumns(CUSTOMERS)).isEqualTo(Map.of("phone", "b"));
    }

    @Test
    void twoColumnsThatSwappedNamesAreKnownByTheirIdentities() {
        Schema schema = Schema.of(customers("id", "phone", "fax"));
        Identities before = identities(10, CUSTOMERS, 1, Map.of("id", 1, "phone", 2, "fax", 3));
        Identities now = identities(20, CUSTOMERS, 1, Map.of("id", 1, "phone", 3, "fax", 2));

        RenameSearch.Found known =
                RenameSearch.between(schema, schema, before, now).find(SchemaRenames.NONE, RenameQuestions.NOBODY);

        assertThat(known.renames().ofColumns(CUSTOMERS)).isEqualTo(Map.of("phone", "fax", "fax", "phone"));
        assertThat(unanswered(schema, schema).renames().isEmpty()).isTrue();
    }

    @Test
    void aTableMayTakeTheNameOfOneThatWent() {
        Schema current = Schema.of(customers("id", "name"), table(CLIENTS, text("id"), text("name")));
        Schema wanted = Schema.of(table(CLIENTS, text("id"), text("name")));
        Identities before = together(
                identities(10, CUSTOMERS, 1, Map.of("id", 1, "name", 2)),
                identities(10, CLIENTS, 2, Map.of("id", 1, "name", 2)));
        Identities now = identities(20, CLIENTS, 1, Map.of("id", 1, "name", 2));

        RenameSearch.Found found =
                RenameSearch.between(current, wanted, before, now).find(SchemaRenames.NONE, RenameQuestions.NOBODY);

        assertThat(found.renames().tables()).isEqualTo(Map.of(CUSTOMERS, CLIENTS));
        assertThat(SchemaDiff.between(current, wanted, found.renames()).words())
                .containsExactly("table clients dropped", "table customers renamed to clients");
    }

    @Test
    void columnsThatAreKnownToBeTwoAreNotAskedFor() {
        Schema current = Schema.of(customers("id", "phone"));
        Schema wanted = Schema.of(customers("id", "mobile"));
        Identities before = identities(10, CUSTOMERS, 1, Map.of("id", 1, "phone", 2));
        Identities now = identities(20, CUSTOMERS, 1, Map.of("id", 1, "mobile", 3));

        RenameSearch.Found found =
                RenameSearch.between(current, wanted, before, now).find(SchemaRenames.NONE, RenameQuestions.NOBODY);

        assertThat(found).isEqualTo(new RenameSearch.Found(SchemaRenames.NONE, List.of(), List.of()));
    }

    @Test
    void identitiesOfAnotherDatabaseAreNotBelieved() {
        Schema current = Schema.of(customers("id", "phone"));
        Schema wanted = Schema.of(customers("id", "mobile"));
        Identities before = identities(10, CUSTOMERS, 1, Map.of("id", 1, "phone", 2));
        Identities same = identities(20, CUSTOMERS, 1, Map.of("id", 1, "mobile", 2));
        Identities other = new Identities("another", same.moment(), same.tables());
        Identities earlier = new Identities(same.database(), 9, same.tables());

        assertThat(known(current, wanted, before, same).ofColumns(CUSTOMERS)).isEqualTo(Map.of("phone", "mobile"));
        assertThat(known(current, wanted, before, other).isEmpty()).isTrue();
        assertThat(known(current, wanted, before, earlier).isEmpty()).isTrue();
        assertThat(known(current, wanted, Identities.NONE, same).isEmpty()).isTrue();
    }

    /** A copy of the database's files went on from an earlier moment: there, the number stands for another column. */
    @Test
    void aNameThatIsOlderThanWhatWasReadIsNotARename() {
        Schema current = Schema.of(customers("id", "phone"));
        Schema wanted = Schema.of(customers("id", "mobile"));
        Identities before = identities(10, CUSTOMERS, 1, Map.of("id", 1, "phone", 2));
        Identified touchedEarlier =
                new Identified(new Identity(1, 5), Map.of("id", new Identity(1, 5), "mobile", new Identity(2, 9)));
        Identities copy = new Identities("db", 20, Map.of(CUSTOMERS, touchedEarlier));

        assertThat(known(current, wanted, before, copy).isEmpty()).isTrue();
    }

    /** No engine but one tells; yet whoever renames one column of a table is asked for it. */
    @Test
    void nearlyEveryColumnThatWasRenamedIsAskedFor() {
        RandomSchemas schemas = new RandomSchemas(Dialects.h2(), name -> true);
        AtomicInteger renamed = new AtomicInteger();
        AtomicInteger found = new AtomicInteger();
        Trials.of(300).each(seed -> {
            Schema current = schemas.schema(seed);
            SchemaRenames truth =
                    withoutSwaps(RandomEdits.of(current, seed, 0, Dialects.h2()).renames());
            Schema wanted = RenamedSchema.of(current, truth, Dialects.h2()::quoteIfNeeded);

            SchemaRenames answered = RenameSearch.between(current, wanted)
                    .find(SchemaRenames.NONE, candidate -> isTrue(candidate, truth) ? Answer.RENAMED : Answer.DIFFERENT)
                    .renames();

            renamed.addAndGet(truth.columns().size());
            found.addAndGet(answered.columns().size());
        });

        assertThat(found.get()).isGreaterThanOrEqualTo(renamed.get() * 98 / 100);
        assertThat(renamed.get()).isPositive();
    }

    private static SchemaRenames withoutSwaps(SchemaRenames renames) {
        Map<TableName, Map<String, String>> columns = new HashMap<>(renames.columns());
        columns.values().removeIf(names -> names.size() > 1);
        return new SchemaRenames(Map.of(), columns);
    }

    private static boolean isTrue(RenameCandidate candidate, SchemaRenames truth) {
        return candidate.rename() instanceof Rename.OfColumn(TableName table, String old, String now)
                && truth.ofColumns(table).getOrDefault(old, "").equals(now);
    }

    private static SchemaRenames known(Schema current, Schema wanted, Identities before, Identities now) {
        return RenameSearch.between(current, wanted, before, now)
                .find(SchemaRenames.NONE, RenameQuestions.NOBODY)
                .renames();
    }

    private static RenameSearch.Found unanswered(Schema current, Schema wanted) {
        return RenameSearch.between(current, wanted).find(SchemaRenames.NONE, RenameQuestions.NOBODY);
    }

    private static Identities identities(long moment, TableName name, long id, Map<String, Integer> columns) {
        Map<String, Identity> identities = new HashMap<>();
        columns.forEach((column, number) -> identities.put(column, new Identity(number, moment)));
        return new Identities("db", moment, Map.of(name, new Identified(new Identity(id, moment), identities)));
    }

    private static Identities together(Identities one, Identities other) {
        Map<TableName, Identified> tables = new HashMap<>(one.tables());
        tables.putAll(other.tables());
        return new Identities(one.database(), one.moment(), tables);
    }

    private static Table customers(String... columns) {
        return table(
                CUSTOMERS,
                List.of(columns).stream().map(RenameSearchTests::text).toArray(Column[]::new));
    }

    private static Table table(TableName name, Column... columns) {
        return Table.of(name, List.of(columns), Constraints.key("id"));
    }

    private static Column text(String name) {
        return Column.optional(name, SHORT);
    }
}
