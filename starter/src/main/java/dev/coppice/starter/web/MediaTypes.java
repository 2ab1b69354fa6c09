package dev.coppice.starter.web;

import dev.coppice.jsonapi.AtomicOperation;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.csv.CsvWriter;
import dev.coppice.jsonapi.json.ResourceLayout;
import dev.coppice.jsonapi.json.ResourceLines;
import dev.coppice.jsonapi.json.RowWriter;
import dev.coppice.jsonapi.query.CursorProfile;
import dev.coppice.jsonapi.query.Paging;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which bodies are taken and given, by the rules of JSON:API for its media type and the parameters of it. */
final class MediaTypes {

    static final String JSON_API = "application/vnd.api+json";
    static final String WITH_OPERATIONS = JSON_API + ";ext=\"" + AtomicOperation.EXTENSION + "\"";

    /** As the other, with the profile for pages by cursors applied. */
    static final String BY_CURSORS = JSON_API + ";profile=\"" + CursorProfile.URI + "\"";

    private static final MediaType TYPE = MediaType.parseMediaType(JSON_API);
    private static final Pattern NAMES_LINES = Pattern.compile("(?i)csv|ndjson");
    private static final String EXT = "ext";
    private static final String PROFILE = "profile";

    private MediaTypes() {}

    /** The forms in which all resources of a type are served. */
    enum Representation {
        DOCUMENT(JSON_API),
        LINES("application/x-ndjson"),
        TABLE("text/csv;header=present;charset=UTF-8");

        private final String contentType;

        Representation(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }

        /** What writes it. */
        RowWriter writer(OutputStream out, ResourceLayout layout) {
            return switch (this) {
                case LINES -> ResourceLines.to(out, layout);
                case TABLE -> CsvWriter.to(out, layout);
                case DOCUMENT -> throw new IllegalStateException("A document is more than its resources");
            };
        }

        /** How much a client wants it; only who names lines or a table wants these. */
        private double wanted(List<MediaType> accepted) {
            return accepted.stream()
                    .filter(this::isMeantBy)
                    .mapToDouble(MediaType::getQualityValue)
                    .max()
                    .orElse(0);
        }

        private boolean isMeantBy(MediaType accepted) {
            if (this == DOCUMENT) {
                return isAcceptable(accepted, Extension.NONE);
            }
            MediaType type = MediaType.parseMediaType(contentType);
            return accepted.equalsTypeAndSubtype(type)
                    && accepted.removeQualityValue().getParameters().entrySet().stream()
                            .allMatch(asked -> asked.getValue().equalsIgnoreCase(type.getParameter(asked.getKey())));
        }
    }

    /** The form that a client likes best, a document where it does not mind. */
    static Representation representation(@Nullable String accept) {
        if (accept == null
                || JSON_API.equals(accept)
                || !NAMES_LINES.matcher(accept).find()) {
            return Representation.DOCUMENT;
        }
        List<MediaType> accepted = parse(accept, "Accept");
        Representation best = Representation.DOCUMENT;
        for (Representation other : Representation.values()) {
            if (other.wanted(accepted) > best.wanted(accepted)) {
                best = other;
            }
        }
        return best;
    }

    /** Which extension of JSON:API a document uses. */
    enum Extension {
        NONE,
        ATOMIC;

        private String advice() {
            return this == NONE
                    ? JSON_API + ", without extensions and without parameters other than 'profile'"
                    : WITH_OPERATIONS;
        }

        private boolean isNamedBy(Map<String, String> parameters) {
            List<String> named = extensions(parameters);
            return this == NONE ? named.isEmpty() : named.equals(List.of(AtomicOperation.EXTENSION));
        }
    }

