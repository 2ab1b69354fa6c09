package dev.coppice.project.rebuild;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file as text, together with the encoding that gives its bytes back.
 *
 * @param text with its byte order mark, if it has one, and its own line ends
 */
public record FileText(String text, Charset charset) {

    /** UTF-8, as everything generated. */
    public static FileText utf8(String text) {
        return new FileText(text, StandardCharsets.UTF_8);
    }

    /** Bytes as text: UTF-8 where they are, else Latin-1, which gives any bytes back. */
    public static FileText of(byte[] bytes) {
        try {
            return utf8(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new FileText(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        }
    }

    /** Another text in the same encoding. */
    public FileText withText(String newText) {
        return new FileText(newText, charset);
    }

    /** Its bytes; nothing if the encoding has no way to write the text. */
    public Optional<byte[]> bytes() {
        try {
            ByteBuffer buffer = charset.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(Arrays.copyOfRange(buffer.array(), buffer.arrayOffset(), buffer.limit()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
