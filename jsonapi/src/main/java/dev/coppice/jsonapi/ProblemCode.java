package dev.coppice.jsonapi;

import java.util.Locale;

/**
 * Every kind of trouble that an answer can report: its HTTP status, a code that never changes, and a title that is the
 * same each time it occurs.
 */
public enum ProblemCode {
    UNKNOWN_PARAMETER(400, "Unknown query parameter"),
    DUPLICATE_PARAMETER(400, "Query parameter given twice"),
    INVALID_PARAMETER(400, "Invalid query parameter"),
    UNKNOWN_TYPE(400, "Unknown resource type"),
    UNKNOWN_FIELD(400, "Unknown field"),
    UNKNOWN_OPERATOR(400, "Unknown filter operator"),
    UNSUPPORTED_OPERATOR(400, "Filter operator does not fit the field"),
    INVALID_PARAMETER_VALUE(400, "Value in a query parameter does not fit its field"),
    LIMIT_EXCEEDED(400, "Request exceeds a limit"),
    MALFORMED_JSON(400, "Body is not well-formed JSON"),
    MALFORMED_DOCUMENT(400, "Body is not a JSON:API document of the expected form"),
    MALFORMED_REQUEST(400, "Malformed request"),
    UNAUTHORIZED(401, "Authentication required"),
    FORBIDDEN(403, "Not permitted"),
    NOT_GRANTED(403, "Not granted"),
    CLIENT_ID_FORBIDDEN(403, "Ids are given by the server"),
    READ_ONLY(403, "Read-only"),
    REPLACEMENT_FORBIDDEN(403, "Full replacement is not permitted"),
    NOT_FOUND(404, "Not found"),
    RELATED_NOT_FOUND(404, "Related resource not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    TYPE_CONFLICT(409, "Resource type does not belong here"),
    ID_CONFLICT(409, "Id differs from the URL"),
    ALREADY_EXISTS(409, "Already exists"),
    STILL_REFERENCED(409, "Still referenced"),
    CONFLICT(409, "Conflict"),
    STILL_IN_PROGRESS(409, "Still in progress"),
    STALE(412, "Changed by someone else"),
    TOO_LARGE(413, "Request too large"),
    URL_TOO_LONG(414, "URL too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    EXPECTATION_FAILED(417, "Expectation cannot be met"),
    INVALID_VALUE(422, "Value does not fit"),
    MISSING_VALUE(422, "Required value is missing"),
    UNKNOWN_MEMBER(422, "Unknown member"),
    CHECK_VIOLATED(422, "Constraint violated"),
    RULE_VIOLATED(422, "Rule violated"),
    KEY_USED_BEFORE(422, "Key was used for another request"),
    PRECONDITION_REQUIRED(428, "Precondition required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "Headers too large"),
    INTERNAL(500, "Internal error"),
    DATABASE_DIFFERS(500, "The database is not as the server expects it"),
    NOT_IMPLEMENTED(501, "Not implemented"),
    VERSION_NOT_SUPPORTED(505, "Version of HTTP not supported"),
    TIMED_OUT(503, "Took too long"),
    UNAVAILABLE(503, "Temporarily unavailable");

    private final int status;
    private final String title;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that fits this kind of problem. */
    public int status() {
        return status;
    }

    /** Short text that does not vary between occurrences. */
    public String title() {
        return title;
    }

    /** The stable word for programs, such as {@code unknown-parameter}. */
    public String code() {
        return code;
    }
}
