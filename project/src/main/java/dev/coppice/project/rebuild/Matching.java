package dev.coppice.project.rebuild;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.JavaType;
import dev.coppice.project.FileClass;
import dev.coppice.project.Manifest;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.MappedMember;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.OwnerCode.Located;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what belongs together: the file as generated last, as the owner has it, as it would be generated today. Entities
 * by their table, what they bring along by them, other classes by their name if they were moved, all else by path.
 */
final class Matching {

    private final ProjectState state;
    private final Twins twins;
    private final Map<String, Role> roles = new HashMap<>();
    private final Set<String> claimedBases = new HashSet<>();
    private final Set<String> needless = new HashSet<>();
    private final Set<String> claimedMine = new HashSet<>();

    /** What a generated class is, and where its base and the owner's version were found. */
    private record Role(TableName table, Optional<String> base, Optional<String> mine) {}

    private Matching(ProjectState state, Twins twins) {
        this.state = state;
        this.twins = twins;
    }

    /** All files, those that are generated today first. */
    static List<Trio> of(ProjectState state, Twins twins, Rendering theirs) {
        Matching matching = new Matching(state, twins);
        matching.findRoles(theirs);
        List<Trio> trios = new ArrayList<>();
        for (PlannedFile file : theirs.files()) {
            if (matching.isWrittenForGood(file)) {
                matching.claimedBases.add(file.path());
            } else if (!matching.needless.contains(file.path())) {
                trios.add(matching.trio(file));
            }
        }
        for (String path : state.bases().keySet()) {
            if (!path.startsWith(Recollection.MEMORY) && matching.claimedBases.add(path)) {
                trios.add(matching.leftOver(path));
            }
        }
        return List.copyOf(trios);
    }

    /** Whether it is the beginning of something that has begun: neither changed nor made again. */
    private boolean isWrittenForGood(PlannedFile file) {
        String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
        return file.fileClass() == FileClass.APPEND_ONLY
                && (state.bases().containsKey(file.path())
                        || state.has(file.path())
                        || state.files().keySet().stream().anyMatch(path -> isScriptIn(folder, path)));
    }

    private static boolean isScriptIn(String folder, String path) {
        return path.startsWith(folder) && path.endsWith(".sql");
    }

    /** What the project remembers of a file. */
    static Optional<BaseText> base(ProjectState state, String path) {
        return Optional.ofNullable(state.bases().get(path)).map(text -> {
            Optional<Manifest.Entry> entry = state.findEntry(path);
            return new BaseText(
                    path,
                    entry.map(Manifest.Entry::fileClass).orElse(FileClass.STRUCTURED),
                    text,
                    entry.map(Manifest.Entry::state).orElse(Manifest.State.SETTLED));
        });
    }

    private void findRoles(Rendering theirs) {
        Map<String, String> paths = new HashMap<>();
        theirs.files().stream()
                .map(PlannedFile::path)
                .filter(path -> path.endsWith(".java"))
                .forEach(path -> paths.put(className(path), path));
        for (Entity entity : theirs.model().entities()) {
            TableName table = entity.table();
            Optional<Located> base = twins.findBase(table);
            Optional<Located> mine = twins.findLocated(table);
            putRole(paths, entity.className(), new Role(table, base.map(Located::path), mine.map(Located::path)));
            if (entity.key().className() != null && base.isEmpty() && mine.isPresent()) {
                // The owner wrote the class, and with it what identifies its rows.
                Optional.ofNullable(paths.get(entity.key().className())).ifPresent(needless::add);
            } else if (entity.key().className() != null) {
                putRole(
                        paths,
                        entity.key().className(),
                        helper(table, MappedClass::keyClass, OwnerCode::findDeclaration));
            }
            for (Attribute attribute : entity.attributes()) {
                if (attribute.type() instanceof JavaType.EnumOf(String className)) {
                    String column = twins.oldColumn(table, attribute.column().name());
                    putRole(paths, className, helper(table, mapped -> enumOf(mapped, column), OwnerCode::findEnum));
                }
            }
        }
    }

