package dev.coppice.migrate;

import dev.coppice.schema.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The number of a migration: {@code 2}, {@code 2.1}, {@code 10}. Compared part by part as numbers, as Flyway does; zeros at
 * the end do not count.
 */
public record Version(List<BigInteger> parts) implements Comparable<Version> {

    private static final Pattern FORM = Pattern.compile("\\d{1,50}([._]\\d{1,50}){0,20}");

    /**
     * @param parts without zeros at the end, except for the version 0
     */
    public Version {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.signum() < 0)) {
            throw new IllegalArgumentException("Not a version: " + parts);
        }
        parts = withoutZerosAtTheEnd(parts);
    }

    /** A version of one part. */
    public static Version of(int number) {
        return new Version(List.of(BigInteger.valueOf(number)));
    }

    /** The version that is written so, with dots or, as in names of files, with underscores. */
    public static Optional<Version> find(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new Version(
                        Stream.of(text.split("[._]", -1)).map(BigInteger::new).toList()))
                : Optional.empty();
    }

    /**
     * The version that is written so.
     *
     * @throws Problem if it is none
     */
    public static Version parse(String text) {
        return find(text)
                .orElseThrow(() -> new Problem(
                        "'%s' is not a version".formatted(text),
                        "Write numbers with dots between them, for example 2 or 2.1"));
    }

    /** The next whole number. */
    public Version next() {
        return new Version(List.of(parts.getFirst().add(BigInteger.ONE)));
    }

    @Override
    public int compareTo(Version other) {
        int length = Math.max(parts.size(), other.parts.size());
        for (int i = 0; i < length; i++) {
            int order = part(i).compareTo(other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** As people write it: {@code 2.1}. */
    @Override
    public String toString() {
        return parts.stream().map(BigInteger::toString).collect(Collectors.joining("."));
    }

    private BigInteger part(int index) {
        return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
    }

    private static List<BigInteger> withoutZerosAtTheEnd(List<BigInteger> parts) {
        List<BigInteger> kept = new ArrayList<>(parts);
        while (kept.size() > 1 && kept.getLast().signum() == 0) {
            kept.removeLast();
        }
        return List.copyOf(kept);
    }
}
