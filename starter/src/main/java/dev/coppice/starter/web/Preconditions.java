package dev.coppice.starter.web;

import dev.coppice.jsonapi.AtomicOperation;
import dev.coppice.jsonapi.AtomicOperation.Target;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Problems;
import dev.coppice.jsonapi.ResourceIdentifier;
import dev.coppice.starter.CoppiceProperties.Writes.IfMatch;
import dev.coppice.starter.write.Expectation;
import java.util.List;

/** What a request says about the version that its change is based on. */
final class Preconditions {

    private static final String HEADER = "If-Match";

    private final IfMatch need;

    Preconditions(IfMatch need) {
        this.need = need;
    }

    /** Refuses operations that do not say which version they are based on, where they have to. */
    void check(List<AtomicOperation> operations) {
        if (need == IfMatch.OPTIONAL) {
            return;
        }
        Problems problems = new Problems();
        for (int i = 0; i < operations.size(); i++) {
            if (isMissing(operations.get(i))) {
                problems.add(Problem.of(
                                ProblemCode.PRECONDITION_REQUIRED,
                                "Say in 'meta.version' which version of the resource the operation is based on")
                        .atPointer("/atomic:operations/" + i));
            }
        }
        problems.throwIfAny();
    }

    private static boolean isMissing(AtomicOperation operation) {
        return switch (operation) {
            case AtomicOperation.Add add -> false;
            case AtomicOperation.Update(Target target, var document) -> isMissing(target);
            case AtomicOperation.Remove(Target target) -> isMissing(target);
            case AtomicOperation.Link(Target target, var relationship, var linkage, var membership) ->
                isMissing(target);
        };
    }

    /** What the request itself creates has no version before. */
    private static boolean isMissing(Target target) {
        return target.version() == null && target.resource() instanceof ResourceIdentifier;
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
