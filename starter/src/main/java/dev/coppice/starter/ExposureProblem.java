package dev.coppice.starter;

/** What keeps the API from starting: what does not fit between exposure and mapping, and what to do about it. */
public final class ExposureProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message one sentence that says what does not fit
     * @param remedy one sentence that says what to do
     */
    public ExposureProblem(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
