package dev.coppice.project.rebuild;

import dev.coppice.project.Manifest;
import dev.coppice.project.merge.ConflictMarkers;
import dev.coppice.project.plan.Sha256;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.project.yaml.GivenNamesJson;
import dev.coppice.project.yaml.ManifestJson;
import dev.coppice.project.yaml.NamesYaml;
import dev.coppice.project.yaml.RenamesJson;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Sorts the files of a project into what the owner has and what the project remembers, and finds what of the memory
 * cannot be trusted: lost, edited, or merged by version control without knowing what it means.
 */
final class Recollection {

    static final String MEMORY = ".coppice/";

    private static final String BASE = ".coppice/base/";
    private static final String BASE_SUFFIX = ".base";

    private final SortedMap<String, FileText> files = new TreeMap<>();
    private final SortedMap<String, String> bases = new TreeMap<>();
    private final List<String> damage = new ArrayList<>();

    private Recollection() {}

    /** The project that consists of these files, and of others that were not read. */
    static ProjectState of(Map<String, FileText> everything, SortedSet<String> others) {
        Recollection recollection = new Recollection();
        everything.forEach(recollection::add);
        Optional<Manifest> manifest =
                recollection.take(ManifestJson.PATH, ManifestJson::parse, ManifestJson::parseMerged);
        Optional<Schema> schema = recollection.take(SchemaJson.PATH, RecalledSchema::of, RecalledSchema::ofMerged);
        manifest.ifPresent(recollection::compareWithBases);
        recollection.forgetNonsense();
        return new ProjectState(
                recollection.files,
                others,
                recollection.bases,
                manifest.orElse(null),
                schema.orElse(null),
                recollection.damage);
    }

    private void add(String path, FileText file) {
        if (!path.startsWith(BASE) || !path.endsWith(BASE_SUFFIX)) {
            files.put(path, file);
            return;
        }
        String of = path.substring(BASE.length(), path.length() - BASE_SUFFIX.length());
        if (ConflictMarkers.areIn(file.text())) {
            damage.add(inConflict(path));
        }
        bases.put(of, ConflictMarkers.yoursIn(file.text()));
    }

    /**
     * Something that the project remembers; nothing if it is gone or unreadable.
     *
     * @param salvage what can be read of a text that version control merged without knowing what it means
     */
    private <T> Optional<T> take(String path, Function<String, T> parse, Function<String, T> salvage) {
        FileText file = files.remove(path);
        if (file == null) {
            if (!bases.isEmpty()) {
                damage.add("%s is missing".formatted(path));
            }
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(file.text()));
        } catch (Problem e) {
            return salvaged(path, file.text(), salvage, e);
        }
    }

    private <T> Optional<T> salvaged(String path, String text, Function<String, T> salvage, Problem unreadable) {
        try {
            T found = salvage.apply(text);
            damage.add(ConflictMarkers.areIn(text) ? inConflict(path) : merged(path));
            return Optional.of(found);
        } catch (Problem e) {
            damage.add(ConflictMarkers.areIn(text) ? inConflict(path) : String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private void compareWithBases(Manifest manifest) {
        Set<String> known = new TreeSet<>();
        for (Manifest.Entry entry : manifest.files()) {
            known.add(entry.path());
            compareWithBase(entry);
        }
        bases.keySet().stream()
                .filter(path -> !path.startsWith(MEMORY) && !known.contains(path))
                .forEach(path -> damage.add("The manifest does not know the base of %s".formatted(path)));
    }

    private void compareWithBase(Manifest.Entry entry) {
        String base = bases.get(entry.path());
        if (base == null) {
            damage.add("The base of %s is missing".formatted(entry.path()));
            return;
        }
        if (Sha256.of(base).equals(entry.sha256())) {
            return;
        }
        // Version control may give its own line ends to a checkout.
        for (String text : List.of(base.replace("\r\n", "\n"), base.replaceAll("\r?\n", "\r\n"))) {
            if (Sha256.of(text).equals(entry.sha256())) {
                bases.put(entry.path(), text);
                return;
            }
        }
        if (!damage.contains(merged(ManifestJson.PATH)) && !damage.contains(inConflict(ManifestJson.PATH))) {
            damage.add("The base of %s is not the one that the manifest knows".formatted(entry.path()));
        }
    }

    /** Two branches may have written what makes no sense together: better nothing is known than nothing can be done. */
    private void forgetNonsense() {
        for (String path : List.copyOf(bases.keySet())) {
            if (path.startsWith(MEMORY)) {
                try {
                    read(path, bases.getOrDefault(path, ""));
                } catch (Problem e) {
                    bases.remove(path);
                    damage.add(merged(Manifest.basePath(path)));
                }
            }
        }
    }

    private static void read(String path, String text) {
        switch (path) {
            case ChoicesYaml.PATH -> ChoicesYaml.parse(text);
            case NamesYaml.PATH -> NamesYaml.parse(path, text);
            case RenamesJson.PATH -> RenamesJson.parse(text);
            case GivenNamesJson.PATH -> GivenNamesJson.parse(text);
            default -> SchemaJson.parse(text);
        }
    }

    private static String merged(String path) {
        return "%s has lines of two branches in it".formatted(path);
    }

    private static String inConflict(String path) {
        return "%s has the conflict marks of a merge in it".formatted(path);
    }
}
