package dev.coppice.jsonapi.json;

/** A place in a document, as RFC 6901 writes it. */
record Pointer(String text, int depth) {

    static final Pointer ROOT = new Pointer("", 0);

    Pointer member(String name) {
        return new Pointer(text + "/" + name.replace("~", "~0").replace("/", "~1"), depth + 1);
    }

    Pointer item(int index) {
        return new Pointer(text + "/" + index, depth + 1);
    }
}
