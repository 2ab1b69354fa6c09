package dev.coppice.model.infer;

import dev.coppice.model.naming.JavaNames;
import dev.coppice.model.naming.UniqueNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the things of one namespace: the owner's choice where it can be used, else the best choice that is neither
 * reserved nor taken. Reports each name that is not the plain one.
 *
 * @param <K> what stands for a thing
 */
final class Namer<K> {

    private final UniqueNames<K> names = new UniqueNames<>();
    private final Predicate<String> reserved;
    private final NameFindings findings;

    Namer(Predicate<String> reserved, NameFindings findings) {
        this.reserved = reserved;
        this.findings = findings;
    }

    /**
     * A thing that needs a name.
     *
     * @param subject how the report calls it
     * @param chosen what the owner calls it, or null
     * @param choices best first, at least one
     * @param instead what takes the place of the first choice if that is reserved
     */
    record Request<K>(K thing, String subject, @Nullable String chosen, List<String> choices, List<String> instead) {

        Request {
            choices = List.copyOf(choices);
            instead = List.copyOf(instead);
        }
    }

    /** Names all of them. What was named before keeps its name, what is named later takes what is left. */
    void nameAll(List<Request<K>> requests) {
        List<Request<K>> undecided = new ArrayList<>();
        for (Request<K> request : requests) {
            if (!takesChosen(request)) {
                undecided.add(request);
            }
        }
        names.giveAll(plainFirst(undecided).stream()
                .map(request -> new UniqueNames.Wish<>(request.thing(), freeChoices(request)))
                .toList());
        for (Request<K> request : undecided) {
            findings.compare(
                    request.subject(),
                    request.choices().getFirst(),
                    freeChoices(request).getFirst(),
                    name(request.thing()));
        }
    }

    /** Gives a name that nobody has yet, reserved or not. */
    void nameOutright(K thing, String name) {
        if (!names.give(thing, name)) {
            throw new IllegalArgumentException("%s cannot be called %s, which is taken".formatted(thing, name));
        }
    }

    String name(K thing) {
        return names.name(thing);
    }

    /** Who has a plain name comes first, so that a replacement never takes it. */
    private List<Request<K>> plainFirst(List<Request<K>> requests) {
        return requests.stream()
                .sorted(Comparator.comparing(request -> hasReservedName(request)))
                .toList();
    }

    private boolean hasReservedName(Request<K> request) {
        return reserved.test(request.choices().getFirst());
    }

    private List<String> freeChoices(Request<K> request) {
        Stream<String> instead = hasReservedName(request) ? request.instead().stream() : Stream.empty();
        List<String> free = Stream.concat(instead, request.choices().stream())
                .filter(reserved.negate())
                .distinct()
                .toList();
        return free.isEmpty() ? List.of(request.choices().getFirst() + "Value") : free;
    }

    private boolean takesChosen(Request<K> request) {
        String chosen = request.chosen();
        if (chosen == null) {
            return false;
        }
        if (!JavaNames.isLegal(chosen)) {
            findings.notUsable(request.subject(), chosen, "no Java identifier of plain letters and digits");
            return false;
        }
        if (reserved.test(chosen)) {
            findings.notUsable(request.subject(), chosen, "reserved");
            return false;
        }
        if (!names.give(request.thing(), chosen)) {
            findings.notUsable(request.subject(), chosen, "taken");
            return false;
        }
        return true;
    }
}
