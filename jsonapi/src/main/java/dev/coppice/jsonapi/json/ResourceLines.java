package dev.coppice.jsonapi.json;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes resources as they stand in documents, each as a line of JSON (<a href="https://github.com/ndjson">NDJSON</a>). */
public final class ResourceLines implements RowWriter {

    private final ResourceLayout layout;
    private final JsonGenerator out;
    private final ResourceObjects resources;

    private ResourceLines(ResourceLayout layout, JsonGenerator out) {
        this.layout = layout;
        this.out = out;
        resources = new ResourceObjects(out);
    }

    /** Begins. The stream is flushed at the end but never closed. */
    public static ResourceLines to(OutputStream stream, ResourceLayout layout) {
        return new ResourceLines(layout, JsonFormat.LINES.createGenerator(ObjectWriteContext.empty(), stream));
    }

    @Override
    public void write(ResourceRow row) {
        resources.write(layout, row);
        out.writeRaw('\n');
    }

    @Override
    public void end() {
        out.flush();
    }

    @Override
    public void close() {
        out.close();
    }
}
