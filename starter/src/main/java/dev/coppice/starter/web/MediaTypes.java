package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which bodies are taken and given, by the rules of JSON:API for its media type and the parameters of it. */
final class MediaTypes {

    static final String JSON_API = "application/vnd.api+json";

    private static final MediaType TYPE = MediaType.parseMediaType(JSON_API);
    private static final String EXT = "ext";
    private static final String PROFILE = "profile";

    private MediaTypes() {}

    /** Refuses what cannot be answered with a JSON:API document. */
    static void checkAccept(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return;
        }
        if (parse(accept, "Accept").stream().noneMatch(MediaTypes::isAcceptable)) {
            throw new ProblemException(Problem.of(
                            ProblemCode.NOT_ACCEPTABLE,
                            "Only %s is served here, without extensions and without parameters other than 'profile'"
                                    .formatted(JSON_API))
                    .atHeader("Accept"));
        }
    }

    /** Refuses a body that does not say that it is a JSON:API document, or uses what is not supported. */
    static void checkContentType(@Nullable String contentType) {
        MediaType type = contentType == null || contentType.isBlank()
                ? null
                : parse(contentType, "Content-Type").getFirst();
        boolean fits = type != null && isSame(type) && hasOnlyProfile(type.getParameters());
        if (!fits) {
            throw new ProblemException(Problem.of(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            "Send %s, without extensions and without parameters other than 'profile'"
                                    .formatted(JSON_API))
                    .atHeader("Content-Type"));
        }
    }

    /** Whether a page for people is preferred over a document for programs. */
    static boolean prefersHtml(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            return types.stream().anyMatch(type -> type.isConcrete() && MediaType.TEXT_HTML.isCompatibleWith(type))
                    && types.stream().noneMatch(MediaTypes::isSame);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static boolean isAcceptable(MediaType type) {
        if (type.getQualityValue() == 0) {
            return false;
        }
        if (isSame(type)) {
            return hasOnlyProfile(withoutQuality(type));
        }
        return type.includes(TYPE) || type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
    }

    private static boolean isSame(MediaType type) {
        return type.equalsTypeAndSubtype(TYPE);
    }

    /** No extension is supported, so naming any is one too many; unknown profiles are ignored. */
    private static boolean hasOnlyProfile(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .allMatch(parameter -> parameter.getKey().equalsIgnoreCase(PROFILE)
                        || (parameter.getKey().equalsIgnoreCase(EXT) && isBlank(parameter.getValue())));
    }

    private static boolean isBlank(String quoted) {
        return quoted.replace("\"", "").isBlank();
    }

    private static Map<String, String> withoutQuality(MediaType type) {
        return type.removeQualityValue().getParameters();
    }

    private static List<MediaType> parse(String header, String name) {
        try {
            return MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException unreadable) {
            throw new ProblemException(
                    Problem.of(ProblemCode.MALFORMED_REQUEST, "The header is not a list of media types")
                            .atHeader(name));
        }
    }
}
