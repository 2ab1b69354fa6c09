package dev.coppice.cli.migrate;

import dev.coppice.schema.Column;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what somebody says that rows without a value get: {@code customer.phone=unknown}. */
final class GivenValues {

    private final Schema wanted;
    private final Dialect dialect;
    private final Map<TableName, Map<String, String>> values = new TreeMap<>();

    private GivenValues(Schema wanted, Dialect dialect) {
        this.wanted = wanted;
        this.dialect = dialect;
    }

    /**
     * What the texts say, each in the form {@code TABLE.COLUMN=VALUE}.
     *
     * @throws Problem if one of them is not in that form, or names no column of the wanted schema
     */
    static Fillings parse(List<String> texts, Schema wanted, Dialect dialect) {
        GivenValues given = new GivenValues(wanted, dialect);
        texts.forEach(given::add);
        return new Fillings(given.values);
    }

    private void add(String text) {
        for (Table table : wanted.tables()) {
            for (Column column : table.columns()) {
                String start = table.name() + "." + column.name() + "=";
                if (text.startsWith(start)) {
                    String value = dialect.literal(text.substring(start.length()), column.type());
                    values.computeIfAbsent(table.name(), name -> new TreeMap<>())
                            .put(column.name(), value);
                    return;
                }
            }
        }
        throw new Problem(
                "--default %s names no column".formatted(text),
                "Say TABLE.COLUMN=VALUE in the names of the database, for example customer.phone=unknown");
    }
}
