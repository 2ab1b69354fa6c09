package dev.coppice.project.merge.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.admin.Format;
import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.Merged;
import dev.coppice.project.PartChange;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.yaml.AdminDraft.Resource;
import dev.coppice.project.yaml.AdminYaml;
import dev.coppice.schema.testing.Trials;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The laws of a merge, over made-up changes of the database and made-up work of owners. */
class YamlMergeLawTests {

    private static final int TRIALS = 60;
    private static final MergeContext CONTEXT = MergeContext.of("admin.yaml");

    /** An entry without a value, which is written as an empty list or mapping once it was filled and emptied again. */
    private static final Pattern EMPTY_ENTRY = Pattern.compile("(?m)^ *(attributes|resources):\\s*($|#)");

    private final YamlMerge merge = new YamlMerge();

    @Test
    void nothingIsLostAndEveryFactHoldsOrIsAConflict() {
        int[] conflicts = {0};
        Trials.of(TRIALS).each(seed -> {
            Random random = new Random(seed);
            AdminDraft base = AdminDraft.random(random);
            AdminDraft theirs = base.changed(random, false);
            OwnersAdmin.Result mine = OwnersAdmin.of(random, base);

            Merged merged = merged(base, mine.text(), theirs);

            conflicts[0] += merged.conflicts().isEmpty() ? 0 : 1;
            try {
                assertThat(mine.marks()).allMatch(merged.text()::contains);
                new Facts(base, mine.content(), theirs, merged).hold();
                assertThat(linesLost(mine.text(), merged)).isEmpty();
            } catch (AssertionError e) {
                throw new AssertionError(
                        "%s%n--- base%n%s%n--- mine%n%s%n--- theirs%n%s%n--- merged%n%s%n--- %s"
                                .formatted(
                                        e.getMessage(),
                                        text(base),
                                        mine.text(),
                                        text(theirs),
                                        merged.text(),
                                        merged.conflicts()),
                        e);
            }
        });
        Trials trials = Trials.of(TRIALS);
        System.out.printf(
                "YAML merges from seed %d with conflicts: %d of %d%n",
                trials.firstSeed(), conflicts[0], trials.count());
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        Trials.of(TRIALS).each(seed -> {
            Random random = new Random(seed);
            AdminDraft base = AdminDraft.random(random);
            AdminDraft theirs = base.changed(random, false);
            String mine = OwnersAdmin.of(random, base).text();

            Merged once = merged(base, mine, theirs);
            Merged twice = merge.merge(new ThreeTexts(once.base(), once.text(), text(theirs)), CONTEXT);

            assertThat(twice.text()).as(mine).isEqualTo(once.text());
            assertThat(twice.base()).as(mine).isEqualTo(once.base());
            assertThat(twice.conflicts()).extracting(Conflict::part).isEqualTo(parts(once));
            assertThat(twice.changes()).isEmpty();
        });
    }

    @Test
    void withoutAChangeOfTheDatabaseNoByteChanges() {
        Trials.of(TRIALS).each(seed -> {
            Random random = new Random(seed);
            AdminDraft base = AdminDraft.random(random);
            String mine = OwnersAdmin.of(random, base).text();

            Merged merged = merged(base, mine, base);

            assertThat(merged.text()).isEqualTo(mine);
            assertThat(merged.base()).isEqualTo(text(base));
            assertThat(merged.changes()).isEmpty();
            assertThat(merged.attention()).isEmpty();
        });
    }

    @Test
    void withoutWorkOfTheOwnerTheResultIsWhatIsGenerated() {
        Trials.of(TRIALS).each(seed -> {
            Random random = new Random(seed);
            AdminDraft base = AdminDraft.random(random);
            AdminDraft theirs = base.changed(random, false);

            Merged merged = merged(base, text(base), theirs);

            assertThat(merged.text()).isEqualTo(text(theirs));
            assertThat(merged.base()).isEqualTo(text(theirs));
            assertThat(merged.conflicts()).isEmpty();
        });
    }

    @Test
    void whatIsAddedAndTakenBackLeavesTheOwnersBytes() {
        Trials.of(TRIALS).each(seed -> {
            Random random = new Random(seed);
            AdminDraft base = AdminDraft.random(random);
            AdminDraft theirs = base.changed(random, true);
            String mine = OwnersAdmin.of(random, base).text();

            Merged there = merged(base, mine, theirs);
            Merged back = merged(theirs, there.text(), base);

            boolean hadEmptyEntry = EMPTY_ENTRY.matcher(mine).find();
            if (there.conflicts().isEmpty() && there.attention().isEmpty() && !hadEmptyEntry) {
                assertThat(back.text()).as(there.text()).isEqualTo(mine);
            }
        });
    }

    private Merged merged(AdminDraft base, String mine, AdminDraft theirs) {
        return merge.merge(new ThreeTexts(text(base), mine, text(theirs)), CONTEXT);
    }

    private static String text(AdminDraft draft) {
        return AdminYaml.print(draft.app());
    }

    private static List<String> parts(Merged merged) {
        return merged.conflicts().stream().map(Conflict::part).toList();
    }

    /** Lines of the owner that are gone though they speak of nothing that changed. */
    private static List<String> linesLost(String mine, Merged merged) {
        Set<String> kept = merged.text().lines().collect(Collectors.toSet());
        Set<String> words = new HashSet<>();
        merged.changes().forEach(change -> words.addAll(List.of(change.part().split("[.@]"))));
        boolean attributesGone = merged.changes().stream().anyMatch(change -> change.kind() == PartChange.Kind.REMOVED);
        boolean resourcesGone = merged.changes().stream()
                .anyMatch(
                        change -> !change.part().contains(".") && !change.part().contains("@"));
        return mine.lines()
                .filter(line -> !line.isBlank())
                .filter(line -> List.of("", ",", " []").stream().noneMatch(end -> kept.contains(line + end)))
                .filter(line -> !resourcesGone)
                .filter(line -> "[]{},".chars().noneMatch(sign -> line.indexOf(sign) >= 0))
                .filter(line -> !(attributesGone && line.contains("format: ")))
                .filter(line -> words.stream().noneMatch(line::contains))
                .toList();
    }

