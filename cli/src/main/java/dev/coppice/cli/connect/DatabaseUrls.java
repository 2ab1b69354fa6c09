package dev.coppice.cli.connect;

import dev.coppice.project.Engine;
import dev.coppice.schema.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands what people write behind {@code --db-url}: JDBC URLs and short forms.
 *
 * <p>User and password are taken out, options that are not listed at the {@link Engine} are refused. No error text
 * repeats a part of the URL that could be a password.
 */
public final class DatabaseUrls {

    private static final String FORMS =
            "Write sqlite:FILE, h2:FILE, postgresql://user@host:port/database, mysql://… or mariadb://…, or a JDBC URL";
    private static final Pattern SCHEME =
            Pattern.compile("(?i)(?:jdbc:)?([a-z][a-z0-9]*)(?:\\+[a-z0-9]+)?:(.*)", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[\\p{L}\\p{N}._-]*)(?::([0-9]{1,5}))?");
    /** A word before a colon is another way to store or reach a database; one letter is a drive of Windows. */
    private static final Pattern H2_ELSEWHERE = Pattern.compile("[A-Za-z]{2,}:.*", Pattern.DOTALL);

    /** What a URL says. */
    public record Parsed(DatabaseUrl url, Credentials credentials) {}

    private final Path workingDirectory;

