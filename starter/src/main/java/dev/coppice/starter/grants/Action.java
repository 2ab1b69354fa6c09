package dev.coppice.starter.grants;

import dev.coppice.jsonapi.ResourceType.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a role may be granted on a resource. */
enum Action {
    READ,
    CREATE,
    UPDATE,
    DELETE;

    static Optional<Action> find(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Action::word).toList();
    }

    static Action of(Operation operation) {
        return switch (operation) {
            case CREATE -> CREATE;
            case UPDATE -> UPDATE;
            case DELETE -> DELETE;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
