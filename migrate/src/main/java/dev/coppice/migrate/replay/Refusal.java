package dev.coppice.migrate.replay;

/** Words for what cannot be tried. */
final class Refusal {

    static final String NO_PLACE = "the user may not make a scratch place in the database";

    private Refusal() {}
}
