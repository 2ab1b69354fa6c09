package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.AtomicOperation;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.query.CursorProfile;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;

/**
 * Writes one document, member by member and row by row, straight to a stream of UTF-8:
 *
 * <pre>{@code
 * try (DocumentWriter document = DocumentWriter.to(out)) {
 *     document.links(Map.of("self", "/api/orders"));
 *     document.beginData();
 *     rows.forEach(row -> document.resource(layout, row));
 *     document.endData();
 *     document.end();
 * }
 * }</pre>
 *
 * <p>Without {@link #end()} the document stays visibly broken off, which is right when something failed on the way.
 */
public final class DocumentWriter implements AutoCloseable {

    private static final SerializedString JSONAPI = new SerializedString("jsonapi");
    private static final SerializedString LINKS = new SerializedString("links");
    private static final SerializedString META = new SerializedString("meta");
    private static final SerializedString DATA = new SerializedString("data");
    private static final SerializedString INCLUDED = new SerializedString("included");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString VERSION_1_1 = new SerializedString("{\"version\":\"1.1\"}");
    private static final SerializedString VERSION_1_1_CURSORS =
            new SerializedString("{\"version\":\"1.1\",\"profile\":[\"%s\"]}".formatted(CursorProfile.URI));
    private static final SerializedString VERSION_1_1_ATOMIC =
            new SerializedString("{\"version\":\"1.1\",\"ext\":[\"" + AtomicOperation.EXTENSION + "\"]}");
    private static final SerializedString RESULTS = new SerializedString("atomic:results");

    private final JsonGenerator out;
    private final ResourceObjects resources;
    private Part part = Part.HEAD;

    /** What a document has got so far; members that exclude each other do not meet. */
    private enum Part {
        HEAD,
        MANY,
        DATA_DONE,
        INCLUDED,
        INCLUDED_DONE,
        RESULTS,
        RESULTS_DONE,
        ERRORS_DONE
    }

    private DocumentWriter(JsonGenerator out) {
        this.out = out;
        resources = new ResourceObjects(out);
    }

    /** Begins a document. The stream is flushed at the end but never closed. */
    public static DocumentWriter to(OutputStream stream) {
        return begin(stream, VERSION_1_1);
    }

    /** Begins a document of the extension of atomic operations. */
    public static DocumentWriter ofOperations(OutputStream stream) {
        return begin(stream, VERSION_1_1_ATOMIC);
    }

    /** Begins a document to which the profile for pages by cursors was applied. */
    public static DocumentWriter ofCursors(OutputStream stream) {
        return begin(stream, VERSION_1_1_CURSORS);
    }

    private static DocumentWriter begin(OutputStream stream, SerializedString jsonapi) {
        DocumentWriter writer =
                new DocumentWriter(JsonFormat.FACTORY.createGenerator(ObjectWriteContext.empty(), stream));
        writer.out.writeStartObject();
        writer.out.writeName(JSONAPI).writeRawValue(jsonapi);
        return writer;
    }

    /** The links of the document by name: URLs, link objects, or null where such a link is not available. */
    public void links(Map<String, ? extends @Nullable Object> links) {
        out.writeName(LINKS);
        PlainJson.write(out, links);
    }

    /** Facts about the document: strings, numbers, booleans, lists and maps of these. */
    public void meta(Map<String, ?> meta) {
        out.writeName(META);
        PlainJson.write(out, meta);
    }

    /** Primary data of any number; followed by {@link #resource} or {@link #identifier} and {@link #endData()}. */
    public void beginData() {
        move(Part.HEAD, Part.MANY);
        out.writeName(DATA).writeStartArray();
    }

    public void endData() {
        move(Part.MANY, Part.DATA_DONE);
        out.writeEndArray();
    }

    /** Primary data that could be one resource and is none. */
    public void noData() {
        move(Part.HEAD, Part.DATA_DONE);
        out.writeName(DATA).writeNull();
    }

    /** Resources that come along; followed by {@link #resource} and {@link #endIncluded()}. */
    public void beginIncluded() {
        move(Part.DATA_DONE, Part.INCLUDED);
        out.writeName(INCLUDED).writeStartArray();
    }

