package dev.coppice.cli.given;

import dev.coppice.cli.connect.Credentials;
import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.cli.run.ProjectFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where the database of a project is, for when its configuration should not decide. */
public final class ProjectDatabaseOptions {

    private static final String VARIABLE = "COPPICE_DB_URL";

    private @Nullable String url;

    @Mixin
    private final CredentialOptions credentials = new CredentialOptions();

    @Option(names = "--db_url", hidden = true)
    public void urlAsElsewhere(String text) {
        url = text;
    }

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "The database; else COPPICE_DB_URL, else what the project's application.yaml names.")
    public void url(String text) {
        url = text;
    }

    /** Whether it is the one that the project works with, and not another one for once. */
    public boolean isTheProjects() {
        return url == null;
    }

    /**
     * The database that is meant: that of the options, else of the environment, else of the project's configuration.
     * The name of a file counts from where the command was typed; in environment and configuration, from the project.
     *
     * @param folder the project, as typed
     */
    public DatabaseUrls.Parsed of(World world, String folder) {
        DatabaseUrls.Parsed parsed = url == null
                ? configured(world, new ProjectFolder(world.resolve(folder)))
                : new DatabaseUrls(world.workingDirectory()).parse(url);
        Credentials complete = credentials
                .given()
                .orElse(parsed.credentials())
                .orElse(CredentialOptions.inEnvironment(world.environment()));
        return new DatabaseUrls.Parsed(parsed.url(), complete);
    }

    private static DatabaseUrls.Parsed configured(World world, ProjectFolder project) {
        String inEnvironment = world.environment().getOrDefault(VARIABLE, "");
        return new DatabaseUrls(project.root()).parse(inEnvironment.isEmpty() ? project.databaseUrl() : inEnvironment);
    }
}
