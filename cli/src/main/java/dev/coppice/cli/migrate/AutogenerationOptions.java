package dev.coppice.cli.migrate;

import dev.coppice.cli.migrate.Autogeneration.Asking;
import dev.coppice.cli.migrate.Autogeneration.Breadth;
import dev.coppice.cli.migrate.Autogeneration.Proving;
import dev.coppice.migrate.draft.Departure;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of what compares the entity classes with the database. */
final class AutogenerationOptions {

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = {
                "A column (customer.email=mail) or table (customer=client) that was renamed;",
                "with nothing behind the '=', one that is dropped and not renamed."
            })
    private List<String> renames = new ArrayList<>();

    @Option(
            names = "--default",
            paramLabel = "COLUMN=VALUE",
            description = "What rows get that have no value: customer.phone=unknown.")
    private List<String> values = new ArrayList<>();

    @Option(names = "--no-verify", description = "Do not try it out, there and back, in a scratch place.")
    private boolean unverified;

    @Option(
            names = "--offline",
            description = {
                "Do not look at the database: take what its migrations lead to, or, on a server,",
                "what the project remembers of it."
            })
    private boolean offline;

    @Option(names = "--all", description = "Also drop the tables that no class maps.")
    private boolean all;

    List<String> renames() {
        return List.copyOf(renames);
    }

    Autogeneration.Request request() {
        return new Autogeneration.Request(
                renames,
                values,
                unverified ? Proving.SKIP : Proving.PROVE,
                offline ? Asking.NOBODY : Asking.DATABASE,
                all ? Breadth.ALL : Breadth.MAPPED,
                new Departure.Gone());
    }
}
