package dev.coppice.project.rebuild;

import dev.coppice.model.Entity;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.OwnerCode.Located;
import dev.coppice.project.code.SourceFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the resources of the owner's classes are called: as the owner's exposure calls them, else as it was generated, else
 * by the name of the class. A class that only changed its name keeps its resource: clients of the API know it by that.
 */
final class ResourceNames {

    private final Twins twins;
    private final Map<String, String> mine;
    private final Map<String, String> base;
    private final Set<String> taken = new HashSet<>();

    ResourceNames(Twins twins) {
        this.twins = twins;
        this.mine = exposed(twins.mine());
        this.base = exposed(twins.base());
    }

    private static Map<String, String> exposed(OwnerCode code) {
        Map<String, String> exposed = new HashMap<>();
        for (SourceFacts.Exposed resource : code.exposed()) {
            exposed.putIfAbsent(resource.className(), resource.resource());
        }
        return exposed;
    }

    String of(Entity entity) {
        Optional<String> before = twins.findBase(entity.table()).map(Located::className);
        String name = Stream.of(
                        Optional.ofNullable(mine.get(entity.className())),
                        before.filter(old -> !isAnother(old, entity)).map(mine::get),
                        Optional.ofNullable(base.get(entity.className())),
                        before.filter(old -> !isAnother(old, entity)).map(base::get))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(entity.resource());
        return unique(name);
    }

    /** Whether the class of before is still there, beside this one: then its name is not free. */
    private boolean isAnother(String old, Entity entity) {
        return !old.equals(entity.className()) && twins.mine().findClass(old).isPresent();
    }

    private String unique(String name) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + number;
        }
        return free;
    }
}
