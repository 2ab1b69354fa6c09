package dev.coppice.starter.shop;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A controller as an owner would write it, next to the API. */
@RestController
class OpeningHours {

    @GetMapping("/api/openingHours/{day}")
    Map<String, String> on(@PathVariable String day) {
        return switch (day) {
            case "monday" -> Map.of("from", "08:00", "to", "18:00");
            case "sunday" -> throw new ProblemException(Problem.of(ProblemCode.NOT_FOUND, "Closed on Sundays"));
            default -> throw new IllegalStateException("select secret from vault");
        };
    }
}
