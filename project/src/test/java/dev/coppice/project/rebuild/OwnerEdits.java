package dev.coppice.project.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an owner may do to a project: small edits of text, each of which leaves a word behind that must not get lost.
 *
 * @param sentinels the words, without those that a later edit took away again
 * @param kinds what was done, for reports
 */
record OwnerEdits(Shop shop, List<String> sentinels, List<String> kinds) {

    private static final Pattern FIELD = Pattern.compile(
            "(?m)^( {4}@.*\\R(?: {4,12}.*\\R)*?)? {4}private (?:@Nullable )?[\\w<>]+ (\\w+)(?: = [^;]+)?;\\R");
    private static final Pattern GETTER =
            Pattern.compile("(?m)^ {4}public [^(\\n]+ get(\\w+)\\(\\) \\{\\n {8}return (\\w+);\\n {4}}\\n");

    /** A project with a few edits by its owner. */
    static OwnerEdits random(Shop shop, Random random) {
        return new Script(shop, random).run(1 + random.nextInt(4));
    }

    /** Whether something that is generated was deleted, which then stays deleted. */
    boolean takeSomethingAway() {
        return kinds.stream()
                .anyMatch(kind -> kind.startsWith("attribute deleted") || kind.startsWith("resource removed"));
    }

    /** Whether members were put in another order than the generated one. */
    boolean moveMembers() {
        return kinds.stream().anyMatch(kind -> kind.startsWith("first members swapped"));
    }

    private static final class Script {

        private final Random random;
        private final List<String> sentinels = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();
        private Shop shop;

        Script(Shop shop, Random random) {
            this.shop = shop;
            this.random = random;
        }

        OwnerEdits run(int edits) {
            for (int i = 0; i < edits; i++) {
                edit(random.nextInt(14));
            }
            String all = String.join("\n", shop.texts().values());
            return new OwnerEdits(shop, sentinels.stream().filter(all::contains).toList(), List.copyOf(kinds));
        }

        private void edit(int kind) {
            switch (kind) {
                case 0 -> inEntity("comment at a field", this::commentAtField);
                case 1 -> inEntity("annotation at a field", this::annotationAtField);
                case 2 -> inEntity("field and method of one's own", this::ownMembers);
                case 3 -> inEntity("changed getter", this::changedGetter);
                case 4 -> inEntity("interface and comment above the class", this::header);
                case 5 -> inEntity("attribute deleted", this::deletedAccessors);
                case 6 -> inEntity("method that uses a getter", this::useInside);
                case 7 -> inAdmin("label", this::adminLabel);
                case 8 -> inAdmin("comment", this::adminComment);
                case 9 -> inAdmin("attribute hidden", this::adminRemoved);
                case 10 -> inExposure("comment and route", this::exposureComment);
                case 11 -> inExposure("resource removed", this::exposureRemoved);
                case 12 -> ownClass();
                default -> inEntity("first members swapped", this::swappedFields);
            }
        }

        private interface Edit {
            String apply(String text, String sentinel);
        }

        private void inEntity(String kind, Edit edit) {
            List<String> entities = shop.texts().entrySet().stream()
                    .filter(file -> file.getKey().startsWith(Shop.MODEL)
                            && file.getValue().contains("@Entity"))
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            change(kind, entities.get(random.nextInt(entities.size())), edit);
        }

        private void inAdmin(String kind, Edit edit) {
            change(kind, Shop.ADMIN, edit);
        }

        private void inExposure(String kind, Edit edit) {
            change(kind, Shop.API, edit);
        }

        private void change(String kind, String path, Edit edit) {
            String sentinel = "mine" + (1000 + random.nextInt(9000)) + "x" + sentinels.size();
            String before = shop.text(path);
            String after = edit.apply(before, sentinel);
            if (!after.equals(before)) {
                shop = shop.with(path, after);
                kinds.add(kind + " in " + path.substring(path.lastIndexOf('/') + 1));
                if (after.contains(sentinel)) {
                    sentinels.add(sentinel);
                }
            }
        }

        /** With one of the places edited that look like this, if there is any. */
        private String atOne(Pattern pattern, String text, Function<MatchResult, String> edit) {
            List<MatchResult> found = pattern.matcher(text).results().toList();
            return found.isEmpty() ? text : edit.apply(found.get(random.nextInt(found.size())));
        }

        private String commentAtField(String text, String sentinel) {
            return atOne(
                    FIELD,
                    text,
                    field -> text.substring(0, field.start())
                            + "    // " + sentinel + "\n"
                            + text.substring(field.start()));
        }

        private String annotationAtField(String text, String sentinel) {
            return atOne(
                    FIELD,
                    text,
                    field -> text.substring(0, field.start())
                            + "    @org.hibernate.annotations.Comment(\"" + sentinel + "\")\n"
                            + text.substring(field.start()));
        }