    public void endIncluded() {
        move(Part.INCLUDED, Part.INCLUDED_DONE);
        out.writeEndArray();
    }

    /** What operations came to; followed by {@link #result} or {@link #noResult} for each and {@link #endResults()}. */
    public void beginResults() {
        move(Part.HEAD, Part.RESULTS);
        out.writeName(RESULTS).writeStartArray();
    }

    /** The resource that an operation came to. */
    public void result(ResourceLayout layout, ResourceRow row) {
        out.writeStartObject();
        out.writeName(DATA);
        resources.write(layout, row);
        out.writeEndObject();
    }

    /** An operation is done, and there is nothing to show. */
    public void noResult() {
        out.writeStartObject();
        out.writeEndObject();
    }

    public void endResults() {
        move(Part.RESULTS, Part.RESULTS_DONE);
        out.writeEndArray();
    }

    /** A resource: one of the primary data or included, or the single primary one. */
    public void resource(ResourceLayout layout, ResourceRow row) {
        beginItem();
        resources.write(layout, row);
    }

    /** An identifier: one of the primary data, or the single primary one. */
    public void identifier(String type, String id) {
        identifier(type, id, null);
    }

    /** As the other, with the cursor that falls on it. */
    public void identifier(String type, String id, @Nullable String cursor) {
        beginItem();
        out.writeStartObject();
        out.writeName(TYPE).writeString(type);
        out.writeName(ID).writeString(id);
        resources.itemMeta(null, cursor);
        out.writeEndObject();
    }

    /** What is wrong, in place of data. */
    public void errors(List<Problem> problems) {
        errors(problems, null);
    }

    /**
     * What is wrong, in place of data.
     *
     * @param pages where there is a page about each code, up to the slash before it
     */
    public void errors(List<Problem> problems, @Nullable String pages) {
        move(Part.HEAD, Part.ERRORS_DONE);
        out.writeName("errors").writeStartArray();
        problems.forEach(problem -> writeProblem(problem, problem.status(), pages));
        out.writeEndArray();
    }

    /** As {@link #errors(List, String)}, of one problem and with a status that its code does not have. */
    public void error(Problem problem, int status, @Nullable String pages) {
        move(Part.HEAD, Part.ERRORS_DONE);
        out.writeName("errors").writeStartArray();
        writeProblem(problem, status, pages);
        out.writeEndArray();
    }

    /** Completes the document. */
    public void end() {
        out.writeEndObject();
        out.flush();
    }

    /** Releases what the writer holds; completes nothing. */
    @Override
    public void close() {
        out.close();
    }

    private void move(Part from, Part to) {
        if (part != from) {
            throw new IllegalStateException("A document that is at %s cannot go on with %s".formatted(part, to));
        }
        part = to;
    }

    private void beginItem() {
        if (part == Part.HEAD) {
            part = Part.DATA_DONE;
            out.writeName(DATA);
        } else if (part != Part.MANY && part != Part.INCLUDED) {
            throw new IllegalStateException("A document that is at %s has no place for a resource".formatted(part));
        }
    }

    private void writeProblem(Problem problem, int status, @Nullable String pages) {
        out.writeStartObject();
        String type = problem.type();
        if (pages != null || type != null) {
            out.writeName(LINKS).writeStartObject();
            if (pages != null) {
                out.writeStringProperty("about", pages + problem.code().code());
            }
            if (type != null) {
                out.writeStringProperty("type", type);
            }
            out.writeEndObject();
        }
        out.writeStringProperty("status", Integer.toString(status));
        out.writeStringProperty("code", problem.code().code());
        out.writeStringProperty("title", problem.code().title());
        out.writeStringProperty("detail", problem.detail());
        Problem.Source source = problem.source();
        if (source != null) {
            out.writeName("source").writeStartObject();
            switch (source) {
                case Problem.Source.Pointer(String pointer) -> out.writeStringProperty("pointer", pointer);
                case Problem.Source.Parameter(String name) -> out.writeStringProperty("parameter", name);
                case Problem.Source.Header(String name) -> out.writeStringProperty("header", name);
            }
            out.writeEndObject();
        }
        if (!problem.meta().isEmpty()) {
            out.writeName(META);
            PlainJson.write(out, problem.meta());
        }
        out.writeEndObject();
    }
}
