package dev.coppice.schema.diff;

import dev.coppice.schema.Identities;
import dev.coppice.schema.Identities.Identified;
import dev.coppice.schema.Identities.Identity;
import dev.coppice.schema.TableName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the identities of two moments tell, if they are of one database and of one history: what has a new name must have
 * been touched after the first moment.
 */
final class KnownIdentities {

    private final Identities before;
    private final Identities now;
    private final boolean areOfOneDatabase;

    KnownIdentities(Identities before, Identities now) {
        this.before = before;
        this.now = now;
        this.areOfOneDatabase = before.leadTo(now);
    }

    /** What has another name now. */
    SchemaRenames renames() {
        if (!areOfOneDatabase) {
            return SchemaRenames.NONE;
        }
        Map<Long, TableName> names = now.namesById();
        Map<TableName, TableName> tables = new HashMap<>();
        Map<TableName, Map<String, String>> columns = new HashMap<>();
        before.tables().forEach((old, table) -> {
            TableName name = names.get(table.identity().id());
            Identified later = name == null ? null : now.tables().get(name);
            if (name != null && later != null && isBelievable(old.equals(name), later.identity())) {
                tables.put(old, name);
                columns.put(old, columns(table, later));
            }
        });
        return new SchemaRenames(tables, columns);
    }

    private Map<String, String> columns(Identified table, Identified later) {
        Map<String, String> renamed = new HashMap<>();
        table.columns()
                .forEach((old, identity) -> later.columns().forEach((name, itsIdentity) -> {
                    if (itsIdentity.id() == identity.id() && isBelievable(old.equals(name), itsIdentity)) {
                        renamed.put(old, name);
                    }
                }));
        return renamed;
    }

    private boolean isBelievable(boolean hasItsName, Identity identity) {
        return hasItsName || identity.touched() >= before.moment();
    }

    /** Whether both tables are known, and known to be two. */
    boolean tellApart(TableName old, TableName later) {
        return areOfOneDatabase
                && before.find(old).isPresent()
                && now.find(later).isPresent()
                && before.find(old).get().identity().id()
                        != now.find(later).get().identity().id();
    }

    /** Whether the columns, of one table whose name is the other now, are both known, and known to be two. */
    boolean tellApart(RenameCandidate candidate, TableName later) {
        return areOfOneDatabase
                && candidate.rename() instanceof Rename.OfColumn(TableName table, String old, String name)
                && !tellApart(table, later)
                && differ(column(before, table, old), column(now, later, name));
    }

    private static boolean differ(Optional<Identity> one, Optional<Identity> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().id() != other.get().id();
    }

    private static Optional<Identity> column(Identities identities, TableName table, String column) {
        return identities.find(table).map(Identified::columns).map(columns -> columns.get(column));
    }
}
