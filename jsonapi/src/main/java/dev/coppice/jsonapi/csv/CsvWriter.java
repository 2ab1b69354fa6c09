package dev.coppice.jsonapi.csv;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.Unreadable;
import dev.coppice.jsonapi.json.ResourceLayout;
import dev.coppice.jsonapi.json.ResourceRow;
import dev.coppice.jsonapi.json.RowLinkage;
import dev.coppice.jsonapi.json.RowWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes resources as CSV (RFC 4180) with a line of names: the id, the attributes, and the ids that to-one relationships lead
 * to. A missing value is nothing at all, an empty text a pair of quotes.
 */
public final class CsvWriter implements RowWriter {

    private final ResourceLayout layout;
    private final Writer out;
    private final List<Cell.Kind> kinds = new ArrayList<>();
    private final List<Integer> toOne = new ArrayList<>();
    private String separator = "";

    private CsvWriter(ResourceLayout layout, Writer out) {
        this.layout = layout;
        this.out = out;
    }

    /** Begins with the line of names. The stream is flushed at the end but never closed. */
    public static CsvWriter to(OutputStream stream, ResourceLayout layout) {
        CsvWriter writer =
                new CsvWriter(layout, new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
        writer.writeNames();
        return writer;
    }

    private void writeNames() {
        add(Cell.of("id", Cell.Kind.TEXT));
        for (Attribute attribute : layout.attributes()) {
            kinds.add(Cell.Kind.of(attribute.type()));
            add(Cell.of(attribute.name(), Cell.Kind.TEXT));
        }
        for (int i = 0; i < layout.relationships().size(); i++) {
            Relationship relationship = layout.relationships().get(i);
            if (!relationship.isToMany()) {
                toOne.add(i);
                add(Cell.of(relationship.name(), Cell.Kind.TEXT));
            }
        }
        endLine();
    }

    @Override
    public void write(ResourceRow row) {
        add(Cell.of(row.id(), Cell.Kind.TEXT));
        for (int i = 0; i < kinds.size(); i++) {
            Object value = row.attribute(i);
            Cell.Kind kind = value instanceof Unreadable ? Cell.Kind.TEXT : kinds.get(i);
            add(value == null ? "" : Cell.of(layout.text(i, value), kind));
        }
        for (int relationship : toOne) {
            add(target(row.linkage(relationship)));
        }
        endLine();
    }

    private static String target(RowLinkage linkage) {
        return linkage instanceof RowLinkage.One(String id) && id != null ? Cell.of(id, Cell.Kind.TEXT) : "";
    }

    @Override
    public void end() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is held but the stream, which is not ours to close. */
    @Override
    public void close() {}

    private void add(String cell) {
        write(separator + cell);
        separator = ",";
    }

    private void endLine() {
        write("\r\n");
        separator = "";
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
