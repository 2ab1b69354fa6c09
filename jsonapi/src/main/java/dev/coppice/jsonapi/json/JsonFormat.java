package dev.coppice.jsonapi.json;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** How JSON is written: what is broken off stays broken, so that nobody takes half an answer for a whole one. */
final class JsonFormat {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /** The same for values one after the other, where who writes them says what stands between. */
    static final JsonFactory LINES =
            FACTORY.rebuild().rootValueSeparator((String) null).build();

    private JsonFormat() {}
}
