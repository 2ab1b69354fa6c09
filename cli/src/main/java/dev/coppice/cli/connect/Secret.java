package dev.coppice.cli.connect;

/** A text that is never printed. */
public record Secret(String text) {

    @Override
    public String toString() {
        return Masks.STARS;
    }
}
