package dev.coppice.starter.web;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** What controllers of the owner answer next to the API, as the OpenAPI document tells of it. */
final class OwnEndpoints {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();
    private static final Map<String, Object> FAILURE = Map.of("$ref", "#/components/responses/_Errors");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    private final Map<RequestMappingInfo, HandlerMethod> handlers;
    private final List<String> packages;
    private final JavaSchemas schemas;
    private final Set<String> ids = new LinkedHashSet<>();

    /**
     * The endpoints of some handlers.
     *
     * @param packages where the owner's classes are
     * @param schemas what the values of their types look like
     */
    OwnEndpoints(Map<RequestMappingInfo, HandlerMethod> handlers, List<String> packages, JavaSchemas schemas) {
        this.handlers = handlers;
        this.packages = packages;
        this.schemas = schemas;
    }

    /** Adds paths and what can be done there, in the form of OpenAPI, to those of the API, which begin with a prefix, too. */
    void describe(String prefix, Map<String, Map<String, Object>> paths) {
        handlers.entrySet().stream()
                .filter(entry -> isOwn(entry.getValue()))
                .sorted(Comparator.comparing(
                        entry -> entry.getValue().getMethod().toGenericString()))
                .forEach(entry -> entry.getKey().getPatternValues().stream()
                        .filter(pattern -> !pattern.contains("*"))
                        .sorted()
                        .map(pattern -> prefix + withoutExpressions(pattern))
                        .forEach(path -> describe(path, paths, new Endpoint(entry.getKey(), entry.getValue()))));
    }

    private record Endpoint(RequestMappingInfo info, HandlerMethod handler) {}

    /** Two paths that differ in the names of variables only are one, whose names are those of the first. */
    private void describe(String path, Map<String, Map<String, Object>> paths, Endpoint endpoint) {
        String known = paths.keySet().stream()
                .filter(other -> shape(other).equals(shape(path)))
                .findFirst()
                .orElse(path);
        List<String> names = variables(known);
        List<String> given = variables(path);
        Map<String, String> renamed = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            renamed.put(given.get(i), names.get(i));
        }
        paths.computeIfAbsent(known, key -> new LinkedHashMap<>()).putAll(operations(endpoint, renamed));
    }

    private static String shape(String path) {
        return VARIABLE.matcher(path).replaceAll("{}");
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    private boolean isOwn(HandlerMethod handler) {
        String name = handler.getBeanType().getPackageName();
        boolean isOwners = packages.stream().anyMatch(own -> name.equals(own) || name.startsWith(own + "."));
        return isOwners && answersWithData(handler);
    }

    /** Others lead to pages. */
    private static boolean answersWithData(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                || handler.hasMethodAnnotation(ResponseBody.class)
                || HttpEntity.class.isAssignableFrom(handler.getMethod().getReturnType());
    }

    /** Variables are named in the address, without what they have to look like. */
    private static String withoutExpressions(String pattern) {
        return pattern.replaceAll("\\{([^:{}]+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    private Map<String, Object> operations(Endpoint endpoint, Map<String, String> variables) {
        Set<RequestMethod> methods = endpoint.info().getMethodsCondition().getMethods();
        Map<String, Object> operations = new LinkedHashMap<>();
        for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
            operations.put(method.name().toLowerCase(Locale.ROOT), operation(endpoint, variables));
        }
        return operations;
    }

    private Map<String, Object> operation(Endpoint endpoint, Map<String, String> variables) {
        HandlerMethod handler = endpoint.handler();
        Method method = handler.getMethod();
        String owner = handler.getBeanType().getSimpleName();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of(owner));
        operation.put("operationId", id(owner + "." + method.getName()));
        List<Object> parameters = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            parameters.addAll(parameter(parameter, variables));
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                operation.put("requestBody", body(endpoint.info(), parameter));
            }
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", responses(endpoint.info(), handler));
        return operation;
    }

    private String id(String wanted) {
        String id = wanted;
        for (int number = 2; !ids.add(id); number++) {
            id = wanted + number;
        }
        return id;
    }

    private List<Object> parameter(MethodParameter parameter, Map<String, String> variables) {
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (path != null) {
            Map<String, Object> described = described(parameter, "path", path.name(), true);
            described.computeIfPresent("name", (key, name) -> variables.getOrDefault(name.toString(), name.toString()));
            return List.of(described);
        }
        if (query != null) {
            return List.of(described(
                    parameter, "query", query.name(), isOwed(parameter, query.required(), query.defaultValue())));
        }
        return header == null
                ? List.of()
                : List.of(described(
                        parameter,
                        "header",
                        header.name(),
                        isOwed(parameter, header.required(), header.defaultValue())));
    }

    private static boolean isOwed(MethodParameter parameter, boolean required, String byDefault) {
        return required && byDefault.equals(ValueConstants.DEFAULT_NONE) && !parameter.isOptional();
    }

    private Map<String, Object> described(MethodParameter parameter, String in, String given, Object required) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given);
        described.put("in", in);
        described.put("required", required);
        described.put("schema", schemas.of(ResolvableType.forMethodParameter(parameter)));
        return described;
    }

    private Map<String, Object> body(RequestMappingInfo info, MethodParameter parameter) {
        Set<MediaType> types = info.getConsumesCondition().getConsumableMediaTypes();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("required", true);
        body.put("content", content(types, "application/json", ResolvableType.forMethodParameter(parameter)));
        return body;
    }

    private Map<String, Object> responses(RequestMappingInfo info, HandlerMethod handler) {
        ResolvableType type = JavaSchemas.content(ResolvableType.forMethodReturnType(handler.getMethod()));
        Map<String, Object> done = new LinkedHashMap<>(Map.of("description", "Done"));
        boolean hasBody = type.toClass() != void.class && type.toClass() != Void.class;
        if (hasBody) {
            String usual = type.toClass() == String.class ? "text/plain" : "application/json";
            done.put("content", content(info.getProducesCondition().getProducibleMediaTypes(), usual, type));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", done);
        responses.put("default", FAILURE);
        return responses;
    }

    private Map<String, Object> content(Set<MediaType> types, String usual, ResolvableType type) {
        Map<String, Object> schema = schemas.of(type);
        Set<String> names = types.isEmpty()
                ? Set.of(usual)
                : types.stream().map(MediaType::toString).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Object> content = new LinkedHashMap<>();
        names.forEach(name -> content.put(name, Map.of("schema", schema)));
        return content;
    }
}
