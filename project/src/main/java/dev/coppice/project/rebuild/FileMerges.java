package dev.coppice.project.rebuild;

import dev.coppice.project.merge.Merge;
import dev.coppice.project.merge.TextMerge;
import dev.coppice.project.merge.java.JavaMerge;
import dev.coppice.project.merge.xml.XmlMerge;
import dev.coppice.project.merge.yaml.YamlMerge;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which merge is for which kind of file. */
final class FileMerges {

    private final Merge java;
    private final Merge yaml;
    private final Merge pom;
    private final Merge text;

    FileMerges() {
        this(UnaryOperator.identity());
    }

    /** @param around what is put around each merge, to try what happens when one of them is wrong */
    FileMerges(UnaryOperator<Merge> around) {
        this.java = around.apply(new JavaMerge());
        this.yaml = around.apply(new YamlMerge());
        this.pom = around.apply(new XmlMerge());
        this.text = around.apply(new TextMerge());
    }

    /** The merge for a file; nothing where only whole files can be compared. */
    Optional<Merge> find(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "yaml", "yml" -> Optional.of(yaml);
            case "java" -> Optional.of(java);
            case "xml" -> path.equals("pom.xml") ? Optional.of(pom) : Optional.of(text);
            default -> Optional.of(text);
        };
    }
}
