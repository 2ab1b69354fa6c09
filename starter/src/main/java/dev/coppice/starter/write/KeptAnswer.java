package dev.coppice.starter.write;

import java.util.LinkedHashMap;
import java.util.Map;

/** An answer as it was sent, for those who ask again. */
@SuppressWarnings("ArrayRecordComponent") // Sent, never compared.
public record KeptAnswer(int status, Map<String, String> headers, byte[] body) {
    public KeptAnswer {
        headers = new LinkedHashMap<>(headers);
    }
}