    private void putRole(Map<String, String> paths, String className, Role role) {
        String path = paths.get(className);
        if (path != null) {
            roles.merge(
                    path,
                    role,
                    (one, other) -> new Role(
                            one.table(), one.base().or(other::base), one.mine().or(other::mine)));
        }
    }

    /** A class that an entity brings along: by what the entity calls it, in the base and in the owner's code. */
    private Role helper(
            TableName table,
            Function<MappedClass, @Nullable String> name,
            BiFunction<OwnerCode, String, Optional<String>> find) {
        Optional<String> inBase = twins.findBase(table).map(Located::mapped).map(name);
        Optional<String> base = inBase.flatMap(simple -> find.apply(twins.base(), simple));
        Optional<String> mine = twins.findMine(table).map(name).flatMap(simple -> find.apply(twins.mine(), simple));
        Optional<String> stayed = inBase.flatMap(simple -> find.apply(twins.mine(), simple));
        return new Role(table, base, base.isPresent() ? mine.or(() -> stayed) : Optional.empty());
    }

    private static @Nullable String enumOf(MappedClass mapped, String column) {
        return mapped.findBasic(column).map(MappedMember::type).orElse(null);
    }

    private Trio trio(PlannedFile theirs) {
        Role role = roles.get(theirs.path());
        if (role == null) {
            return new Trio(claimBase(theirs.path()), moved(theirs.path()), theirs, null);
        }
        BaseText base = role.base().map(this::claimBase).orElse(null);
        Trio.Mine mine =
                role.mine().map(path -> mine(path, Trio.Found.AS_ITSELF)).orElse(null);
        if (mine == null && base != null) {
            mine = mine(base.path(), Trio.Found.AS_ITSELF);
        }
        if (mine == null && state.has(theirs.path())) {
            mine = mine(theirs.path(), Trio.Found.IN_THE_WAY);
        }
        return new Trio(base, mine, theirs, role.table());
    }

    private Trio leftOver(String path) {
        BaseText base = base(state, path).orElseThrow();
        Optional<TableName> table = twins.base().findFacts(path).stream()
                .flatMap(facts -> facts.mapped().stream())
                .flatMap(mapped -> Optional.ofNullable(mapped.table()).stream())
                .findFirst();
        Optional<String> moved = table.flatMap(name ->
                        twins.mine().findEntity(name, found -> found.path().equals(path)))
                .map(Located::path)
                .filter(found -> !claimedMine.contains(found));
        Trio.Mine mine = moved.map(found -> mine(found, Trio.Found.AS_ITSELF)).orElseGet(() -> moved(path));
        return new Trio(base, mine, null, table.orElse(null));
    }

    /** The owner's version of a file that is found by its path; a class is looked for elsewhere if it is not there. */
    private Trio.@Nullable Mine moved(String path) {
        if (state.has(path)) {
            return mine(path, Trio.Found.AS_ITSELF);
        }
        boolean isClass = path.endsWith(".java") && !path.endsWith("package-info.java");
        return isClass && state.bases().containsKey(path)
                ? twins.mine()
                        .findDeclaration(className(path))
                        .filter(found -> !state.bases().containsKey(found) && !claimedMine.contains(found))
                        .map(found -> mine(found, Trio.Found.AS_ITSELF))
                        .orElse(null)
                : null;
    }

    private Trio.@Nullable Mine mine(String path, Trio.Found found) {
        FileText file = state.files().get(path);
        if (file == null) {
            return null;
        }
        boolean alone = claimedMine.add(path);
        return new Trio.Mine(path, file, alone ? found : Trio.Found.IN_THE_WAY);
    }

    private @Nullable BaseText claimBase(String path) {
        return base(state, path).filter(base -> claimedBases.add(path)).orElse(null);
    }

    static String className(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }
}
