package dev.coppice.project.rebuild;

import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.Manifest;
import dev.coppice.project.Side;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.MappedMember;
import dev.coppice.project.code.Mapping;
import dev.coppice.project.code.OwnerCode.Located;
import dev.coppice.project.code.SourceFacts;
import dev.coppice.project.code.SourceReader;
import dev.coppice.project.merge.ConflictMarkers;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the database dropped or changed, but that merges leave in the owner's classes. Everything else is generated
 * as if they were still there, so that what hangs together stays together until the owner decides.
 */
final class HeldKeys {

    private final ProjectState state;
    private final Twins twins;
    private final SourceReader reader;
    private final Map<String, Map<String, Side>> settled;
    private final List<GoneKey> gone;
    private final Schema known;

    /** What has to be known to decide. */
    record Question(ProjectState state, Twins twins, SourceReader reader, Map<String, Map<String, Side>> settled) {}

    /**
     * @param gone the keys of which some may be held
     * @param known the tables of those that the owner decided to keep some time ago
     */
    HeldKeys(Question question, List<GoneKey> gone, Schema known) {
        this.state = question.state();
        this.twins = question.twins();
        this.reader = question.reader();
        this.settled = question.settled();
        this.gone = gone;
        this.known = known;
    }

    /** Those that the owner decided to keep some time ago. */
    KeptKeys decided() {
        return new KeptKeys(
                List.of(), gone.stream().filter(key -> key.isIn(known)).toList());
    }

    /** Those that the owner's classes still have after some changes. */
    KeptKeys after(List<FileChange> changes) {
        Map<String, FileChange> byPath = new HashMap<>();
        changes.forEach(change -> byPath.put(from(change), change));
        List<GoneKey> open = new ArrayList<>();
        List<GoneKey> decided = new ArrayList<>();
        for (GoneKey key : gone) {
            path(key.table().name())
                    .flatMap(path -> held(key, path, byPath.get(path)))
                    .ifPresent(isDecided -> (isDecided ? decided : open).add(key));
        }
        return new KeptKeys(open, decided);
    }

    /** Whether the owner decided to keep a key; nothing if the class has it no longer. */
    private Optional<Boolean> held(GoneKey key, String path, @Nullable FileChange change) {
        String text = change == null ? state.findText(path).orElse("") : text(change);
        SourceFacts facts = reader.facts(ConflictMarkers.yoursIn(text));
        if (facts.findUnreadable().isPresent()) {
            return Optional.of(key.isIn(known));
        }
        Optional<MappedClass> mapped =
                facts.mapped().stream().filter(MappedClass::isEntity).findFirst();
        List<String> fields = mapped.map(some -> fields(some, key)).orElse(List.of());
        if (mapped.isEmpty() || fields.isEmpty()) {
            return Optional.empty();
        }
        boolean inConflict = change != null
                && change.why().conflicts().stream()
                        .map(Conflict::part)
                        .anyMatch(part -> fields.contains(part) || part.equals(FileDecision.WHOLE));
        Map<String, Side> sides = settled.getOrDefault(path, Map.of());
        boolean keeps = fields.stream().anyMatch(field -> sides.get(field) == Side.MINE);
        boolean keepsInverse = key.reference()
                .filter(reference -> keepsInverse(reference, mapped.get().className(), fields.getFirst()))
                .isPresent();
        return Optional.of(!inConflict || keeps || keepsInverse);
    }

    /**
     * Changes that were planned with keys held, together with the conflicts about these keys.
     *
     * @param without the changes that were planned without them
     */
    List<FileChange> withConflicts(KeptKeys held, List<FileChange> changes, List<FileChange> without) {
        Set<String> concerned = new HashSet<>();
        for (GoneKey key : held.open()) {
            path(key.table().name()).ifPresent(concerned::add);
            key.reference().flatMap(reference -> path(reference.target())).ifPresent(concerned::add);
        }
        Map<String, FileChange> conflicting = new LinkedHashMap<>();
        without.stream()
                .filter(change -> concerned.contains(from(change))
                        && !change.why().conflicts().isEmpty())
                .forEach(change -> conflicting.put(from(change), change));
        List<FileChange> all = new ArrayList<>();
        for (FileChange change : changes) {
            FileChange other = conflicting.remove(from(change));
            all.add(other == null ? change : withConflicts(change, other));
        }
        conflicting.forEach((path, other) -> all.add(withConflicts(unchanged(other), other)));
        return List.copyOf(all);
    }