    /** Understands relative file names from a folder. */
    public DatabaseUrls(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /**
     * What the text says.
     *
     * @throws Problem if it is not a URL, names an engine that we do not know, or asks for an option that is not passed
     *     on
     */
    public Parsed parse(String text) {
        Matcher matcher = SCHEME.matcher(text.strip());
        if (!matcher.matches()) {
            throw new Problem("'%s' is not a database URL".formatted(Masks.mask(text)), FORMS);
        }
        String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        Engine engine = KnownDriver.named(scheme).map(KnownDriver::engine).orElseThrow(() -> unknownEngine(scheme));
        return switch (engine) {
            case SQLITE -> sqlite(matcher.group(2));
            case H2 -> h2(matcher.group(2));
            case POSTGRESQL, MARIADB -> server(engine, matcher.group(2));
        };
    }

    private static Problem unknownEngine(String scheme) {
        return new Problem(
                "Coppice has no driver for '%s'; it reads SQLite, H2, PostgreSQL, MariaDB and MySQL".formatted(scheme),
                FORMS);
    }

    private Parsed sqlite(String rest) {
        String[] fileAndQuery = rest.split("\\?", 2);
        String file = fileAndQuery[0];
        if (file.startsWith(":")) {
            throw new Problem(
                    "A SQLite database in memory or in a resource cannot be read from here",
                    "Save it to a file and write sqlite:FILE");
        }
        Options options = Options.of(Engine.SQLITE, fileAndQuery.length > 1 ? fileAndQuery[1] : "", "&");
        return new Parsed(
                new DatabaseUrl.Embedded(Engine.SQLITE, file(Engine.SQLITE, file), options.passedOn),
                options.credentials());
    }

    private Parsed h2(String rest) {
        String withoutFile = rest.replaceFirst("(?i)^file:", "");
        if (H2_ELSEWHERE.matcher(withoutFile).matches()) {
            throw new Problem(
                    "Only H2 databases in a file of their own can be read",
                    "Stop the server that has it open and write h2:FILE");
        }
        String[] fileAndOptions = withoutFile.split(";", 2);
        String file = fileAndOptions[0];
        String withSuffix =
                file.endsWith(DatabaseUrl.Embedded.H2_SUFFIX) ? file : file + DatabaseUrl.Embedded.H2_SUFFIX;
        Options options = Options.of(Engine.H2, fileAndOptions.length > 1 ? fileAndOptions[1] : "", ";");
        return new Parsed(
                new DatabaseUrl.Embedded(
                        Engine.H2, file(Engine.H2, file.isEmpty() ? "" : withSuffix), options.passedOn),
                options.credentials());
    }

    private Path file(Engine engine, String name) {
        if (name.isEmpty()) {
            throw new Problem("The URL names no file", "Write %s:FILE".formatted(engine.id()));
        }
        if (name.startsWith("//")) {
            throw new Problem(
                    "A %s URL has no host; behind the colon stands the file".formatted(engine.product()),
                    "Write %s:%s".formatted(engine.id(), "/" + name.replaceFirst("^/+", "")));
        }
        boolean breaksOutOfUrl = name.contains(";") || name.chars().anyMatch(Character::isISOControl);
        if (breaksOutOfUrl) {
            throw new Problem("The file's name contains ';' or a control character", "Rename or move the file");
        }
        try {
            String atHome = name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
            return workingDirectory.resolve(atHome).normalize();
        } catch (InvalidPathException e) {
            throw new Problem("The URL's file name is not possible on this machine", FORMS, e);
        }
    }

    private static Parsed server(Engine engine, String rest) {
        if (!rest.startsWith("//")) {
            throw new Problem(
                    "A %s URL has two slashes behind the colon".formatted(engine.product()),
                    "Write %s://user@host:port/database".formatted(engine.id()));
        }
        int at = rest.lastIndexOf('@', lastOfPlace(rest));
        Credentials inFront = at < 0 ? Credentials.NONE : userInfo(rest.substring(2, at));
        String[] addressAndQuery = rest.substring(at < 0 ? 2 : at + 1).split("\\?", 2);
        Options options = Options.of(engine, addressAndQuery.length > 1 ? addressAndQuery[1] : "", "&");
        return new Parsed(address(engine, addressAndQuery[0], options.passedOn), inFront.orElse(options.credentials()));
    }

    /** An @ may stand in a password that was not encoded, but then the place comes after it; one in an option does not count. */
    private static int lastOfPlace(String rest) {
        int query = rest.indexOf("?");
        boolean passwordHoldsTheQuestionMark = query >= 0 && rest.indexOf('=', query) < 0;
        return query < 0 || passwordHoldsTheQuestionMark ? rest.length() : query;
    }

    private static DatabaseUrl address(Engine engine, String address, SortedMap<String, String> options) {
        String[] placeAndDatabase = address.split("/", 2);
        Matcher place = PLACE.matcher(placeAndDatabase[0]);
        if (!place.matches()) {
            throw new Problem(
                    "The host of the URL is not one host with a port",
                    "Write %s://user@host:port/database; encode special characters of a password, for example @ as %%40"
                            .formatted(engine.id()));
        }
        String database = placeAndDatabase.length > 1 ? PercentCode.decode(placeAndDatabase[1]) : "";
        if (database.isEmpty()) {
            throw new Problem("The URL names no database", "Write %s://user@host:port/database".formatted(engine.id()));
        }
        String host = place.group(1).isEmpty() ? "localhost" : place.group(1);
        return new DatabaseUrl.Server(engine, host, port(place.group(2)), database, options);
    }

    private static int port(@Nullable String digits) {
        int port = digits == null ? 0 : Integer.parseInt(digits);
        if (port > 65_535) {
            throw new Problem("The port of the URL is above 65535", "Check the URL");
        }
        return port;
    }

    private static Credentials userInfo(String text) {
        String[] userAndPassword = text.split(":", 2);
        String user = PercentCode.decode(userAndPassword[0]);
        Secret password = userAndPassword.length > 1 ? new Secret(PercentCode.decode(userAndPassword[1])) : null;
        return new Credentials(user.isEmpty() ? null : user, password);
    }

    /** The options of a URL, sorted into those that are passed on and who opens the database. */
    private static final class Options {

        private final SortedMap<String, String> passedOn = new TreeMap<>();
        private @Nullable String user;
        private @Nullable Secret password;

        static Options of(Engine engine, String text, String separator) {
            Options options = new Options();
            for (String option : text.split(separator, -1)) {
                if (!option.isBlank()) {
                    options.add(engine, option);
                }
            }
            return options;
        }

        private void add(Engine engine, String option) {
            String[] nameAndValue = option.split("=", 2);
            String name = PercentCode.decode(nameAndValue[0].strip());
            String value = nameAndValue.length > 1 ? nameAndValue[1] : "";
            if (name.equalsIgnoreCase("user")) {
                user = PercentCode.decode(value);
            } else if (name.equalsIgnoreCase("password")) {
                password = new Secret(PercentCode.decode(value));
            } else {
                passedOn.put(spelling(engine, name), harmless(name, value));
            }
        }

        private static String spelling(Engine engine, String name) {
            return KnownDriver.of(engine).options().stream()
                    .filter(allowed -> allowed.equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new Problem(
                            "The option '%s' is not passed on to the %s driver"
                                    .formatted(Masks.mask(name), engine.product()),
                            "Leave it out; possible are "
                                    + String.join(", ", KnownDriver.of(engine).options())));
        }

        private static String harmless(String name, String value) {
            boolean breaksOut = PercentCode.decode(value).chars().anyMatch(c -> c == ';' || c == '\\' || c < ' ');
            if (breaksOut) {
                throw new Problem(
                        "The value of the URL's option '%s' contains ';', '\\' or a control character".formatted(name),
                        "Leave the option out");
            }
            return value;
        }

        Credentials credentials() {
            return new Credentials(user, password);
        }
    }
}
