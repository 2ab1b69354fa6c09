package dev.coppice.jsonapi;

/** Says what would have fitted; whoever asked for the value knows where it stood and makes a {@link Problem} of it. */
public final class UnfitValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A sentence about what is expected, without the place: {@code expected a date such as 2026-03-31}. */
    public UnfitValueException(String expectation) {
        super(expectation, null, false, false);
    }

    /** What would have fitted. */
    public String expectation() {
        return String.valueOf(getMessage());
    }
}
