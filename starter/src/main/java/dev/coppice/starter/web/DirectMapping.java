package dev.coppice.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Leads requests for resources to the API before Spring asks all other mappings, which takes a good part of a short answer. Not
 * where handlers of the owner may be meant: those come first, and are found as ever.
 */
final class DirectMapping extends AbstractHandlerMapping {

    /** Stands for whatever may come. */
    private static final String ANY = "*";

    private final ApiHandler api;
    private final Set<String> types;
    private final ObjectProvider<HandlerMapping> mappings;
    private volatile @Nullable Set<String> direct;

    /** @param types the first words behind the API's base path that lead to resources */
    DirectMapping(ApiHandler api, Set<String> types, ObjectProvider<HandlerMapping> mappings) {
        this.api = api;
        this.types = Set.copyOf(types);
        this.mappings = mappings;
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        int start = ApiHandler.BASE.length() + 1;
        if (path.length() <= start || !path.startsWith(ApiHandler.BASE) || path.charAt(start - 1) != '/') {
            return null;
        }
        int end = path.indexOf('/', start);
        return direct().contains(path.substring(start, end < 0 ? path.length() : end)) ? api : null;
    }

    private Set<String> direct() {
        Set<String> known = direct;
        if (known == null) {
            Set<String> taken = mappings.stream().flatMap(this::taken).collect(Collectors.toSet());
            known = new HashSet<>(types);
            known.removeAll(taken.contains(ANY) ? types : taken);
            direct = known;
        }
        return known;
    }

    /** The words behind the API's base path that handlers of others begin with. */
    private Stream<String> taken(HandlerMapping mapping) {
        return switch (mapping) {
            case DirectMapping ours -> Stream.empty();
            case RequestMappingInfoHandlerMapping controllers ->
                controllers.getHandlerMethods().keySet().stream().flatMap(info -> taken(info.getPatternValues()));
            case RouterFunctionMapping functions ->
                functions.getRouterFunction() == null ? Stream.empty() : Stream.of(ANY);
            case Ordered later when later.getOrder() >= ApiAutoConfiguration.API_ORDER -> Stream.empty();
            case AbstractUrlHandlerMapping urls -> taken(urls.getHandlerMap().keySet());
            default -> Stream.of(ANY);
        };
    }

    private static Stream<String> taken(Collection<String> patterns) {
        return patterns.stream().flatMap(DirectMapping::taken);
    }

    private static Stream<String> taken(String pattern) {
        List<String> segments =
                List.of(pattern.replaceFirst("^/", "").replaceFirst("/$", "").split("/", -1));
        boolean elsewhere = isFixed(segments.getFirst()) && !("/" + segments.getFirst()).equals(ApiHandler.BASE);
        boolean base = segments.size() == 1 && isFixed(segments.getFirst());
        if (elsewhere || base) {
            return Stream.empty();
        }
        boolean known = isFixed(segments.getFirst()) && isFixed(segments.get(1));
        return Stream.of(known ? segments.get(1) : ANY);
    }

    private static boolean isFixed(String segment) {
        return segment.chars().noneMatch(c -> "*?{}".indexOf(c) >= 0);
    }
}
