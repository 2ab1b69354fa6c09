package dev.coppice.cli.connect;

import org.jspecify.annotations.Nullable;

/** Who opens the database. */
public record Credentials(@Nullable String user, @Nullable Secret password) {

    public static final Credentials NONE = new Credentials(null, null);

    /** These, completed by others where something is missing. */
    public Credentials orElse(Credentials others) {
        return new Credentials(user == null ? others.user : user, password == null ? others.password : password);
    }
}
