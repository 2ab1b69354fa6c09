package dev.coppice.starter;

/** What keeps the application from starting, and what to do about it. */
public final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message one sentence that says what is not as it should be
     * @param remedy one sentence that says what to do
     */
    public StartProblem(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
