package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.starter.CoppiceProperties.Writes.IfMatch;
import dev.coppice.starter.write.Expectation;

/** What a request says about the version that its change is based on. */
final class Preconditions {

    private static final String HEADER = "If-Match";

    private final IfMatch need;

    Preconditions(IfMatch need) {
        this.need = need;
    }

    /** The versions that a change may meet. */
    Expectation of(Request request) {
        String header = request.headers().ifMatch();
        if (header == null) {
            if (need == IfMatch.REQUIRED) {
                throw new ProblemException(Problem.of(
                                ProblemCode.PRECONDITION_REQUIRED,
                                "Send If-Match with the version that the change is based on: the resource's 'ETag'")
                        .atHeader(HEADER));
            }
            return Expectation.ANY;
        }
        EntityTags tags = EntityTags.parse(header, HEADER);
        return tags.any() ? Expectation.ANY : new Expectation.OneOf(tags.strong(), new Problem.Source.Header(HEADER));
    }
}
