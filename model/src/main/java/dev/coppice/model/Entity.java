package dev.coppice.model;

import dev.coppice.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One class for one table or view.
 *
 * @param className the simple name of the class, unique in the model
 * @param table the table or view
 * @param resource the JSON:API type and path, unique in the model
 * @param key how a row is identified
 * @param attributes in column order, those of the key included; a foreign key's column is listed only where the
 *     association cannot hold it alone
 * @param relationships to-one in the order of their first column, then to-many in the order of the children
 * @param comment the table's comment
 */
public record Entity(
        String className,
        TableName table,
        String resource,
        Key key,
        List<Attribute> attributes,
        List<Relationship> relationships,
        @Nullable String comment) {

    public Entity {
        attributes = List.copyOf(attributes);
        relationships = List.copyOf(relationships);
    }

    /** Whether rows can only be read: a view, or a table whose rows nothing identifies. */
    public boolean readOnly() {
        return key.origin() != Key.Origin.PRIMARY_KEY && key.origin() != Key.Origin.UNIQUE;
    }
}
