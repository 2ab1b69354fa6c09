package dev.coppice.starter.write;

/** Entities could not be made of stored rows, though the database gave them. */
final class NotLoaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the entities were to be loaded for. */
    enum Purpose {
        /** To be changed, or deleted. */
        CHANGE,
        /** To be pointed at, which a reference does, too. */
        TARGET
    }

    private final Purpose purpose;

    NotLoaded(Purpose purpose, RuntimeException cause) {
        super(cause);
        this.purpose = purpose;
    }

    Purpose purpose() {
        return purpose;
    }
}
