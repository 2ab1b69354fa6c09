package dev.coppice.project.rebuild;

import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.project.Attention;
import dev.coppice.project.Manifest;
import dev.coppice.project.Merged;
import dev.coppice.project.PartChange;
import dev.coppice.project.PartChange.Kind;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.SameThings;
import dev.coppice.project.Side;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.SourceReader;
import dev.coppice.project.code.Uses;
import dev.coppice.project.merge.Merge;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.Surroundings;
import dev.coppice.project.merge.Unreadable;
import dev.coppice.project.plan.ModelPage;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known about a project as a whole when its files are decided one by one. */
final class Insight {

    private final Facts facts;
    private final FileMerges merges = new FileMerges();

    /**
     * What was found out before.
     *
     * @param before the model as it was generated last, in the names of the base, or null if that is not known
     * @param now the model of today, in the owner's names
     * @param templates what this version would have generated last time, by path
     */
    record Facts(
            @Nullable EntityModel before,
            EntityModel now,
            Map<String, String> templates,
            Renaming renaming,
            SameThings same,
            OwnerCode code,
            Uses uses,
            Causes causes,
            Map<String, Map<String, Side>> settled,
            SourceReader reader) {}

    Insight(Facts facts) {
        this.facts = facts;
    }

    SameThings same() {
        return facts.same();
    }

    Map<String, Map<String, Side>> settled() {
        return facts.settled();
    }

    Surroundings surroundings(String path) {
        return new CodeSurroundings(facts.code(), facts.uses(), path);
    }

    /** What looks at the merge of a file before it is believed. */
    Guards guards(String path) {
        String className = Matching.className(path);
        return new Guards(facts.reader(), column -> facts.code().mapsElsewhere(className, column));
    }

    /** Where the owner's code names the class that a file holds. */
    List<Attention> usesOfClass(String path) {
        return path.endsWith(".java") && !path.endsWith("package-info.java")
                ? facts.uses().of(Matching.className(path))
                : List.of();
    }

    /** Why a file comes or goes. */
    Explanation whole(Trio trio, Kind kind) {
        PartChange change = new PartChange(kind, Matching.className(trio.path()), "");
        return Explanation.NONE.withParts(
                List.of(new Explanation.Part(change, facts.causes().ofFile(table(trio)))));
    }

    /** The table that a file is for, also if the file is only the key of its class. */
    private @Nullable TableName table(Trio trio) {
        String className = Matching.className(trio.path());
        return trio.table() != null
                ? trio.table()
                : Stream.of(Optional.ofNullable(facts.before()), Optional.of(facts.now()))
                        .flatMap(Optional::stream)
                        .flatMap(model -> model.entities().stream())
                        .filter(entity -> className.equals(entity.key().className()))
                        .map(Entity::table)
                        .findFirst()
                        .orElse(null);
    }

    /** What changes in a file that follows, and what in the owner's code that concerns. */
    Explanation follows(Trio trio) {
        Trio.Mine mine = trio.mine();
        if (isPage(trio) && mine != null) {
            return Explanation.NONE.withParts(
                    onPage(trio, mine.text(), trio.findTheirs().orElse("")));
        }
        List<PartChange> changes = changes(trio);
        List<Attention> attention = new ArrayList<>();
        for (PartChange change : changes) {
            if (change.kind() == Kind.CHANGED && isOfEntity(trio)) {
                attention.addAll(usesOfChanged(trio, change));
            }
        }
        return Explanation.NONE.withParts(explained(trio, changes)).withAttention(attention);
    }

    /** What a merge did and why. */
    Explanation explained(Trio trio, Merged merged) {
        Trio.Mine mine = trio.mine();
        List<Explanation.Part> parts = isPage(trio) && mine != null
                ? onPage(trio, mine.text(), merged.text())
                : explained(
                        trio,
                        mine != null && !mine.text().equals(merged.text())
                                ? orElse(withTargets(trio, mine.text(), merged.changes()), trio)
                                : merged.changes());
        return Explanation.NONE
                .withParts(parts)
                .withConflicts(merged.conflicts())
                .withAttention(merged.attention());
    }

