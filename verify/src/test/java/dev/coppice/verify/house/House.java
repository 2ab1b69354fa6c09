package dev.coppice.verify.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The plan of the house as data: which module may see which, and in which order packages build on each other. */
final class House {

    static final String ROOT = "dev.coppice.";

    /**
     * A module.
     *
     * @param seen the modules that it may depend on
     * @param libraries the packages outside Coppice and the JDK that it may use
     * @param packages its sub-packages; a later one may use an earlier one and the root
     */
    record Module(String name, Set<String> seen, List<String> libraries, List<String> packages) {

        String rootPackage() {
            return ROOT + name;
        }
    }

    static final List<Module> MODULES = List.of(
            new Module(
                    "schema",
                    Set.of(),
                    List.of(),
                    List.of("words", "dialect", "snapshot", "read", "ddl", "diff", "alter")),
            new Module(
                    "migrate",
                    Set.of("schema"),
                    List.of("org.flywaydb"),
                    List.of("intent", "scratch", "check", "proof", "draft", "folder", "run", "replay")),
            new Module(
                    "model",
                    Set.of("schema"),
                    List.of("io.github.encryptorcode.pluralize", "org.hibernate", "jakarta.persistence"),
                    List.of("naming", "infer", "jpa", "diagram")),
            new Module("admin", Set.of(), List.of("org.snakeyaml.engine"), List.of("read", "check")),
            new Module(
                    "project",
                    Set.of("schema", "model", "admin"),
                    List.of("org.snakeyaml.engine", "tools.jackson", "com.github.javaparser", "org.eclipse.jgit"),
                    List.of(
                            "java",
                            "yaml",
                            "xml",
                            "plan",
                            "code",
                            "merge",
                            "merge.java",
                            "merge.yaml",
                            "merge.xml",
                            "write",
                            "rebuild",
                            "admin")),
            new Module(
                    "cli",
                    Set.of("schema", "migrate", "model", "admin", "project"),
                    List.of("picocli", "com.sun.source.util"),
                    List.of(
                            "launch", "connect", "text", "sample", "run", "given", "create", "rebuild", "migrate",
                            "admin")),
            new Module("jsonapi", Set.of(), List.of("tools.jackson"), List.of("query", "json", "csv", "openapi")),
            new Module(
                    "starter",
                    Set.of("jsonapi", "admin"),
                    List.of(
                            "org.springframework",
                            "jakarta",
                            "org.hibernate",
                            "org.flywaydb",
                            "tools.jackson",
                            "org.slf4j",
                            "com.zaxxer.hikari",
                            "org.apache.catalina",
                            "org.apache.coyote",
                            "org.apache.juli",
                            "org.apache.tomcat"),
                    List.of("jpa", "mapping", "grants", "plan", "sql", "rows", "write", "migrations", "admin", "web")));

    /** Never on the workshop's class path, which must start fast. */
    static final List<String> RUNNING_PROJECT_ONLY = List.of("org.springframework..", "dev.coppice.starter..");

    static final List<String> WORKSHOP = List.of("schema", "migrate", "model", "project", "cli");

    private House() {}

    /** The classes of all modules, without their tests. */
    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(MODULES.stream().map(Module::rootPackage).toList());
    }

    static Stream<Module> modules() {
        return MODULES.stream();
    }
}
