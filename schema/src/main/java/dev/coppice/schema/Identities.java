package dev.coppice.schema;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a database calls its tables and columns by itself, whatever their names are: an identity stays when the name
 * changes. It says nothing in another database, and nothing in this one after its history took another turn.
 *
 * @param database which database it is: a text that no other one shares; empty where that is not known
 * @param moment how far the database's history had come, for comparing with other moments of it
 * @param tables tables and views
 */
public record Identities(String database, long moment, Map<TableName, Identified> tables) {

    /** Of a database that tells nothing. */
    public static final Identities NONE = new Identities("", 0, Map.of());

    /**
     * The identity of a thing.
     *
     * @param id among its like: tables of a database, columns of a table
     * @param touched when what the database knows about the thing was last changed, its name included
     */
    public record Identity(long id, long touched) {}

    /** The identity of a table and those of its columns. */
    public record Identified(Identity identity, Map<String, Identity> columns) {
        public Identified {
            columns = Map.copyOf(columns);
        }
    }

    public Identities {
        tables = Map.copyOf(tables);
    }

    public Optional<Identified> find(TableName table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** Whether there is anything to go by. */
    public boolean isEmpty() {
        return database.isEmpty() || tables.isEmpty();
    }

    /** Whether these are of the same database at the same moment or earlier. */
    public boolean leadTo(Identities later) {
        return !isEmpty() && database.equals(later.database) && moment <= later.moment;
    }

    /** What the tables with these identities are called. */
    public Map<Long, TableName> namesById() {
        Map<Long, TableName> names = new TreeMap<>();
        tables.forEach((name, table) -> names.put(table.identity().id(), name));
        return names;
    }
}
