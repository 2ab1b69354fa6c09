package dev.coppice.schema;

/**
 * What stops the person at the keyboard: what happened and where, and what to do about it.
 *
 * <p>Printed as text, never as a stack trace. It carries no SQL and no secret.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message one sentence that says what happened and where
     * @param remedy one sentence that says what to do
     */
    public Problem(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** As the other, keeping what caused it for {@code --stacktrace}. */
    public Problem(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
