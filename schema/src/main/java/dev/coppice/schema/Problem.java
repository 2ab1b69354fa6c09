package dev.coppice.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stops the person at the keyboard: what happened and where, and what to do about it.
 *
 * <p>Printed as text, never as a stack trace. It carries no SQL and no secret.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final @Nullable String code;

    /**
     * @param message one sentence that says what happened and where
     * @param remedy one sentence that says what to do
     */
    public Problem(String message, String remedy) {
        super(message);
        this.remedy = remedy;
        this.code = null;
    }

    /** As the other, keeping what caused it for {@code --stacktrace}. */
    public Problem(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
        this.code = null;
    }

    private Problem(String message, String remedy, String code) {
        super(message);
        this.remedy = remedy;
        this.code = code;
    }

    /** One of a kind that can be looked up by a word that does not change. */
    public static Problem ofKind(String code, String message, String remedy) {
        return new Problem(message, remedy, code);
    }

    /** The word for its kind; few have one. */
    public Optional<String> findCode() {
        return Optional.ofNullable(code);
    }

    public String remedy() {
        return remedy;
    }
}
