package dev.coppice.starter;

import dev.coppice.jsonapi.CountPolicy;
import dev.coppice.jsonapi.json.DocumentReader.Strictness;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of an application; every limit of the API is one of them.
 *
 * @param limits how much one request may ask for
 * @param count how collections are counted where neither resource nor request says it
 * @param retry how often a write is tried again that lost against another one
 * @param writes what clients have to send with their changes
 * @param admin the admin app
 * @param bodies what is taken of the bodies of requests
 * @param exports how much is given away at once as lines
 */
@ConfigurationProperties("coppice")
public record CoppiceProperties(
        @DefaultValue Limits limits,
        @DefaultValue("exact") CountPolicy count,
        @DefaultValue Retry retry,
        @DefaultValue Writes writes,
        @DefaultValue Admin admin,
        @DefaultValue Bodies bodies,
        @DefaultValue Exports exports) {

    /**
     * How much is given away at once as lines.
     *
     * @param resources of one export
     * @param atOnce exports that go on at the same time; each has a connection of its own for as long as it takes
     * @param within how long an export may take
     */
    public record Exports(
            @DefaultValue("1000000") int resources,
            @DefaultValue("2") int atOnce,
            @DefaultValue("10m") Duration within) {}

    /**
     * What clients have to send with their changes.
     *
     * @param ifMatch whether a change has to name the version that it is based on
     * @param answersKept how long an answer is given again to who repeats an {@code Idempotency-Key}
     */
    public record Writes(
            @DefaultValue("optional") IfMatch ifMatch,
            @DefaultValue("1d") Duration answersKept) {

        /** Whether a change has to name the version that it is based on. */
        public enum IfMatch {
            /** A change without a version is made whatever others did. */
            OPTIONAL,
            /** It is refused. */
            REQUIRED
        }
    }

    /**
     * The admin app.
     *
     * @param enabled whether it is served
     * @param folder where its descriptions are; without it, in the application, or in the sources it was built from
     * @param logIn the page where people log in; below the application's context path if it begins with a slash
     * @param logOut the address where they log out, likewise; blank for none. Without it, that of Spring Security where it can
     *     end the log-in
     */
    public record Admin(
            @DefaultValue("true") boolean enabled,
            @Nullable String folder,
            @DefaultValue("/login") String logIn,
            @Nullable String logOut) {}

    /**
     * How much one request may ask for.
     *
     * @param pageSize resources on a page when the client does not say
     * @param maxPageSize resources on a page at most
     * @param maxOffset resources that can be skipped
     * @param countCap where a capped count ends
     * @param includeDepth length of an include path
     * @param includePaths number of include paths
     * @param includedResources included resources in one document
     * @param filterTerms conditions in one filter
     * @param filterDepth nesting of a filter
     * @param listItems values in one list of a filter
     * @param valueSize length of one value in a filter
     * @param sortKeys keys of one order
     * @param bodySize size of a request's body
     * @param jsonDepth nesting of a request's body
     * @param operations atomic operations in one request
     * @param aggregateFunctions figures in one request
     * @param groupKeys fields that figures are grouped by
     * @param groups groups of figures in one answer
     * @param waiting requests that may wait for each connection of the pool
     * @param statement how long a statement may take on SQLite, whose connections have no limit of their own; 0 for any time
     */
    public record Limits(
            @DefaultValue("25") int pageSize,
            @DefaultValue("1000") int maxPageSize,
            @DefaultValue("100000") int maxOffset,
            @DefaultValue("10000") int countCap,
            @DefaultValue("3") int includeDepth,
            @DefaultValue("10") int includePaths,
            @DefaultValue("10000") int includedResources,
            @DefaultValue("50") int filterTerms,
            @DefaultValue("5") int filterDepth,
            @DefaultValue("500") int listItems,
            @DefaultValue("1KB") DataSize valueSize,
            @DefaultValue("3") int sortKeys,
            @DefaultValue("2MB") DataSize bodySize,
            @DefaultValue("64") int jsonDepth,
            @DefaultValue("100") int operations,
            @DefaultValue("10") int aggregateFunctions,
            @DefaultValue("3") int groupKeys,
            @DefaultValue("1000") int groups,
            @DefaultValue("4") int waiting,
            @DefaultValue("10s") Duration statement) {}

    /**
     * How often a write is tried again that lost against another one.
     *
     * @param tries attempts in all
     * @param within time in all
     */
    public record Retry(
            @DefaultValue("10") int tries,
            @DefaultValue("5s") Duration within) {}

    /**
     * What is taken of the bodies of requests.
     *
     * @param members what happens to members that cannot be written
     * @param types as what they may be sent
     */
    public record Bodies(
            @DefaultValue("lenient") Strictness members,
            @DefaultValue("json-api") Types types) {

        /** As what a body may be sent. */
        public enum Types {
            /** As JSON:API only, as its specification wants it. */
            JSON_API,
            /** As plain JSON, too, for clients that cannot do better. */
            ANY_JSON
        }
    }
}
