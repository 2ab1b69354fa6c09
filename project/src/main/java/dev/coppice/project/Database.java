package dev.coppice.project;

import dev.coppice.schema.Problem;
import java.util.regex.Pattern;

/**
 * The database that the created project connects to when its environment names no other.
 *
 * @param engine which engine it is
 * @param url the JDBC URL, without user and password; that of an embedded database is relative to the project
 */
public record Database(Engine engine, String url) {

    private static final Pattern SECRET = Pattern.compile("(?i)[?&;](user|password|pwd)=|//[^/?]*@");

    public Database {
        if (SECRET.matcher(url).find()) {
            throw new Problem(
                    "The database URL carries a user or password, which must not reach a file",
                    "Give them as options or in COPPICE_DB_USER and COPPICE_DB_PASSWORD");
        }
    }
}