    private FileChange unchanged(FileChange other) {
        BaseText base = other.base()
                .findBefore()
                .flatMap(path -> Matching.base(state, path))
                .orElse(null);
        BaseStep step = base == null ? other.base() : new BaseStep(base.path(), base);
        return new FileChange.Kept(from(other), other.fileClass(), step, Explanation.NONE);
    }

    private FileChange withConflicts(FileChange change, FileChange other) {
        Explanation why = change.why();
        Set<String> known = new HashSet<>();
        why.conflicts().forEach(conflict -> known.add(conflict.part()));
        List<Conflict> more = other.why().conflicts().stream()
                .filter(conflict -> !known.contains(conflict.part()))
                .toList();
        if (more.isEmpty()) {
            return change;
        }
        List<Attention> attention = Stream.concat(why.attention().stream(), other.why().attention().stream())
                .distinct()
                .toList();
        Map<String, String> takeNew = new HashMap<>(other.why().takeNew());
        takeNew.putAll(why.takeNew());
        Explanation all = why.withConflicts(
                        Stream.concat(why.conflicts().stream(), more.stream()).toList())
                .withAttention(attention)
                .withTakeNew(takeNew);
        return shown(change, other)
                .explained(all)
                .based(new BaseStep(
                        change.base().before(),
                        change.base()
                                .findAfter()
                                .map(base -> base.with(Manifest.State.CONFLICT))
                                .orElse(null)));
    }

    /** Where the other file shows its conflicts with marks and says nothing else, it stays so. */
    private FileChange shown(FileChange change, FileChange other) {
        boolean marks = ConflictMarkers.firstIn(text(other)).isPresent();
        return marks && ConflictMarkers.yoursIn(text(other)).equals(ConflictMarkers.yoursIn(text(change)))
                ? other
                : change;
    }

    private String text(FileChange change) {
        return switch (change) {
            case FileChange.Merged m -> m.after().text();
            case FileChange.Follows f -> f.after().text();
            case FileChange.Kept k -> state.findText(k.path()).orElse("");
            case FileChange.Created c -> "";
            case FileChange.Removed r -> "";
        };
    }

    private static String from(FileChange change) {
        return switch (change) {
            case FileChange.Merged m -> m.from();
            case FileChange.Follows f -> f.from();
            default -> change.path();
        };
    }

    /** Where the owner has the class of a table, even if it cannot be read. */
    private Optional<String> path(TableName table) {
        return twins.findLocated(table)
                .or(() -> twins.findBase(table))
                .map(Located::path)
                .filter(path -> state.findText(path).isPresent());
    }

    /** The fields that map a key; none if the class has it no longer. */
    private List<String> fields(MappedClass mapped, GoneKey key) {
        List<MappedClass> family = Stream.concat(Stream.of(mapped), twins.mine().ancestors(mapped).stream())
                .toList();
        if (key.reference().isPresent()) {
            return family.stream()
                    .flatMap(some -> some.findToOne(key.columns()).stream())
                    .map(MappedMember::field)
                    .toList();
        }
        List<MappedMember> members = family.stream()
                .flatMap(some -> some.members().stream())
                .filter(MappedMember::key)
                .toList();
        List<String> columns = members.stream()
                .flatMap(member -> member.mapping().columns().stream())
                .toList();
        return GoneKey.same(columns, key.columns())
                ? members.stream().map(MappedMember::field).toList()
                : List.of();
    }

    /** Whether the owner decides now to keep the other side of a relationship. */
    private boolean keepsInverse(ForeignKey reference, String className, String field) {
        Optional<Located> target = twins.findLocated(reference.target());
        Map<String, Side> sides = target.map(found -> settled.getOrDefault(found.path(), Map.of()))
                .orElse(Map.of());
        return target.stream()
                .flatMap(found -> found.mapped().members().stream())
                .filter(member -> member.mapping().equals(new Mapping.Inverse(className, field)))
                .anyMatch(member -> sides.get(member.field()) == Side.MINE);
    }
}