    /** A merge does not tell of what is the same and only called differently, as the class of a renamed table is. */
    private List<PartChange> withTargets(Trio trio, String mine, List<PartChange> told) {
        if (!isOfEntity(trio) || waits(trio)) {
            return told;
        }
        Set<String> parts =
                told.stream().map(change -> change.part().split("[.@( ]", 2)[0]).collect(Collectors.toSet());
        Set<String> known = words(mine);
        Stream<PartChange> targets = ofEntity(trio).stream()
                .filter(change -> !parts.contains(change.part()))
                .filter(change -> EntityDiff.newTarget(change)
                        .filter(target -> !known.contains(target))
                        .isPresent());
        return Stream.concat(told.stream(), targets).toList();
    }

    /** The page that shows the tables is told in their words, not by its lines. */
    private static boolean isPage(Trio trio) {
        return trio.theirs() != null && trio.theirs().path().equals(ModelPage.PATH);
    }

    private List<Explanation.Part> onPage(Trio trio, String before, String now) {
        Causes.Setting setting = setting(trio);
        return facts.causes().ofPage(before, now).stream()
                .map(found ->
                        new Explanation.Part(found.change(), facts.causes().of(found, setting)))
                .toList();
    }

    /** Where the owner's code uses what an untouched file would lose. */
    List<Attention> losesWhatIsUsed(Trio trio) {
        if (!isOfEntity(trio) || trio.mine() == null) {
            return usesOfLostConstants(trio);
        }
        String className = Matching.className(trio.mine().path());
        return changes(trio).stream()
                .flatMap(change -> Stream.ofNullable(lostName(change)))
                .flatMap(name -> facts.uses().of(className, name).stream())
                .toList();
    }

    /** What code cannot name any more: what is gone or is called differently. */
    private static @Nullable String lostName(PartChange change) {
        return switch (change.kind()) {
            case ADDED -> null;
            case REMOVED -> change.part();
            case CHANGED -> {
                if (change.detail().startsWith(PartChange.NOW_CALLED)) {
                    yield change.part();
                }
                String[] names = change.detail().split(", ", 2)[0].split(" → ", 2);
                yield names.length == 2 && names[1].equals(change.part()) ? names[0] : null;
            }
        };
    }

