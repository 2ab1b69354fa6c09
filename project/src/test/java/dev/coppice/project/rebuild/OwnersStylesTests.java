package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Conflict;
import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same entity class as different people write it. Each folder of {@code styles} holds one, and in {@code changes.txt}
 * what rebuilds after changes of the database do to it, each from the start.
 */
class OwnersStylesTests {

    private static final boolean UPDATE = System.getProperty("golden.update") != null;
    private static final Path STYLES = Path.of("src", "test", "resources", "styles");
    private static final String CUSTOMER = Shop.MODEL + "Customer.java";
    private static final SqlType SHORT = new SqlType.Text(10, false);
    private static final Schema SCHEMA = Schema.of(
            Tables.table("countries", Tables.text("name")),
            Tables.table(
                            "customers",
                            Column.required("name", new SqlType.Text(80, false)),
                            Column.optional("email", new SqlType.Text(120, false)),
                            Column.optional("phone", new SqlType.Text(30, false)),
                            Column.required("state", SHORT),
                            Column.required("country_id", Tables.LONG),
                            Column.required("credit_limit", Tables.MONEY),
                            Column.required("created_at", new SqlType.Timestamp(null, false)),
                            Column.optional("notes", new SqlType.Text(null, false)))
                    .withConstraints(Tables.keyed(Tables.reference("country_id", "countries"))),
            Tables.table("orders", Column.required("customer_id", Tables.LONG))
                    .withConstraints(Tables.keyed(Tables.reference("customer_id", "customers"))));

    /** What happens to the database. */
    private record Change(String name, Schema after) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Change A_COLUMN_COMES =
            new Change("a column comes", Tables.addColumn(SCHEMA, "customers", Column.optional("vat_number", SHORT)));
    private static final Change A_REQUIRED_COLUMN_WITH_A_NEW_TYPE_COMES = new Change(
            "a required column with a new type comes",
            Tables.addColumn(SCHEMA, "customers", Column.required("born_on", new SqlType.Date())));
    private static final Change A_COLUMN_GOES =
            new Change("a column goes", Tables.dropColumn(SCHEMA, "customers", "notes"));
    private static final Change A_COLUMN_GETS_LONGER = new Change(
            "a column gets longer",
            Tables.changeColumn(SCHEMA, "customers", "email", Column.optional("email", new SqlType.Text(200, false))));
    private static final Change A_COLUMN_BECOMES_REQUIRED = new Change(
            "a column becomes required",
            Tables.changeColumn(SCHEMA, "customers", "phone", Column.required("phone", new SqlType.Text(30, false))));
    private static final Change A_COLUMN_GETS_ANOTHER_TYPE = new Change(
            "a column gets another type",
            Tables.changeColumn(SCHEMA, "customers", "state", Column.required("state", Tables.LONG)));
    private static final Change A_SECOND_REFERENCE_COMES = new Change(
            "a second reference comes",
            Tables.change(
                    Tables.addColumn(SCHEMA, "customers", Column.optional("billing_country_id", Tables.LONG)),
                    "customers",
                    table -> table.withConstraints(Tables.keyed(
                            Tables.reference("country_id", "countries"),
                            Tables.reference("billing_country_id", "countries")))));
    private static final Change A_REFERENCE_GOES = new Change(
            "a reference goes", Tables.change(SCHEMA, "customers", table -> table.withConstraints(Tables.keyed())));
    private static final Change A_TABLE_REFERS_TO_IT = new Change(
            "a table refers to it",
            Tables.add(
                    SCHEMA,
                    Tables.table("visits", Column.required("customer_id", Tables.LONG))
                            .withConstraints(Tables.keyed(Tables.reference("customer_id", "customers")))));
    private static final Change A_TABLE_NO_LONGER_REFERS_TO_IT = new Change(
            "a table no longer refers to it",
            Tables.change(SCHEMA, "orders", table -> table.withConstraints(Tables.keyed())));
    private static final List<Change> CHANGES = List.of(
            A_COLUMN_COMES,
            A_REQUIRED_COLUMN_WITH_A_NEW_TYPE_COMES,
            A_COLUMN_GOES,
            A_COLUMN_GETS_LONGER,
            A_COLUMN_BECOMES_REQUIRED,
            A_COLUMN_GETS_ANOTHER_TYPE,
            A_SECOND_REFERENCE_COMES,
            A_REFERENCE_GOES,
            A_TABLE_REFERS_TO_IT,
            A_TABLE_NO_LONGER_REFERS_TO_IT);

