package dev.coppice.project.admin;

import dev.coppice.admin.Finding;
import dev.coppice.admin.Place;
import dev.coppice.project.admin.AdminImport.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Collects what is not carried over, and what need not be. */
final class ImportNotes {

    private final List<Loss> losses = new ArrayList<>();
    private final SequencedMap<String, Integer> known = new LinkedHashMap<>();

    void lose(Place place, String what, String why) {
        losses.add(new Loss(place, what, why));
    }

    void unreadable(Finding finding) {
        lose(finding.place(), finding.message(), finding.remedy());
    }

    /** A key whose meaning the server knows anyway. */
    void know(String key) {
        known.merge(key, 1, Integer::sum);
    }

    List<Loss> losses() {
        return losses;
    }

    SequencedMap<String, Integer> known() {
        return known;
    }
}
