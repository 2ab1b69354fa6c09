package dev.coppice.model.jpa;

import dev.coppice.schema.Problem;
import java.util.regex.Pattern;

/** Says in one sentence what Hibernate refuses. */
final class Refusal {

    private static final Pattern END = Pattern.compile("\\.?\\s*$");

    private Refusal() {}

    static Problem of(Throwable refused) {
        Throwable telling = refused;
        while (telling.getMessage() == null && telling.getCause() != null) {
            telling = telling.getCause();
        }
        String reason = telling.getMessage() == null ? telling.getClass().getSimpleName() : telling.getMessage();
        String sentence = END.matcher(reason.lines().findFirst().orElse(reason)).replaceFirst("");
        return new Problem(
                "The mapping of the entity classes does not hold: %s".formatted(sentence),
                "Correct the class that is named and start again; nothing was written",
                refused);
    }
}
