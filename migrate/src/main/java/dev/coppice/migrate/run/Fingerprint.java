package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.schema.Schema;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.snapshot.SchemaTree;
import java.sql.Connection;

/** What a database looks like, in a few letters that can be recorded and compared. */
final class Fingerprint {

    private static final Scope OWNERS = Scope.EVERYTHING.excluding(History.TABLES.toArray(String[]::new));

    private Fingerprint() {}

    static String of(Connection connection) {
        return of(SchemaReader.of(connection, OWNERS).schema());
    }

    static String of(Schema schema) {
        return Step.hash(String.valueOf(SchemaTree.toTree(schema)));
    }
}
