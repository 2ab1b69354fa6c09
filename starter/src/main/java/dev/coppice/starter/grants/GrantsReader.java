package dev.coppice.starter.grants;

import dev.coppice.jsonapi.Alternatives;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.starter.StartProblem;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/** Makes grants of what the settings say. What is not as it should be stops the application: it would be guessed at. */
final class GrantsReader {

    private static final String ALL = "all";

    private final List<String> resources;

    private GrantsReader(ResourceGraph graph) {
        resources = graph.types().stream().map(ResourceType::name).toList();
    }

    /** The grants; none where the settings say nothing of them. */
    static Optional<Grants> read(ConfigurableEnvironment environment, ResourceGraph graph) {
        if (Said.inVariables(environment)) {
            throw new StartProblem(
                    "Grants cannot be given by variables of the process, whose names do not tell upper from lower case",
                    "Write them below %s in application.yaml, and delete the variables".formatted(Said.PREFIX));
        }
        List<Said> all = Said.of(environment);
        return all.isEmpty() ? Optional.empty() : Optional.of(new GrantsReader(graph).grants(all));
    }

    private Grants grants(List<Said> all) {
        Map<String, Map<String, Set<Action>>> byRole = new LinkedHashMap<>();
        for (Said said : all) {
            String role = said.role();
            if (role == null) {
                throw problem(
                        said, "There are no roles below " + Said.PREFIX, "Grant a role something, or delete the line");
            }
            String resource = resource(role, said);
            Set<Action> actions = actions("Role '%s', resource '%s'".formatted(role, resource), said);
            byRole.computeIfAbsent(role, key -> new LinkedHashMap<>()).put(resource, actions);
        }
        Grants grants = new Grants(byRole);
        all.forEach(said -> checkThatItIsRead(said, grants));
        return grants;
    }

    private String resource(String role, Said said) {
        String resource = said.resource();
        if (resource == null) {
            throw problem(
                    said,
                    "Role '%s' names no resources".formatted(role),
                    "Write resources below the role, such as '*: [read]' with quotes around the star, or delete it");
        }
        if (!resource.equals(Grants.EACH) && !resources.contains(resource)) {
            throw problem(
                    said,
                    Alternatives.sentence(
                            "Role '%s' is granted something on '%s', which is no resource".formatted(role, resource),
                            resource,
                            resources),
                    "Name resources as the exposure class does, or all of them by \"*\"");
        }
        return resource;
    }

    private static Set<Action> actions(String whose, Said said) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        for (String word : said.words()) {
            if (word.equals(ALL)) {
                actions.addAll(EnumSet.allOf(Action.class));
                continue;
            }
            actions.add(Action.find(word)
                    .orElseThrow(() -> problem(
                            said,
                            Alternatives.sentence(
                                    "%s: '%s' cannot be granted".formatted(whose, word), word, Action.words()),
                            "Grant some of these, or 'all'")));
        }
        if (actions.isEmpty()) {
            throw problem(
                    said,
                    whose + ": nothing is granted",
                    "Grant something, or delete the line: what is not granted is refused");
        }
        return actions;
    }

    /** Whoever changes a resource is answered with it as it is stored. */
    private static void checkThatItIsRead(Said said, Grants grants) {
        String role = String.valueOf(said.role());
        String resource = String.valueOf(said.resource());
        if (!grants.of(Set.of(role)).read(resource)) {
            throw problem(
                    said,
                    "Role '%s' may change '%s' and not read it".formatted(role, resource),
                    "Grant 'read', too: whoever changes a resource is shown it");
        }
    }

    private static StartProblem problem(Said said, String message, @Nullable String remedy) {
        return new StartProblem(said.place() + message, String.valueOf(remedy));
    }
}
