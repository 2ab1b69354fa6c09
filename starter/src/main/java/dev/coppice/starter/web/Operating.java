package dev.coppice.starter.web;

import dev.coppice.jsonapi.AtomicOperation;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.json.DocumentReader;
import dev.coppice.starter.rows.ResourceResult;
import dev.coppice.starter.write.Operations;
import java.util.List;
import java.util.Optional;

/** Answers requests that do several things at once, by the extension of atomic operations. */
final class Operating {

    static final String PATH = "/operations";

    private final DocumentReader reader;
    private final Once writer;
    private final Preconditions preconditions;

    Operating(DocumentReader reader, Once writer, Preconditions preconditions) {
        this.reader = reader;
        this.writer = writer;
        this.preconditions = preconditions;
    }

    Reply operate(Request request, byte[] body) {
        checkNoParameters(request);
        Places.Place place = request.place();
        List<AtomicOperation> operations = reader.readOperations(place.prefix() + ApiHandler.BASE, body);
        preconditions.check(operations);
        Preconditions.checkWithoutVersion(request.headers());
        return writer.write(request, body, changes -> answer(place, new Operations(changes).run(operations)));
    }

    /** Where nothing is to be shown, nothing is sent. */
    private static Reply answer(Places.Place place, List<Optional<ResourceResult>> results) {
        return results.stream().allMatch(Optional::isEmpty)
                ? Reply.empty(204)
                : Reply.document(200, place.documents().results(place.prefix() + ApiHandler.DESCRIPTION, results));
    }

    private static void checkNoParameters(Request request) {
        String name = request.firstParameter();
        if (name != null) {
            throw new ProblemException(Problem.of(ProblemCode.INVALID_PARAMETER, "Operations take no query parameters")
                    .atParameter(name));
        }
    }
}
