package dev.coppice.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpRequestHandler;

/** The way in: the page for people, the description and the list of resources for programs. */
final class EntranceHandler implements HttpRequestHandler {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final Places places;

    EntranceHandler(Places places) {
        this.places = places;
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
        Places.Place place = places.of(request.getContextPath());
        String path = request.getRequestURI().substring(place.prefix().length());
        return switch (path) {
            case "/" -> Reply.empty(302).with("Location", place.prefix() + ApiHandler.BASE);
            case ApiHandler.DESCRIPTION -> place.description();
            case ApiHandler.BASE + "/docs.js" -> DocsPage.script();
            default ->
                MediaTypes.prefersHtml(request.getHeader("Accept")) ? DocsPage.page(place.prefix()) : resources(place);
        };
    }

    private static Reply resources(Places.Place place) {
        return Reply.document(200, place.documents().entrance(place.prefix() + ApiHandler.DESCRIPTION));
    }
}
