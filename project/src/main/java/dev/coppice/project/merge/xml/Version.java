package dev.coppice.project.merge.xml;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A version as Maven orders them: numbers by value, pre-releases before what they lead to. */
record Version(List<String> pieces) implements Comparable<Version> {

    private static final Pattern BETWEEN = Pattern.compile("[.\\-_+]|(?<=[0-9])(?=[A-Za-z])|(?<=[A-Za-z])(?=[0-9])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final List<String> QUALIFIERS =
            List.of("alpha", "a", "beta", "b", "milestone", "m", "rc", "cr", "snapshot", "", "final", "ga", "release");
    private static final int RELEASE = QUALIFIERS.indexOf("");

    Version {
        pieces = List.copyOf(pieces);
    }

    static Version of(String text) {
        return new Version(Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
                .filter(piece -> !piece.isEmpty())
                .toList());
    }

    @Override
    public int compareTo(Version other) {
        int count = Math.max(pieces.size(), other.pieces.size());
        for (int i = 0; i < count; i++) {
            int order = compare(piece(i), other.piece(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private String piece(int index) {
        return index < pieces.size() ? pieces.get(index) : "";
    }

    private static int compare(String one, String other) {
        boolean numbers = isNumber(one) && isNumber(other);
        if (numbers) {
            return new BigInteger(value(one)).compareTo(new BigInteger(value(other)));
        }
        return Integer.compare(rank(one), rank(other));
    }

    /** A missing piece counts as zero beside a number. */
    private static boolean isNumber(String piece) {
        return piece.isEmpty() || NUMBER.matcher(piece).matches();
    }

    private static String value(String piece) {
        return piece.isEmpty() ? "0" : piece;
    }

    private static int rank(String piece) {
        if (NUMBER.matcher(piece).matches()) {
            return QUALIFIERS.size() + 1;
        }
        int rank = QUALIFIERS.indexOf(piece);
        if (rank > RELEASE) {
            return RELEASE;
        }
        return rank < 0 ? QUALIFIERS.size() : rank;
    }
}
