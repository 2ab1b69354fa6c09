package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.starter.grants.Caller;
import dev.coppice.starter.grants.PerView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.HttpRequestHandler;

/** Everything below the API's base path that no controller of the owner answers. */
final class ApiHandler implements HttpRequestHandler {

    static final String BASE = "/api";
    static final String DESCRIPTION = BASE + "/openapi.json";

    private final Gate gate;
    private final PerView<Services> services;
    private final Bodies bodies;
    private final Failures failures;
    private final Admission admission;

    ApiHandler(Gate gate, PerView<Services> services, Bodies bodies, Failures failures, Admission admission) {
        this.gate = gate;
        this.services = services;
        this.bodies = bodies;
        this.failures = failures;
        this.admission = admission;
    }

    /** What answers are made with. */
    record Services(
            ResourceGraph graph,
            Places places,
            Fetching fetching,
            Exporting exporting,
            Writing writing,
            Operating operating) {}

    @Override
    public void handleRequest(HttpServletRequest servletRequest, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        Caller caller = gate.caller(servletRequest);
        try {
            gate.marked(new Answering(services.of(caller)).answer(servletRequest, caller))
                    .send(response);
        } catch (RuntimeException failure) {
            gate.marked(reply(failure, caller)).send(response);
        }
    }

    private Reply reply(RuntimeException failure, Caller caller) {
        return gate.asksForLogIn(failure, caller) ? Gate.refusal() : failures.reply(failure);
    }

    /** The answering of one request, out of what there is for its caller. */
    private final class Answering {

        private final ResourceGraph graph;
        private final Places places;
        private final Fetching fetching;
        private final Exporting exporting;
        private final Writing writing;
        private final Operating operating;

        Answering(Services services) {
            graph = services.graph();
            places = services.places();
            fetching = services.fetching();
            exporting = services.exporting();
            writing = services.writing();
            operating = services.operating();
        }

        private Outgoing answer(HttpServletRequest servletRequest, Caller caller) throws IOException {
            Request request = new Request(
                    servletRequest.getMethod(),
                    places.of(servletRequest.getContextPath()),
                    servletRequest.getRequestURI(),
                    servletRequest.getQueryString(),
                    Headers.of(servletRequest),
                    caller);
            String context = servletRequest.getContextPath() + BASE;
            String path = request.path().substring(context.length());
            if (isForOperations(servletRequest, path)) {
                gate.checkIn(graph, caller);
                return operations(servletRequest, request);
            }
            gate.checkType(graph, path, caller);
            Route route = Route.of(graph, path);
            String method = request.method().equals("HEAD") ? "GET" : request.method();
            if (method.equals("OPTIONS")) {
                return Reply.empty(204).with(Reply.ALLOW, allowed(route));
            }
            if (!route.methods().contains(method)) {
                return failures.reply(notAllowed(method)).with(Reply.ALLOW, allowed(route));
            }
            String accept = Headers.accept(servletRequest);
            if (method.equals("GET") && route instanceof Route.Collection(ResourceType type)) {
                MediaTypes.Representation wanted = MediaTypes.representation(accept);
                if (wanted != MediaTypes.Representation.DOCUMENT) {
                    return exporting.export(type, wanted, request);
                }
            }
            MediaTypes.checkAccept(accept, MediaTypes.Extension.NONE);
            if (method.equals("GET")) {
                return admission.admit(() -> fetching.fetch(route, request));
            }
            checkPermitted(route, method);
            byte[] body = bodies.read(servletRequest, route);
            return admission.admit(() -> write(route, request, body));
        }

        /** Resources that are called like the address of operations keep it, except for bodies that are operations. */
        private boolean isForOperations(HttpServletRequest servletRequest, String path) {
            return path.equals(Operating.PATH)
                    && (graph.find(path.substring(1)).isEmpty()
                            || MediaTypes.uses(servletRequest.getContentType(), MediaTypes.Extension.ATOMIC));
        }

        private Reply operations(HttpServletRequest servletRequest, Request request) throws IOException {
            if (request.method().equals("OPTIONS")) {
                return Reply.empty(204).with(Reply.ALLOW, "POST, OPTIONS");
            }
            if (!request.method().equals("POST")) {
                return failures.reply(notAllowed(request.method())).with(Reply.ALLOW, "POST, OPTIONS");
            }
            MediaTypes.checkContentType(servletRequest.getContentType(), MediaTypes.Extension.ATOMIC);
            MediaTypes.checkAccept(Headers.accept(servletRequest), MediaTypes.Extension.ATOMIC);
            Reply reply;
            try {
                byte[] body = bodies.read(servletRequest);
                reply = admission.admit(() -> operating.operate(request, body));
            } catch (RuntimeException failure) {
                reply = reply(failure, request.caller());
            }
            return reply.body().length == 0 ? reply : reply.with("Content-Type", MediaTypes.WITH_OPERATIONS);
        }

        private Reply write(Route route, Request request, byte[] body) {
            return switch (route) {
                case Route.Collection collection -> writing.create(collection, request, body);
                case Route.One one when request.method().equals("DELETE") -> writing.delete(one, request);
                case Route.One one -> writing.update(one, request, body);
                case Route.Linkage linkage -> writing.link(linkage, request, body);
                case Route.Related related -> throw notAllowed(request.method());
            };
        }

        private void checkPermitted(Route route, String method) {
            if (!route.permits(method)) {
                throw new ProblemException(Problem.of(
                        route.refusal(graph, method),
                        "'%s' on this resource of type '%s' is not permitted"
                                .formatted(method, route.type().name())));
            }
        }
    }

    private static ProblemException notAllowed(String method) {
        return new ProblemException(
                Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "'%s' is not possible here".formatted(method)));
    }

    private static String allowed(Route route) {
        List<String> methods = new ArrayList<>(route.methods());
        methods.removeIf(method -> !route.permits(method));
        methods.add(1, "HEAD");
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }
}
