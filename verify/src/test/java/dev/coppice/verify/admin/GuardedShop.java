package dev.coppice.verify.admin;

import dev.coppice.verify.create.Cli;
import dev.coppice.verify.create.StrictCompilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sample, created and compiled once, with what docs/security.md shows of a log-in, word for word: each log-in is a server of
 * its own.
 */
record GuardedShop(Path project, String libraries, String grants) {

    private static final Path PAGE = Path.of(System.getProperty("coppice.root", "."), "docs", "security.md");
    private static final Pattern WHO_COMES_IN =
            Pattern.compile("(?s)    @Bean\n    SecurityFilterChain whoComesIn\\(.*?\n    }\n");

    static GuardedShop in(Path folder) throws IOException, InterruptedException {
        Cli.Outcome created = new Cli(folder, Map.of()).run("create", "--package", "com.acme.shop");
        if (created.exitCode() != 0) {
            throw new IllegalStateException(created.err());
        }
        GuardedShop shop = new GuardedShop(folder.resolve("shop"), jars(), block("Three steps", "yaml"));
        compile(shop.project, shop.classes(), shop.libraries);
        return shop;
    }

    /** With the form of the three steps, and programs beside people. */
    GuardedServer withForm(String settings) throws IOException, InterruptedException {
        return serve(
                "form",
                Map.of(
                        "Security", block("Three steps", "java"),
                        "Programs", block("Programs with tokens", "java")),
                settings);
    }

    /** With what a section has in place of the form. */
    GuardedServer with(String section, String settings) throws IOException, InterruptedException {
        String way = block(section, "java");
        String imports = way.substring(0, way.indexOf("    @Bean"));
        String chain = way.substring(imports.length());
        String security = WHO_COMES_IN
                .matcher(block("Three steps", "java"))
                .replaceFirst(Matcher.quoteReplacement(chain))
                .replaceFirst("import ", Matcher.quoteReplacement(imports.strip() + "\nimport "));
        return serve(section.replaceAll("\\W+", "-"), Map.of("Security", security), settings);
    }

    /**
     * With classes of an owner.
     *
     * @param sources by their names
     * @param settings besides the grants, as YAML
     */
    GuardedServer serve(String name, Map<String, String> sources, String settings)
            throws IOException, InterruptedException {
        Path folder = project.resolve("target").resolve(name);
        Path there = Files.createDirectories(folder.resolve("src/main/java/com/acme/shop"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.writeString(there.resolve(source.getKey() + ".java"), source.getValue());
        }
        Path own = folder.resolve("classes");
        compile(folder, own, classes() + File.pathSeparator + libraries);
        Path said = Files.writeString(folder.resolve("said.yaml"), grants + "---\n" + settings);
        List<String> classPath = List.of(
                own.toString(),
                classes().toString(),
                project.resolve("src/main/resources").toString(),
                libraries);
        return GuardedServer.start(project, String.join(File.pathSeparator, classPath), said);
    }

    private Path classes() {
        return project.resolve("target/classes");
    }

    private static void compile(Path sources, Path classes, String libraries) throws IOException {
        String complaints = StrictCompilation.of(sources, classes, libraries);
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(complaints);
        }
    }

    /** The first block of a language in a section of the page. */
    static String block(String section, String language) throws IOException {
        String page = Files.readString(PAGE);
        Matcher heading =
                Pattern.compile("(?m)^#+ " + Pattern.quote(section) + "$").matcher(page);
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
        if (!heading.find() || !block.find(heading.end())) {
            throw new IllegalStateException("docs/security.md shows no %s below '%s'".formatted(language, section));
        }
        return block.group(1);
    }

    /** Those of the running project, its driver, and those that the dependencies on the page bring along, as our build has them. */
    private static String jars() throws IOException {
        if (!block("Three steps", "xml").contains("<artifactId>spring-boot-starter-security</artifactId>")
                || !block("Programs with tokens", "xml")
                        .contains("<artifactId>spring-boot-starter-security-oauth2-resource-server</artifactId>")) {
            throw new IllegalStateException("docs/security.md takes another log-in than the build");
        }
        List<String> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(Cli.SERVER)) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(file -> jars.add(file.toString()));
        }
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(jar ->
                        jar.matches(".*/(sqlite-jdbc|spring(-boot)?(-starter)?-security|nimbus-jose-jwt)-.*[.]jar"))
                .forEach(jars::add);
        return String.join(File.pathSeparator, jars);
    }
}
