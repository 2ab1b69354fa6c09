package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.ResourceType;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Positions in one list as opaque texts and back. A checksum over the position, the type, the filter and the order tells
 * apart what was handed out for this list from anything else. It is no secret: whoever makes a cursor up gets no more than
 * a filter would give.
 */
public final class CursorCode {

    private static final int CHECKSUM = 9;
    private static final int LONGEST = 4_000;
    private static final int NULL = -1;

    private final byte[] list;

    private CursorCode(byte[] list) {
        this.list = list;
    }

    /** That of the resources of a type, filtered and sorted as a query asks for. */
    public static CursorCode of(ResourceType type, Query query) {
        Query shape = new Query(query.filter(), query.sort(), null, null, Map.of(), null, null, Map.of());
        return new CursorCode((type.name() + "?" + QueryPrinter.print(shape)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The cursor that falls on a position: the values by which the list is sorted.
     *
     * @throws ProblemException if it would be too long for a URL
     */
    public String write(List<@Nullable String> position) {
        List<byte @Nullable []> values = new ArrayList<>();
        int size = 0;
        for (String value : position) {
            byte @Nullable [] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
            values.add(bytes);
            size += Integer.BYTES + (bytes == null ? 0 : bytes.length);
        }
        if (size > LONGEST) {
            throw new ProblemException(CursorProfile.unsupportedSort(
                    "A value is too long for a cursor; sort by shorter ones, or page by number"));
        }
        ByteBuffer buffer = ByteBuffer.allocate(size);
        for (byte @Nullable [] bytes : values) {
            buffer.putInt(bytes == null ? NULL : bytes.length);
            if (bytes != null) {
                buffer.put(bytes);
            }
        }
        byte[] content = buffer.array();
        byte[] whole = Arrays.copyOf(checksum(content), CHECKSUM + content.length);
        System.arraycopy(content, 0, whole, CHECKSUM, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The position that a cursor falls on; empty if it was not handed out for this list. */
    Optional<List<@Nullable String>> read(String cursor) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(cursor);
            String canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
            if (whole.length <= CHECKSUM || !canonical.equals(cursor)) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(whole, CHECKSUM, whole.length);
            boolean genuine = MessageDigest.isEqual(checksum(content), Arrays.copyOf(whole, CHECKSUM));
            return genuine ? Optional.of(values(ByteBuffer.wrap(content))) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException broken) {
            return Optional.empty();
        }
    }

    /**
     * The position that the cursor of a parameter falls on; null if there is no cursor.
     *
     * @throws ProblemException if it was not handed out for this list
     */
    public @Nullable List<@Nullable String> read(String parameter, @Nullable String cursor) {
        return cursor == null ? null : read(cursor).orElseThrow(() -> refused(parameter));
    }

    /** The problem with a cursor that does not belong to the list. */
    public static ProblemException refused(String parameter) {
        return new ProblemException(Problem.of(
                        ProblemCode.INVALID_PARAMETER_VALUE,
                        "'%s' is no cursor of this list with this filter and this sort; take one from its links"
                                .formatted(parameter))
                .atParameter(parameter));
    }

    private static List<@Nullable String> values(ByteBuffer content) {
        List<@Nullable String> values = new ArrayList<>();
        while (content.hasRemaining()) {
            int length = content.getInt();
            if (length == NULL) {
                values.add(null);
            } else {
                byte[] bytes = new byte[Math.min(length, content.remaining())];
                content.get(bytes);
                values.add(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private byte[] checksum(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(list);
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(content), CHECKSUM);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
