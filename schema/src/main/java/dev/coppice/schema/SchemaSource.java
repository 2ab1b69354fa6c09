package dev.coppice.schema;

/** Anything that can say what a database looks like: a live one, a snapshot file, migrations, entity classes. */
@FunctionalInterface
public interface SchemaSource {

    /**
     * The schema as it is now.
     *
     * @throws Problem if the source cannot be read
     */
    Schema schema();
}