        private String ownMembers(String text, String sentinel) {
            String members = "\n    @jakarta.persistence.Transient\n    private int " + sentinel + ";\n\n"
                    + "    public int size" + sentinel + "() {\n        return " + sentinel
                    + " + 1; // counted\n    }\n";
            return text.substring(0, text.lastIndexOf('}')) + members + "}\n";
        }

        private String changedGetter(String text, String sentinel) {
            Matcher getter = GETTER.matcher(text);
            return getter.find()
                    ? text.substring(0, getter.start())
                            + getter.group().replace("return ", "// " + sentinel + "\n        return ")
                            + text.substring(getter.end())
                    : text;
        }

        private String header(String text, String sentinel) {
            return text.replaceFirst("(?m)^(@Entity)$", "/** " + sentinel + " */\n$1")
                    .replaceFirst("(public class \\w+) \\{", "$1 implements Cloneable {");
        }

        private String deletedAccessors(String text, String sentinel) {
            Matcher getter = GETTER.matcher(text);
            return getter.find() ? text.substring(0, getter.start()) + text.substring(getter.end()) : text;
        }

        private String useInside(String text, String sentinel) {
            Matcher getter = GETTER.matcher(text);
            return getter.find()
                    ? text.substring(0, text.lastIndexOf('}'))
                            + "\n    public String " + sentinel + "() {\n        return \"\" + get" + getter.group(1)
                            + "();\n    }\n}\n"
                    : text;
        }

        private String swappedFields(String text, String sentinel) {
            List<MatchResult> fields = FIELD.matcher(text).results().toList();
            if (fields.size() < 3) {
                return text;
            }
            MatchResult first = fields.get(1);
            MatchResult second = fields.get(2);
            return text.substring(0, first.start())
                    + second.group()
                    + text.substring(first.end(), second.start())
                    + "    // " + sentinel + "\n"
                    + first.group()
                    + text.substring(second.end());
        }

        private String adminLabel(String text, String sentinel) {
            return atOne(
                    Pattern.compile("(?m)^      - (\\w+)$"),
                    text,
                    item -> text.substring(0, item.start())
                            + "      - {name: " + item.group(1) + ", label: " + sentinel + "}"
                            + text.substring(item.end()));
        }

        private String adminComment(String text, String sentinel) {
            return atOne(
                    Pattern.compile("(?m)^      - .*$"),
                    text,
                    item -> text.substring(0, item.end()) + " # " + sentinel + text.substring(item.end()));
        }

        private String adminRemoved(String text, String sentinel) {
            List<MatchResult> items = Pattern.compile("(?m)^      - (?!id\\b).*\\n(?=      - )")
                    .matcher(text)
                    .results()
                    .toList();
            if (items.isEmpty()) {
                return text;
            }
            MatchResult item = items.get(random.nextInt(items.size()));
            return text.substring(0, item.start()) + text.substring(item.end());
        }

        private String exposureComment(String text, String sentinel) {
            return atOne(
                    Pattern.compile("(?m)^        api\\.resource.*;$"),
                    text,
                    line -> text.substring(0, line.end())
                            + " // " + sentinel + "\n        System.out.println(\"" + sentinel + "\");"
                            + text.substring(line.end()));
        }

        private String exposureRemoved(String text, String sentinel) {
            List<MatchResult> lines = Pattern.compile("(?m)^        api\\.resource.*;\\n")
                    .matcher(text)
                    .results()
                    .toList();
            if (lines.size() < 2) {
                return text;
            }
            MatchResult line = lines.get(random.nextInt(lines.size()));
            return text.substring(0, line.start()) + text.substring(line.end());
        }

        private void ownClass() {
            String sentinel = "Mine" + (1000 + random.nextInt(9000)) + "x" + sentinels.size();
            SortedMap<String, String> entities = new TreeMap<>(shop.texts());
            entities.keySet()
                    .removeIf(path -> !path.startsWith(Shop.MODEL)
                            || path.endsWith("package-info.java")
                            || !shop.text(path).contains("@Entity"));
            String path = List.copyOf(entities.keySet()).get(random.nextInt(entities.size()));
            String name = Matching.className(path);
            Matcher getter = GETTER.matcher(shop.text(path));
            String use = getter.find() ? "return \"\" + it.get" + getter.group(1) + "();" : "return \"\";";
            shop = shop.with("src/main/java/com/acme/shop/logic/" + sentinel + ".java", """
                    package com.acme.shop.logic;

                    import com.acme.shop.model.%s;

                    class %s {
                        String words(%s it) {
                            %s
                        }
                    }
                    """.formatted(
                            name, sentinel, name, use));
            sentinels.add(sentinel);
            kinds.add("logic that uses " + name);
        }
    }
}
