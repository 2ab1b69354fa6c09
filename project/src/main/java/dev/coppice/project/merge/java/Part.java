package dev.coppice.project.merge.java;

/**
 * A part of a file about which there is something to decide.
 *
 * @param key its name in the words of the base, the same whoever's file is merged
 * @param owner the member that it belongs to, as the owner calls it
 * @param detail which part of the member; empty for the whole
 */
record Part(String key, String owner, String detail) {

    static Part of(String key, String owner) {
        return new Part(key, owner, "");
    }

    /** A part of this part; the detail begins with the sign that separates it. */
    Part at(String moreDetail) {
        return new Part(key + moreDetail, owner, detail + moreDetail);
    }

    /** Its name in the words of the owner. */
    String name() {
        return owner + detail;
    }
}
