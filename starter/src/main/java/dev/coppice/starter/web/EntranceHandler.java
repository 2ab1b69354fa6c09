package dev.coppice.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpRequestHandler;

/** The way in: the page for people, the description and the list of resources for programs. */
final class EntranceHandler implements HttpRequestHandler {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final Places places;
    private final boolean admin;

    /**
     * The way in.
     *
     * @param admin whether there is an admin app to lead people to
     */
    EntranceHandler(Places places, boolean admin) {
        this.places = places;
        this.admin = admin;
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
        if (path.startsWith(ProblemPages.PATH)) {
            return ProblemPages.page(path.substring(ProblemPages.PATH.length())).orElseGet(() -> ApiErrors.of(404));
        }
        return switch (path) {
            case "/" -> Reply.empty(302).with("Location", entrance(request, place.prefix()));
            case ApiHandler.DESCRIPTION -> place.description();
            case DocsPage.SCRIPT -> DocsPage.script();
            default ->
                MediaTypes.prefersHtml(Headers.accept(request)) ? DocsPage.page(place.prefix()) : resources(place);
        };
    }

    /** Where a proxy says nothing of a prefix, the way to the app does not depend on one. */
    private String entrance(HttpServletRequest request, String prefix) {
        if (!admin || !MediaTypes.prefersHtml(Headers.accept(request))) {
            return prefix + ApiHandler.BASE;
        }
        return prefix.isEmpty() ? "admin/" : prefix + AdminHandler.BASE + "/";
    }

    private static Reply resources(Places.Place place) {
        return Reply.document(200, place.documents().entrance(place.prefix() + ApiHandler.DESCRIPTION));
    }
}
