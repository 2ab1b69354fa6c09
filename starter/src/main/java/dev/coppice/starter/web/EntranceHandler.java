package dev.coppice.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.HttpRequestHandler;

/** The way in: the page for people, the description and the list of resources for programs. */
final class EntranceHandler implements HttpRequestHandler {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final byte[] resources;
    private final byte[] description;

    EntranceHandler(byte[] resources, byte[] description) {
        this.resources = resources;
        this.description = description;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        answer(request).send(response);
    }

    private Reply answer(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> page(request);
            case "OPTIONS" -> Reply.empty(204).with(Reply.ALLOW, ALLOWED);
            default -> ApiErrors.of(405).with(Reply.ALLOW, ALLOWED);
        };
    }

    private Reply page(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return switch (path) {
            case "/" -> Reply.empty(302).with("Location", ApiHandler.BASE);
            case ApiHandler.DESCRIPTION -> new Reply(200, Map.of("Content-Type", "application/json"), description);
            case ApiHandler.BASE + "/docs.js" -> DocsPage.script();
            default ->
                MediaTypes.prefersHtml(request.getHeader("Accept")) ? DocsPage.page() : Reply.document(200, resources);
        };
    }
}