    static List<Path> styles() throws IOException {
        try (Stream<Path> folders = Files.list(STYLES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aRebuildChangesWhatTheDatabaseChanged(Path style) {
        StringBuilder changes = new StringBuilder();
        for (Change change : CHANGES) {
            Shop shop = shop(style);
            RebuildPlan plan = shop.plan(change.after);
            changes.append("# ").append(change).append("\n\n");
            changes.append(diff(shop.text(CUSTOMER), shop.rebuilt(plan).text(CUSTOMER)));
            changes.append(said(plan)).append('\n');
        }

        expect(style.resolve("changes.txt"), changes.toString());
    }

    @ParameterizedTest
    @MethodSource("styles")
    void whatCompiledCompilesAndASecondRebuildChangesNothing(Path style) throws IOException {
        try (QuickCompiler compiler = new QuickCompiler()) {
            Shop shop = shop(style);
            List<BrokenLine> before = compiler.brokenLines(shop);
            for (Change change : CHANGES) {
                Shop rebuilt = shop.rebuilt(change.after);

                if (!change.equals(A_COLUMN_GETS_ANOTHER_TYPE)) {
                    assertThat(compiler.brokenLines(rebuilt))
                            .as(change.toString())
                            .extracting(BrokenLine::essence)
                            .isSubsetOf(before.stream().map(BrokenLine::essence).toList());
                }
                assertThat(rebuilt.rebuilt(change.after).differencesFrom(rebuilt))
                        .as(change.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void whatComesAndGoesAgainLeavesTheOwnersBytes(Path style) {
        Shop shop = shop(style);
        for (Change change : List.of(
                A_COLUMN_COMES,
                A_REQUIRED_COLUMN_WITH_A_NEW_TYPE_COMES,
                A_SECOND_REFERENCE_COMES,
                A_TABLE_REFERS_TO_IT)) {
            Shop there = shop.rebuilt(change.after);
            RebuildPlan back = there.plan(SCHEMA);

            if (back.conflicts().isEmpty()) {
                assertThat(there.rebuilt(back).text(CUSTOMER))
                        .as(change.toString())
                        .isEqualTo(shop.text(CUSTOMER));
            } else {
                assertThat(change).isEqualTo(A_TABLE_REFERS_TO_IT);
            }
        }
    }

    private static Shop shop(Path style) {
        return Shop.created(SCHEMA).with(CUSTOMER, read(style.resolve("Customer.java")));
    }

    private static String said(RebuildPlan plan) {
        StringBuilder said = new StringBuilder();
        plan.conflicts().forEach((path, conflicts) -> {
            String file = path.substring(path.lastIndexOf('/') + 1);
            for (Conflict conflict : conflicts) {
                said.append("conflict in %s, line %d, %s: %s\n"
                        .formatted(file, conflict.line(), conflict.part(), conflict.reason()));
            }
        });
        plan.findFile(CUSTOMER).stream()
                .flatMap(file -> file.why().attention().stream())
                .forEach(attention ->
                        said.append("look at line %d: %s\n".formatted(attention.line(), attention.message())));
        return said.toString();
    }

    private static String diff(String before, String after) {
        RawText one = new RawText(before.getBytes(StandardCharsets.UTF_8));
        RawText other = new RawText(after.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(shown)) {
            formatter.setContext(1);
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, one, other), one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shown.size() == 0 ? "nothing changes\n" : shown.toString(StandardCharsets.UTF_8);
    }

    private static void expect(Path file, String text) {
        if (UPDATE) {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(text).isEqualTo(read(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
