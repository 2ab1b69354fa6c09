package dev.coppice.verify.create;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What tools that others made find wrong with the description that a server gives of itself. */
public final class OpenApiTools {

    private OpenApiTools() {}

    /** Empty if the whole document is valid to a schema validator and to a parser that follows each reference. */
    public static List<String> findings(URI server) throws IOException, InterruptedException {
        URI address = server.resolve("/api/openapi.json");
        List<String> findings = new ArrayList<>(parsed(address));
        JsonNode validated = NodeClients.run("openapi.mjs", address.toString());
        if (!validated.path("valid").asBoolean()) {
            findings.add(validated.path("errors").toString());
        }
        return findings;
    }

    private static List<String> parsed(URI address) throws IOException, InterruptedException {
        String document = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document, null, options);
        List<String> findings = new ArrayList<>(result.getMessages() == null ? List.of() : result.getMessages());
        if (result.getOpenAPI() == null || result.getOpenAPI().getPaths().isEmpty()) {
            findings.add("No paths were found");
        }
        return findings;
    }
}
