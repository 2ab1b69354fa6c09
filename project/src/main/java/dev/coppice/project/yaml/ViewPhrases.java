package dev.coppice.project.yaml;

import dev.coppice.admin.AdminResource;
import dev.coppice.model.Entity;
import dev.coppice.model.naming.Inflection;
import dev.coppice.model.naming.Words;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What views are called that are named by a phrase, such as {@code Product Sales for 1997}: its last word is not what is
 * counted, so that a plural of it says nothing.
 */
record ViewPhrases(Set<TableName> views) {

    private static final Set<String> PREPOSITIONS = Set.of(
            "above", "below", "by", "for", "from", "in", "of", "over", "per", "since", "under", "with", "without");

    static ViewPhrases of(Schema schema) {
        return new ViewPhrases(schema.views().stream().map(View::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** The resource with the words of the view where those made of its plural would be odd. */
    AdminResource named(AdminResource resource, Entity entity) {
        Words words = Words.of(entity.table().name());
        if (!views.contains(entity.table()) || !words.exact() || !isPhrase(words)) {
            return resource;
        }
        String phrase = String.join(" ", words.list());
        String label = phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
        return resource.called(
                unlessSaid(label, words, entity.resource()), unlessSaid(label, words, entity.className()));
    }

    private static boolean isPhrase(Words words) {
        List<String> before = words.list().subList(0, words.list().size() - 1);
        return before.stream().anyMatch(word -> PREPOSITIONS.contains(word) || isPlural(word));
    }

    private static boolean isPlural(String word) {
        return !Inflection.ENGLISH.singular(word).equals(word);
    }

    private static @Nullable String unlessSaid(String label, Words words, String name) {
        return Words.of(name).equals(words) ? null : label;
    }
}
