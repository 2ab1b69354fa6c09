package dev.coppice.starter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a table or column was called before, so that the next migration renames it and nobody has to be asked. It means
 * nothing to the running server, and may stay when it is done.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface RenamedFrom {

    /** On an entity class, the former name of its table; on an attribute, that of its column. */
    String value();
}
