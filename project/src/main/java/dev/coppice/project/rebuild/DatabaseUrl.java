package dev.coppice.project.rebuild;

import dev.coppice.schema.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a project finds its database when its environment names no other: what it was generated with. */
final class DatabaseUrl {

    private static final String CONFIGURATION = "src/main/resources/application.yaml";
    private static final Pattern URL = Pattern.compile("\\$\\{COPPICE_DB_URL:(jdbc:[^}\"]+)}");

    private DatabaseUrl() {}

    /** The URL as generated last; where that is not remembered, as the owner has it. */
    static String of(ProjectState state) {
        return Stream.of(Optional.ofNullable(state.bases().get(CONFIGURATION)), state.findText(CONFIGURATION))
                .flatMap(Optional::stream)
                .map(URL::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "%s does not say which database the project uses".formatted(CONFIGURATION),
                        "Write 'url: ${COPPICE_DB_URL:jdbc:…}' below spring.datasource"));
    }
}
