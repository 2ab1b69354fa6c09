package dev.coppice.starter.web;

import dev.coppice.starter.grants.Caller;
import dev.coppice.starter.grants.PerView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpRequestHandler;

/** The way in: the page for people, the description and the list of resources for programs. */
final class EntranceHandler implements HttpRequestHandler {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final Gate gate;
    private final PerView<Places> places;
    private final boolean admin;

    /**
     * The way in.
     *
     * @param admin whether there is an admin app to lead people to
     */
    EntranceHandler(Gate gate, PerView<Places> places, boolean admin) {
        this.gate = gate;
        this.places = places;
        this.admin = admin;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        gate.marked(answer(request)).send(response);
    }

    private Reply answer(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> page(request);
            case "OPTIONS" -> Reply.empty(204).with(Reply.ALLOW, ALLOWED);
            default -> ApiErrors.of(405).with(Reply.ALLOW, ALLOWED);
        };
    }

    private Reply page(HttpServletRequest request) {
        Caller caller = gate.caller(request);
        Places.Place place = places.of(caller).of(request.getContextPath());
        String path = request.getRequestURI().substring(place.prefix().length());
        if (path.startsWith(ProblemPages.PATH)) {
            return ProblemPages.page(path.substring(ProblemPages.PATH.length())).orElseGet(() -> ApiErrors.of(404));
        }
        return switch (path) {
            case "/" -> Reply.empty(302).with("Location", entrance(request, place.prefix()));
            case ApiHandler.DESCRIPTION -> gate.isOpen(place.graph(), caller) ? place.description() : Gate.refusal();
            case DocsPage.SCRIPT -> DocsPage.script();
            default ->
                MediaTypes.prefersHtml(Headers.accept(request))
                        ? DocsPage.page(place.prefix())
                        : resources(place, caller);
        };
    }

    /** Where a proxy says nothing of a prefix, the way to the app does not depend on one. */
    private String entrance(HttpServletRequest request, String prefix) {
        if (!admin || !MediaTypes.prefersHtml(Headers.accept(request))) {
            return prefix + ApiHandler.BASE;
        }
        return prefix.isEmpty() ? "admin/" : prefix + AdminHandler.BASE + "/";
    }

    private Reply resources(Places.Place place, Caller caller) {
        return !gate.isOpen(place.graph(), caller)
                ? Gate.refusal()
                : Reply.document(200, place.documents().entrance(place.prefix() + ApiHandler.DESCRIPTION));
    }
}
