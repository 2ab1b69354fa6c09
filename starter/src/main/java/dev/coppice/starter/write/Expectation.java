package dev.coppice.starter.write;

import dev.coppice.jsonapi.Problem;
import java.util.List;

/** Which versions of a resource a client knows when it asks for a change. */
public sealed interface Expectation {

    /** The client did not say, or does not mind. */
    record Any() implements Expectation {}

    /**
     * One of these; with none of them, no version will do.
     *
     * @param source where the request says it
     */
    record OneOf(List<String> versions, Problem.Source source) implements Expectation {
        public OneOf {
            versions = List.copyOf(versions);
        }
    }

    /**
     * Any but these.
     *
     * @param everything whether there must be no resource at all
     * @param source where the request says it
     */
    record NoneOf(boolean everything, List<String> versions, Problem.Source source) implements Expectation {
        public NoneOf {
            versions = List.copyOf(versions);
        }
    }

    Expectation ANY = new Any();
}
