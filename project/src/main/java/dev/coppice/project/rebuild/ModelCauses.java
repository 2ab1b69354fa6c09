package dev.coppice.project.rebuild;

import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.project.PartChange;
import java.util.List;
import java.util.Optional;

/** Tells of each change in which of the owner's classes it has its cause. */
final class ModelCauses {

    private final EntityModel model;

    ModelCauses(EntityModel model) {
        this.model = model;
    }

    /** The same change, because of the classes. */
    FileChange explain(FileChange change) {
        return change.explained(explain(change.why()));
    }

    private Explanation explain(Explanation why) {
        List<Explanation.Part> parts = why.parts().stream()
                .map(part -> new Explanation.Part(part.change(), cause(part.change())))
                .toList();
        return why.withParts(parts);
    }

    private Cause cause(PartChange change) {
        String part = change.part();
        int dot = part.indexOf('.');
        String resource = dot < 0 ? part : part.substring(0, dot);
        String subject = findClass(resource)
                .map(name -> name + part.substring(resource.length()))
                .orElse(part.startsWith("line from ") ? "the relationship" : part);
        return new Cause.Classes(
                switch (change.kind()) {
                    case ADDED -> "%s is new in the classes".formatted(subject);
                    case REMOVED -> "%s is gone from the classes".formatted(subject);
                    case CHANGED -> "%s changed in the classes".formatted(subject);
                });
    }

    private Optional<String> findClass(String resource) {
        return model.entities().stream()
                .filter(entity -> entity.resource().equals(resource))
                .map(Entity::className)
                .findFirst();
    }
}
