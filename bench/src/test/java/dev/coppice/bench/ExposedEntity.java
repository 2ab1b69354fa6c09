package dev.coppice.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entity class of a created project and the resource it is exposed as.
 *
 * @param source the class's text
 */
record ExposedEntity(String resource, String name, String source) {

    private static final Pattern ID_CLASS = Pattern.compile("@IdClass\\((\\w+)\\.class\\)");
    private static final Pattern ID = Pattern.compile("@Id\\s[^;]*?private (?:@Nullable )?(\\w+) \\w+");

    /** What an owner of Spring Data REST writes for it by hand. */
    String repository() {
        String key = key();
        return """
                package com.acme.shop.repository;

                %simport com.acme.shop.model.*;
                import org.springframework.data.jpa.repository.JpaRepository;
                import org.springframework.data.rest.core.annotation.RepositoryRestResource;

                @RepositoryRestResource(path = "%s", collectionResourceRel = "%s")
                public interface %sRepository extends JpaRepository<%s, %s> {}
                """.formatted(importOf(key), resource, resource, name, name, key);
    }

    /** The class as an owner of Elide has it. */
    String included() {
        return source.replaceFirst(
                "(?m)^@Entity", "@com.yahoo.elide.annotation.Include(name = \"%s\")\n@Entity".formatted(resource));
    }

    private String key() {
        Matcher composite = ID_CLASS.matcher(source);
        if (composite.find()) {
            return composite.group(1);
        }
        Matcher single = ID.matcher(source);
        if (single.find()) {
            return single.group(1);
        }
        throw new IllegalStateException("Entity class '%s' has no attribute marked @Id".formatted(name));
    }

    private String importOf(String key) {
        Matcher imported =
                Pattern.compile("(?m)^import [\\w.]+\\.%s;\\n".formatted(key)).matcher(source);
        return imported.find() ? imported.group() : "";
    }
}
