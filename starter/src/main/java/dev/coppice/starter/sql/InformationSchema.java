package dev.coppice.starter.sql;

import dev.coppice.starter.mapping.TableName;
import dev.coppice.starter.mapping.TableName.Part;
import dev.coppice.starter.plan.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The catalogue that the standard describes, as far as engines keep numbers of rows in it. */
final class InformationSchema {

    private InformationSchema() {}

    /**
     * The question what it knows of a table.
     *
     * @param ownSchema the engine's words for the schema of tables that name none
     * @param folded how names are kept there
     */
    static SqlText ask(String column, TableName table, String ownSchema, Function<Part, String> folded) {
        List<Parameter> parameters = new ArrayList<>();
        String schema = ownSchema;
        if (table.schema() != null) {
            schema = "?";
            parameters.add(new Parameter.Text(folded.apply(table.schema())));
        }
        parameters.add(new Parameter.Text(folded.apply(table.table())));
        String sql = "select " + column + " from information_schema.tables where table_schema = " + schema
                + " and table_name = ? and table_type = 'BASE TABLE'";
        return new SqlText(sql, parameters);
    }
}
