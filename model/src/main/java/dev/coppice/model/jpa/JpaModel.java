package dev.coppice.model.jpa;

import dev.coppice.model.EntityModel;
import dev.coppice.schema.KeyCounter;
import dev.coppice.schema.Schema;
import java.util.List;
import java.util.Map;

/**
 * What entity classes say.
 *
 * @param schema the tables that they need. Columns stand in the order of the members; names of constraints that
 *     Hibernate would make up are left out, and so is everything that classes cannot say: views, triggers, routines
 * @param model the entities in the owner's names, with what the API can show of them: embedded values and collections
 *     of plain values are in the schema only
 * @param packages where each entity class lives, by its simple name: its package, or the class that it is nested in
 * @param counters which sequences their keys come from
 * @param formerNames what tables and columns were called before, as far as classes say so
 */
public record JpaModel(
        Schema schema,
        EntityModel model,
        Map<String, String> packages,
        List<KeyCounter> counters,
        List<FormerName> formerNames) {

    public JpaModel {
        packages = Map.copyOf(packages);
        counters = List.copyOf(counters);
        formerNames = List.copyOf(formerNames);
    }
}
