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
import org.jspecify.annotations.Nullable;

/** What a request says about the version that its change is based on. */
final class Preconditions {

    private static final String HEADER = "If-Match";
    private static final String EXCLUDING = "If-None-Match";

    private final IfMatch need;

    Preconditions(IfMatch need) {
        this.need = need;
    }

    /**
     * Whether a client that reads has the version already (RFC 9110).
     *
     * @param version null where what is read has none
     * @throws ProblemException if it asks for another version only
     */
    static boolean areKnown(Headers headers, @Nullable String version) {
        String wanted = headers.ifMatch();
        if (wanted != null && !isAmong(EntityTags.parse(wanted, HEADER), version)) {
            throw notMet(HEADER, "There is no such version of what the address leads to");
        }
        String known = headers.ifNoneMatch();
        if (known == null) {
            return false;
        }
        EntityTags tags = EntityTags.parse(known, EXCLUDING);
        return tags.any() || (version != null && tags.include(version));
    }

    private static boolean isAmong(EntityTags tags, @Nullable String version) {
        return tags.any() || (version != null && tags.strong().contains(version));
    }

    /** Refuses a request to an address that has no versions, if it asks for one. */
    static void checkWithoutVersion(Headers headers) {
        String wanted = headers.ifMatch();
        if (wanted != null && !EntityTags.parse(wanted, HEADER).any()) {
            throw notMet(HEADER, "What the address leads to has no versions; leave out If-Match");
        }
        String excluded = headers.ifNoneMatch();
        if (excluded != null && EntityTags.parse(excluded, EXCLUDING).any()) {
            throw notMet(EXCLUDING, "What the address leads to is there; leave out If-None-Match");
        }
    }

    private static ProblemException notMet(String header, String detail) {
        return new ProblemException(Problem.of(ProblemCode.STALE, detail).atHeader(header));
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
        String excluded = request.headers().ifNoneMatch();
        if (header != null && excluded != null) {
            throw new ProblemException(
                    Problem.of(ProblemCode.MALFORMED_REQUEST, "A change takes If-Match or If-None-Match, not both")
                            .atHeader(EXCLUDING));
        }
        if (excluded != null && need == IfMatch.OPTIONAL) {
            EntityTags tags = EntityTags.parse(excluded, EXCLUDING);
            return new Expectation.NoneOf(tags.any(), tags.all(), new Problem.Source.Header(EXCLUDING));
        }
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
