package dev.coppice.project.rebuild;

import dev.coppice.project.Manifest;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The keys that the database dropped or changed and the project has all the same, because merges left them in the owner's
 * classes. Remembered beside the schema, which knows nothing of them any more.
 *
 * @param open those about which the owner has yet to decide
 * @param settled those that the owner decided to keep
 */
record KeptKeys(List<GoneKey> open, List<GoneKey> settled) {

    static final KeptKeys NONE = new KeptKeys(List.of(), List.of());

    private static final String OPEN = ".coppice/kept-keys-open.json";
    private static final String SETTLED = ".coppice/kept-keys.json";

    KeptKeys {
        open = List.copyOf(open);
        settled = List.copyOf(settled);
    }

    /** Those that a project remembers. */
    static KeptKeys of(ProjectState state) {
        return new KeptKeys(read(state, OPEN), read(state, SETTLED));
    }

    private static List<GoneKey> read(ProjectState state, String path) {
        return Optional.ofNullable(state.bases().get(path)).map(SchemaJson::parse).stream()
                .flatMap(schema -> schema.tables().stream())
                .flatMap(GoneKey::allOf)
                .toList();
    }

    List<GoneKey> all() {
        return Stream.concat(open.stream(), settled.stream()).toList();
    }

    /** The same, with the columns that their tables have with them. */
    KeptKeys alongside(Schema current) {
        Schema with = in(current);
        return new KeptKeys(
                open.stream().map(key -> key.alongside(with)).toList(),
                settled.stream().map(key -> key.alongside(with)).toList());
    }

    /** A schema as if they were still in it, as far as it has room for them. */
    Schema in(Schema current) {
        return all().isEmpty()
                ? current
                : current.withTables(current.tables().stream()
                        .map(table -> in(table, current))
                        .toList());
    }

    private Table in(Table table, Schema current) {
        Table with = table;
        for (GoneKey key : all()) {
            boolean hasRoom = key.reference()
                    .map(reference -> current.findTable(reference.target()).isPresent())
                    .orElse(true);
            if (hasRoom && key.table().name().equals(table.name())) {
                with = key.in(open.contains(key) ? key.withoutItsSuccessor(with) : with);
            }
        }
        return with;
    }

    /** Writes down what is to be remembered of them: nothing if there are none. */
    void addTo(SortedMap<String, String> facts) {
        add(facts, OPEN, open);
        add(facts, SETTLED, settled);
    }

    private static void add(SortedMap<String, String> facts, String path, List<GoneKey> keys) {
        if (!keys.isEmpty()) {
            facts.put(Manifest.basePath(path), SchemaJson.print(GoneKey.schema(keys)));
        }
    }
}