    /** A key record or an enum: what of its words is gone, and used. */
    private List<Attention> usesOfLostConstants(Trio trio) {
        BaseText base = trio.base();
        Trio.Mine mine = trio.mine();
        if (trio.table() == null || mine == null || base == null) {
            return List.of();
        }
        Set<String> gone = words(base.text());
        gone.removeAll(words(trio.findTheirs().orElse("")));
        String className = Matching.className(mine.path());
        return gone.stream()
                .flatMap(word -> facts.uses().of(className, word).stream())
                .toList();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.split("[^A-Za-z0-9_$]+")));
        words.removeIf(word -> word.isEmpty() || !Character.isJavaIdentifierStart(word.charAt(0)));
        return words;
    }

    private List<PartChange> changes(Trio trio) {
        if (isOfEntity(trio) && !waits(trio)) {
            List<PartChange> changes = ofEntity(trio);
            if (!changes.isEmpty()) {
                return changes;
            }
        }
        return merged(trio, trio.findTheirs().orElse(""));
    }

    private List<PartChange> ofEntity(Trio trio) {
        Optional<Entity> before = entityBefore(trio);
        Optional<Entity> now = entity(facts.now(), trio.table());
        return before.isPresent() && now.isPresent()
                ? EntityDiff.between(before.get(), now.get(), facts.renaming())
                : List.of();
    }

    /** The changes from the base to another text, by the merge of that kind of file. */
    private List<PartChange> merged(Trio trio, String text) {
        PartChange whole = new PartChange(Kind.CHANGED, Matching.className(trio.path()), "");
        Optional<Merge> merge = merges.find(trio.path());
        if (trio.base() == null || merge.isEmpty()) {
            return List.of(whole);
        }
        try {
            String base = trio.base().text();
            MergeContext context = new MergeContext(trio.path(), facts.same(), Surroundings.NONE, Map.of());
            return orElse(
                    merge.get().merge(new ThreeTexts(base, base, text), context).changes(), trio);
        } catch (Unreadable e) {
            return List.of(whole);
        }
    }

    /** Where no part changes, it is what belongs to none: imports, or the order of the parts. */
    private static List<PartChange> orElse(List<PartChange> changes, Trio trio) {
        String rest = trio.path().endsWith(".java") ? "imports" : "order";
        return changes.isEmpty() ? List.of(new PartChange(Kind.CHANGED, rest, "")) : changes;
    }

    private List<Explanation.Part> explained(Trio trio, List<PartChange> changes) {
        Causes.Setting setting = setting(trio);
        return changes.stream()
                .map(change -> new Explanation.Part(change, facts.causes().of(change, setting)))
                .toList();
    }

    private Causes.Setting setting(Trio trio) {
        return new Causes.Setting(trio.table(), byTemplate(trio), waits(trio));
    }

    /** Whether the base of a file is older than the model of before, because the owner has yet to say something. */
    private static boolean waits(Trio trio) {
        return trio.base() != null
                && (trio.base().state() == Manifest.State.PROPOSED
                        || trio.base().state() == Manifest.State.CONFLICT);
    }

    /** The parts that this version would have generated differently last time. */
    private Set<String> byTemplate(Trio trio) {
        if (trio.base() == null) {
            return Set.of();
        }
        String template = facts.templates().get(trio.base().path());
        if (template == null || template.equals(trio.base().text())) {
            return Set.of();
        }
        List<PartChange> changes = isPage(trio)
                ? facts.causes().ofPage(trio.base().text(), template).stream()
                        .map(PageDiff.Found::change)
                        .toList()
                : merged(trio, template);
        return changes.stream().map(PartChange::part).collect(Collectors.toSet());
    }

    private List<Attention> usesOfChanged(Trio trio, PartChange change) {
        String before = change.detail().contains(" → ") ? firstName(change) : change.part();
        boolean concernsCode =
                EntityDiff.concernsCode(change.detail()) || change.detail().contains("key");
        if (!concernsCode || trio.mine() == null) {
            return List.of();
        }
        String className = Matching.className(trio.mine().path());
        boolean wholeClass = entity(facts.now(), trio.table())
                .filter(entity -> entity.className().equals(change.part()))
                .isPresent();
        List<Attention> uses =
                wholeClass ? facts.uses().of(className) : facts.uses().of(className, before);
        return uses.stream()
                .map(use -> new Attention(use.path(), use.line(), "%s (%s)".formatted(use.message(), change.detail())))
                .toList();
    }

    private static String firstName(PartChange change) {
        String first = change.detail().split(" → ", 2)[0];
        return first.contains(" ") ? change.part() : first;
    }

    private boolean isOfEntity(Trio trio) {
        TableName table = trio.table();
        PlannedFile theirs = trio.theirs();
        if (table == null || theirs == null) {
            return false;
        }
        String className = Matching.className(theirs.path());
        return entity(facts.now(), table)
                .filter(entity -> entity.className().equals(className))
                .isPresent();
    }

    private Optional<Entity> entityBefore(Trio trio) {
        return facts.before() == null || trio.table() == null
                ? Optional.empty()
                : facts.before().entities().stream()
                        .filter(entity -> facts.renaming().table(entity.table()).equals(trio.table()))
                        .findFirst();
    }

    private static Optional<Entity> entity(EntityModel model, @Nullable TableName table) {
        return model.entities().stream()
                .filter(entity -> entity.table().equals(table))
                .findFirst();
    }
}
