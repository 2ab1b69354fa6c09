package dev.coppice.jsonapi.query;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** The encoding of query strings, {@code application/x-www-form-urlencoded} in UTF-8. */
final class FormEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FormEncoding() {}

    /**
     * Decoded as browsers do it: a plus is a space, a percent sign without two hexadecimal digits is itself. Empty if the
     * bytes are not UTF-8, for nothing is invented in their place.
     */
    static Optional<String> decode(String encoded) {
        if (isPlain(encoded)) {
            return Optional.of(encoded);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '+') {
                bytes.write(' ');
            } else if (raw[i] == '%' && isHexPair(raw, i + 1)) {
                bytes.write(HexFormat.fromHexDigit(raw[i + 1]) << 4 | HexFormat.fromHexDigit(raw[i + 2]));
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String encoded) {
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '+' || c == '%' || c >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** A parameter's name, with its brackets encoded. */
    static String encodeName(String name) {
        return encode(name, "-._");
    }

    /** A parameter's value; signs that are harmless in a query stay readable. */
    static String encodeValue(String value) {
        return encode(value, "-._~,:*");
    }

    private static String encode(String text, String plain) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (alphanumeric || plain.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static boolean isHexPair(byte[] raw, int at) {
        return at + 1 < raw.length && HexFormat.isHexDigit(raw[at]) && HexFormat.isHexDigit(raw[at + 1]);
    }
}
