package dev.coppice.project.merge.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.model.EntityModel;
import dev.coppice.project.Blueprint;
import dev.coppice.project.Choices;
import dev.coppice.project.Database;
import dev.coppice.project.Engine;
import dev.coppice.project.Merged;
import dev.coppice.project.ProjectName;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.xml.Pom;
import dev.coppice.schema.Schema;
import dev.coppice.schema.testing.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws of a merge, over made-up upgrades of the POM that Coppice writes and made-up work of owners. */
class XmlMergeLawTests {

    private static final int TRIALS = 40;
    private static final MergeContext CONTEXT = MergeContext.of("pom.xml");
    private static final String BASE = Pom.text(Blueprint.of(
            Schema.EMPTY,
            new EntityModel(List.of(), List.of()),
            Choices.of(ProjectName.from("shop"), Engine.SQLITE),
            new Database(Engine.SQLITE, "jdbc:sqlite:database/shop.sqlite")));

    private final XmlMerge merge = new XmlMerge();

    @Test
    void nothingIsLostAndWhatIsNewIsThere() {
        Trials.of(TRIALS).each(seed -> {
            Random random = new Random(seed);
            Owner owner = Owner.at(random);
            Upgrade upgrade = Upgrade.at(random);

            Merged merged = merged(BASE, owner.text, upgrade.text);

            assertThat(owner.marks).as(merged.text()).allMatch(merged.text()::contains);
            assertThat(upgrade.added).as(merged.text()).allMatch(merged.text()::contains);
            assertThat(merged.conflicts()).isEmpty();
            XmlFile.read(merged.text());
        });
    }

    @Test
    void onlyLinesThatChangeAreTouched() {
        Trials.of(TRIALS).each(seed -> {
            Random random = new Random(seed);
            Owner owner = Owner.at(random);
            Upgrade upgrade = Upgrade.at(random);

            Merged merged = merged(BASE, owner.text, upgrade.text);

            List<String> after = merged.text().lines().toList();
            assertThat(owner.text.lines().filter(line -> !after.contains(line)))
                    .allMatch(line -> line.contains("<version>") || line.contains("<goals>"));
        });
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        Trials.of(TRIALS).each(seed -> {
            Random random = new Random(seed);
            Owner owner = Owner.at(random);
            Upgrade upgrade = Upgrade.at(random);

            Merged once = merged(BASE, owner.text, upgrade.text);
            Merged twice = merged(once.base(), once.text(), upgrade.text);

            assertThat(twice.text()).isEqualTo(once.text());
            assertThat(twice.base()).isEqualTo(once.base());
            assertThat(twice.changes()).isEmpty();
            assertThat(twice.attention()).isEmpty();
        });
    }

    @Test
    void withoutAnUpgradeNoByteChanges() {
        Trials.of(TRIALS).each(seed -> {
            String mine = Owner.at(new Random(seed)).text;

            assertThat(merged(BASE, mine, BASE).text()).isEqualTo(mine);
        });
    }

    @Test
    void withoutWorkOfTheOwnerTheResultIsWhatIsGenerated() {
        Trials.of(TRIALS).each(seed -> {
            String theirs = Upgrade.at(new Random(seed)).text;

            assertThat(merged(BASE, BASE, theirs).text()).isEqualTo(theirs);
        });
    }

    @Test
    void anUpgradeTakenBackLeavesTheOwnersBytes() {
        Trials.of(TRIALS).each(seed -> {
            Random random = new Random(seed);
            String mine = Owner.at(random).text;
            String theirs = Upgrade.at(random).text;

            Merged there = merged(BASE, mine, theirs);
            Merged back = merged(theirs, there.text(), BASE);

            assertThat(back.text()).as(there.text()).isEqualTo(mine);
        });
    }

    private Merged merged(String base, String mine, String theirs) {
        return merge.merge(new ThreeTexts(base, mine, theirs), CONTEXT);
    }

    /** What an owner made of the POM, with marks that must not get lost. */
    private record Owner(String text, List<String> marks) {

        static Owner at(Random random) {
            List<String> marks = new ArrayList<>();
            String text = BASE;
            if (random.nextBoolean()) {
                text = text.replace("<dependencies>\n", "<dependencies>\n" + dependency(mark(marks)));
            }
            if (random.nextBoolean()) {
                text = text.replace("  </dependencies>\n", dependency(mark(marks)) + "  </dependencies>\n");
            }
            if (random.nextBoolean()) {
                text = text.replace("  <build>\n", "  <!-- %s -->\n  <build>\n".formatted(mark(marks)));
            }
            if (random.nextBoolean()) {
                text = text.replace("<java.version>", "<own>%s</own>\n    <java.version>".formatted(mark(marks)));
            }
            if (random.nextBoolean()) {
                text = text.replace(
                        "<scope>runtime</scope>", "<scope>runtime</scope> <!-- %s -->".formatted(mark(marks)));
            }
            if (random.nextInt(3) == 0) {
                text = text.replace("<version>3.3.0</version>", "<version>9-%s</version>".formatted(mark(marks)));
            }
            if (random.nextInt(3) == 0) {
                int plugin = text.lastIndexOf("      <plugin>");
                text = text.substring(0, plugin) + text.substring(text.indexOf("    </plugins>"));
            }
            if (random.nextInt(3) == 0) {
                text = text.replaceAll(" {2}", "\t");
            }
            if (random.nextInt(4) == 0) {
                text = text.stripTrailing();
            }
            if (random.nextInt(3) == 0) {
                text = text.replace("\n", "\r\n");
            }
            return new Owner((random.nextInt(4) == 0 ? "\uFEFF" : "") + text, marks);
        }

        private static String dependency(String mark) {
            return "    <dependency>\n      <groupId>own</groupId>\n      <artifactId>%s</artifactId>\n    </dependency>\n"
                    .formatted(mark);
        }

        private static String mark(List<String> marks) {
            marks.add("mark" + (1000 + marks.size()));
            return marks.getLast();
        }
    }

    /** What a newer version of Coppice may write, and words that are new in it. */
    private record Upgrade(String text, List<String> added) {

        static Upgrade at(Random random) {
            List<String> added = new ArrayList<>();
            String text = BASE;
            if (random.nextBoolean()) {
                text = text.replace("<dependencies>\n", "<dependencies>\n" + Owner.dependency(word(added)));
            }
            if (random.nextBoolean()) {
                text = text.replace("  </dependencies>\n", Owner.dependency(word(added)) + "  </dependencies>\n");
            }
            if (random.nextBoolean()) {
                String words = "</java.version>\n    <x.encoding>%s</x.encoding>".formatted(word(added));
                text = text.replace("</java.version>", words);
            }
            if (random.nextBoolean()) {
                String goal = "</goal>\n              <goal>%s</goal>".formatted(word(added));
                text = text.replace("</goal>", goal);
            }
            if (random.nextBoolean()) {
                text = text.replace("<version>3.3.0</version>", "<version>3.3.9</version>");
            }
            if (random.nextBoolean()) {
                String section = "  <reporting>\n    <x>%s</x>\n  </reporting>\n\n  <build>".formatted(word(added));
                text = text.replace("  <build>", section);
            }
            return new Upgrade(text, added);
        }

        private static String word(List<String> added) {
            added.add("word" + (1000 + added.size()));
            return added.getLast();
        }
    }
}