    /** What must be true of a merged description, worked out from what the three versions say. */
    private static final class Facts {

        private final AdminDraft base;
        private final AdminDraft mine;
        private final AdminDraft theirs;
        private final Set<String> open;
        private final List<String> told;
        private final Map<?, ?> merged;

        Facts(AdminDraft base, AdminDraft mine, AdminDraft theirs, Merged result) {
            this.base = base;
            this.mine = mine;
            this.theirs = theirs;
            this.open = Set.copyOf(parts(result));
            this.told = result.attention().stream().map(Attention::message).toList();
            String text = result.text().startsWith("\uFEFF") ? result.text().substring(1) : result.text();
            Map<?, ?> tree = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
            Object resources = tree.get("resources");
            this.merged = resources instanceof Map<?, ?> map ? map : Map.of();
        }

        void hold() {
            Set<String> all = new HashSet<>(mine.resources.keySet());
            all.addAll(theirs.resources.keySet());
            all.forEach(this::resource);
        }

        private void resource(String name) {
            Resource before = base.resources.get(name);
            Resource kept = mine.resources.get(name);
            Resource wanted = theirs.resources.get(name);
            boolean there = merged.containsKey(name);
            if (kept == null) {
                assertThat(there).as(name).isEqualTo(before == null);
            } else if (wanted == null) {
                assertThat(there).as(name).isEqualTo(open.contains(name));
            } else {
                assertThat(there).as(name).isTrue();
                contents(name, Objects.requireNonNull(before), kept, wanted);
            }
        }

        private void contents(String name, Resource before, Resource kept, Resource wanted) {
            Map<?, ?> result = (Map<?, ?>) Objects.requireNonNull(merged.get(name));
            String title = expected(name + "@title", before.title, kept.title, wanted.title);
            assertThat(result.get("title")).isEqualTo(title);
            if (open.contains(name + "@attributes")) {
                return;
            }
            Map<String, @Nullable Object> attributes = attributes(result.get("attributes"));
            Set<String> all = new HashSet<>(kept.attributes.keySet());
            all.addAll(wanted.attributes.keySet());
            for (String attribute : all) {
                String part = name + "." + attribute;
                boolean there = attributes.containsKey(attribute);
                boolean stays = kept.attributes.containsKey(attribute)
                        && (wanted.attributes.containsKey(attribute)
                                || !before.attributes.containsKey(attribute)
                                || open.contains(part));
                boolean isNew = wanted.attributes.containsKey(attribute) && !before.attributes.containsKey(attribute);
                assertThat(there).as(part).isEqualTo(stays || isNew);
                if (there && before.attributes.containsKey(attribute) && wanted.attributes.containsKey(attribute)) {
                    Object format = expected(
                            part + "@format",
                            id(before.attributes.get(attribute)),
                            id(kept.attributes.get(attribute)),
                            id(wanted.attributes.get(attribute)));
                    assertThat(attributes.get(attribute)).as(part).isEqualTo(format);
                }
            }
            List<String> order = attributes.keySet().stream()
                    .filter(kept.attributes::containsKey)
                    .toList();
            assertThat(order)
                    .isEqualTo(kept.attributes.keySet().stream()
                            .filter(attributes::containsKey)
                            .toList());
            tabs(name, before, kept, wanted, result);
        }

        private void tabs(String name, Resource before, Resource kept, Resource wanted, Map<?, ?> result) {
            Set<String> expected = new HashSet<>(kept.tabs);
            before.tabs.stream().filter(tab -> !wanted.tabs.contains(tab)).forEach(expected::remove);
            wanted.tabs.stream().filter(tab -> !before.tabs.contains(tab)).forEach(expected::add);
            Object tabs = result.get("tabs");
            Set<?> found = tabs instanceof List<?> list ? new HashSet<>(list) : Set.of();
            boolean uncertain = open.stream().anyMatch(part -> part.startsWith(name + "@tabs"));
            if (!uncertain) {
                assertThat(found).as(name + "@tabs").isEqualTo(expected);
            }
        }

        private <T extends @Nullable Object> T expected(String part, T before, T kept, T wanted) {
            boolean isGoneButCommented = wanted == null && Objects.equals(before, kept) && open.contains(part);
            if (isGoneButCommented) {
                return kept;
            }
            boolean mineStays = Objects.equals(before, wanted) || !Objects.equals(before, kept);
            boolean contested = mineStays && !Objects.equals(before, wanted) && !Objects.equals(kept, wanted);
            boolean onlyTold = before == null || kept == null;
            assertThat(open.contains(part)).as(part).isEqualTo(contested && !onlyTold);
            if (contested && onlyTold) {
                assertThat(told).as(part).anyMatch(message -> message.contains("'" + part + "'"));
            }
            return mineStays ? kept : wanted;
        }

        private static @Nullable String id(@Nullable Format format) {
            return format == null ? null : format.id();
        }

        private static Map<String, @Nullable Object> attributes(@Nullable Object list) {
            Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
            if (list instanceof List<?> items) {
                for (Object item : items) {
                    if (item instanceof Map<?, ?> map) {
                        attributes.put(String.valueOf(map.get("name")), map.get("format"));
                    } else {
                        attributes.put(String.valueOf(item), null);
                    }
                }
            }
            return attributes;
        }
    }
}
