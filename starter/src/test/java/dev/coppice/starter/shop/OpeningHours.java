package dev.coppice.starter.shop;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A controller as an owner would write it, next to the API. */
@RestController
class OpeningHours {

    enum Season {
        SUMMER,
        WINTER
    }

    record Hours(LocalTime from, LocalTime to, List<String> days) {}

    @PutMapping("/api/openingHours/{day:[a-z]+}")
    ResponseEntity<Hours> change(
            @PathVariable("day") String weekday,
            @RequestParam(defaultValue = "SUMMER") Season season,
            @RequestHeader("X-Reason") String reason,
            @RequestBody Hours hours) {
        return ResponseEntity.ok(hours);
    }

    @GetMapping("/api/openingHours/{day}")
    Map<String, String> on(@PathVariable String day) {
        return switch (day) {
            case "monday" -> Map.of("from", "08:00", "to", "18:00");
            case "sunday" -> throw new ProblemException(Problem.of(ProblemCode.NOT_FOUND, "Closed on Sundays"));
            case "doomsday" -> throw new ResponseStatusException(HttpStatus.GONE);
            default -> throw new IllegalStateException("select secret from vault");
        };
    }
}
