package dev.coppice.migrate.replay;

import java.sql.SQLException;

/** Words for what an engine refuses. */
final class Refusal {

    static final String NO_PLACE = "the user may not make a scratch place in the database";

    private Refusal() {}

    /** The first line of what the engine says, without a full stop. */
    static String words(SQLException refused) {
        String message = String.valueOf(refused.getMessage()).strip();
        return message.lines().findFirst().orElse(message).replaceFirst("(; SQL statement:|\\.)$", "");
    }
}