    /** Refuses what cannot be answered with a JSON:API document. */
    static void checkAccept(@Nullable String accept, Extension extension) {
        boolean isUsual = extension == Extension.NONE && JSON_API.equals(accept);
        if (accept == null || accept.isBlank() || isUsual) {
            return;
        }
        if (!permits(parse(accept, "Accept"), extension)) {
            throw new ProblemException(
                    Problem.of(ProblemCode.NOT_ACCEPTABLE, "Only %s is served here".formatted(extension.advice()))
                            .atHeader("Accept"));
        }
    }

    /** Of what fits, that which says most decides: who does not want JSON:API documents does not want them among {@code *}. */
    private static boolean permits(List<MediaType> types, Extension extension) {
        boolean named = false;
        boolean ofApplications = false;
        for (MediaType type : types) {
            named |= isSame(type) && fits(type.removeQualityValue().getParameters(), extension);
            ofApplications |= type.getType().equals(TYPE.getType()) && type.isWildcardSubtype();
        }
        boolean anyOfApplications = !named;
        boolean anything = !named && !ofApplications;
        return types.stream()
                .filter(type -> !type.isWildcardSubtype() || (type.isWildcardType() ? anything : anyOfApplications))
                .anyMatch(type -> isAcceptable(type, extension));
    }

    /** How pages are meant: by cursors if the client asks for the profile that has them. */
    static Paging paging(@Nullable String accept) {
        if (accept == null
                || JSON_API.equals(accept)
                || !accept.toLowerCase(Locale.ROOT).contains(PROFILE)) {
            return Paging.PLACES;
        }
        boolean asked = parse(accept, "Accept").stream().anyMatch(MediaTypes::asksForCursors);
        return asked ? Paging.CURSORS : Paging.PLACES;
    }

    private static boolean asksForCursors(MediaType type) {
        String profiles = type.getParameter(PROFILE);
        return isSame(type)
                && isAcceptable(type, Extension.NONE)
                && profiles != null
                && Arrays.stream(profiles.replace("\"", "").split(" ")).anyMatch(CursorProfile::isNamed);
    }

    /** Refuses a body that does not say that it is a JSON:API document, or uses what is not supported. */
    static void checkContentType(@Nullable String contentType, Extension extension) {
        List<MediaType> types =
                contentType == null || contentType.isBlank() ? List.of() : parse(contentType, "Content-Type");
        boolean fits = types.size() == 1
                && isSame(types.getFirst())
                && fits(types.getFirst().getParameters(), extension);
        if (!fits) {
            throw new ProblemException(
                    Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send %s".formatted(extension.advice()))
                            .atHeader("Content-Type"));
        }
    }

    /** Whether a body says that it uses an extension. */
    static boolean uses(@Nullable String contentType, Extension extension) {
        try {
            MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
            return type != null && isSame(type) && extension.isNamedBy(type.getParameters());
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** Whether a body is sent as JSON of no special kind; with a charset, because many clients add one. */
    static boolean isPlainJson(@Nullable String contentType) {
        return contentType != null
                && contentType.matches("(?i)\\s*application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?");
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

    private static boolean isAcceptable(MediaType type, Extension extension) {
        if (type.getQualityValue() == 0) {
            return false;
        }
        if (isSame(type)) {
            return fits(type.removeQualityValue().getParameters(), extension);
        }
        return type.includes(TYPE) || type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
    }

    private static boolean isSame(MediaType type) {
        return type.equalsTypeAndSubtype(TYPE);
    }

    /** Unknown profiles are ignored; of extensions, neither one too many nor one too few will do. */
    private static boolean fits(Map<String, String> parameters, Extension extension) {
        return parameters.keySet().stream()
                        .allMatch(parameter -> parameter.equalsIgnoreCase(PROFILE) || parameter.equalsIgnoreCase(EXT))
                && extension.isNamedBy(parameters);
    }

    /** The extensions that a parameter names between its quotes, with blanks between. */
    private static List<String> extensions(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(EXT))
                .flatMap(parameter -> Arrays.stream(
                        parameter.getValue().replace("\"", "").strip().split("\\s+")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
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
