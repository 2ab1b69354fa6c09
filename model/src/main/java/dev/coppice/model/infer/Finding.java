package dev.coppice.model.infer;

import java.util.Locale;

/**
 * Something in the schema that did not become what one would expect.
 *
 * @param subject the table, column or foreign key: {@code orders}, {@code orders.type}, {@code orders(customer_id)}
 * @param message one sentence that says what was decided and why
 * @param remedy one sentence that says how to have it otherwise; empty where there is nothing to do
 */
public record Finding(Code code, String subject, String message, String remedy) {

    /** The kinds of findings; {@link #id} is stable and can be looked up. */
    public enum Code {
        /** A table or view is not in the model because nothing identifies its rows. */
        TABLE_LEFT_OUT,
        /** A table or view is not in the model because the owner did not choose it. */
        TABLE_NOT_CHOSEN,
        /** A table or view is in the model but not in the API because the owner said so. */
        TABLE_NOT_EXPOSED,
        /** A table without a primary key is identified by a unique constraint. */
        KEY_FROM_UNIQUE,
        /** Rows are identified by all their comparable columns, read only. */
        KEY_FROM_WHOLE_ROW,
        /** A key that the owner chose does not fit the table. */
        KEY_NOT_USABLE,
        /** A column is carried as text and cannot be written. */
        TYPE_CARRIED,
        /** A foreign key did not become a relationship. */
        REFERENCE_LEFT_OUT,
        /** A name is not the expected one because that is reserved. */
        NAME_RESERVED,
        /** A name is not the expected one because something else has it. */
        NAME_CLASH,
        /** A name is not the expected one because Java cannot spell it. */
        NAME_ENCODED,
        /** A name that the owner chose cannot be used. */
        NAME_NOT_USABLE,
        /** Something that the owner chose means nothing in this schema. */
        CHOICE_UNKNOWN;

        /** The code as people see it: {@code table-left-out}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
