package dev.coppice.schema.ddl;

import dev.coppice.schema.Schema;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;
import java.util.stream.Collectors;

/** Spells a schema as the statements that recreate it in an empty database, in an order in which each one works. */
public final class DdlWriter {

    private final Dialect dialect;

    public DdlWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The statements, without the semicolon behind each. */
    public List<String> create(Schema schema) {
        return new Creation(dialect, translate(schema)).statements();
    }

    /** The same schema, said with what the engine has; refuses what it cannot say. */
    public Schema translate(Schema schema) {
        return Translation.into(dialect, schema);
    }

    /** The statements as one text for people, each with its semicolon and a blank line behind it. */
    public String script(Schema schema) {
        return create(schema).stream().map(statement -> statement + ";\n").collect(Collectors.joining("\n"));
    }
}
