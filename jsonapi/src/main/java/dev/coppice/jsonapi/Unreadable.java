package dev.coppice.jsonapi;

/**
 * What is stored for an attribute and is no value of its type: a word that its list lacks, a date that is none. It stands for
 * itself: shown, never taken from a request.
 *
 * @param text as the database tells it
 */
public record Unreadable(String text) {

    /** As the text, so that it can be part of an id. */
    @Override
    public String toString() {
        return text;
    }
}
