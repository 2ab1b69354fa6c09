package dev.coppice.starter.write;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceDocument;
import dev.coppice.starter.mapping.StoredType;
import org.jspecify.annotations.Nullable;

/** What failed, around the reason why. It is put into words when the transaction is over, because words need the database. */
final class AttemptFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Never serialised.
    private final Attempt attempt;

    private final RuntimeException reason;
    private final String place;

    /** What was to be done when a failure came. */
    sealed interface Attempt {

        StoredType type();

        /** Of the resource that was there before; null where there was none. */
        @Nullable
        KeyValue key();

        /**
         * To create or change a resource.
         *
         * @param document as it was sent; null where it was only to be found
         */
        record Writing(
                StoredType type,
                @Nullable KeyValue key,
                @Nullable ResourceDocument document) implements Attempt {}

        /** To change one of its relationships. */
        record Linking(StoredType type, KeyValue key, Relationship relationship, Linkage linkage) implements Attempt {}

        /** To delete one. */
        record Deleting(StoredType type, KeyValue key) implements Attempt {}
    }

    /** @param place of the attempt in the request, as a pointer */
    AttemptFailed(Attempt attempt, RuntimeException reason, String place) {
        super(null, reason, false, false);
        this.attempt = attempt;
        this.reason = reason;
        this.place = place;
    }

    Attempt attempt() {
        return attempt;
    }

    RuntimeException reason() {
        return reason;
    }

    String place() {
        return place;
    }

    /** The same failure of a part of the request. */
    AttemptFailed within(String whole) {
        return new AttemptFailed(attempt, reason, whole + place);
    }
}
