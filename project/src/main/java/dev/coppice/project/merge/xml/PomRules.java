package dev.coppice.project.merge.xml;

import dev.coppice.project.merge.TreeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the elements of a POM are called, by what leads to them: {@code dependencies/org.xerial:sqlite-jdbc/version}. And
 * which of them the owner decides: a version that the owner pinned stays, with a word about it if it is lower than what
 * the rest is made for.
 */
final class PomRules implements TreeRules<XmlPart> {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    @Override
    public String name(XmlPart part) {
        List<String> path = new ArrayList<>();
        Optional<XmlPart> current = Optional.of(part);
        while (current.isPresent() && current.get().parent().isPresent()) {
            path.addFirst(current.get().key());
            current = current.get().parent();
        }
        return path.isEmpty() ? "the file" : String.join("/", path);
    }

    @Override
    public Optional<Pin> pin(XmlPart mine, XmlPart theirs) {
        boolean version = mine.element().name().toLowerCase(Locale.ROOT).endsWith("version");
        if (!version) {
            return Optional.empty();
        }
        String pinned = resolved(mine);
        boolean unknown = pinned.contains("${");
        boolean enough = !unknown && Version.of(pinned).compareTo(Version.of(theirs.value())) >= 0;
        return Optional.of(new Pin(enough ? null : note(mine, pinned, theirs.value())));
    }

    private String note(XmlPart mine, String pinned, String wanted) {
        String own = mine.value().equals(pinned) ? pinned : "%s, which is %s".formatted(mine.value(), pinned);
        return "You pinned '%s' to %s; what is generated today is made for %s".formatted(name(mine), own, wanted);
    }

    /** The version, where it is a property that the file itself defines. */
    private static String resolved(XmlPart mine) {
        Matcher property = PROPERTY.matcher(mine.value());
        if (!property.matches()) {
            return mine.value();
        }
        return mine.file().root().parts().stream()
                .filter(part -> part.key().equals("properties"))
                .flatMap(properties -> properties.parts().stream())
                .filter(part -> part.key().equals(property.group(1)))
                .map(XmlPart::value)
                .findFirst()
                .orElse(mine.value());
    }
}
