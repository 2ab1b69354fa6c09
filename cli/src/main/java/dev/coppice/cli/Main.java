package dev.coppice.cli;

import dev.coppice.cli.admin.AdminCommand;
import dev.coppice.cli.connect.Masks;
import dev.coppice.cli.create.CreateAndRunCommand;
import dev.coppice.cli.create.CreateCommand;
import dev.coppice.cli.create.RunCommand;
import dev.coppice.cli.given.World;
import dev.coppice.cli.migrate.MigrateCommand;
import dev.coppice.cli.rebuild.AcceptCommand;
import dev.coppice.cli.rebuild.AdoptCommand;
import dev.coppice.cli.rebuild.RebuildFromDatabaseCommand;
import dev.coppice.cli.rebuild.RebuildFromModelCommand;
import dev.coppice.cli.rebuild.ResolveCommand;
import dev.coppice.cli.rebuild.UndoCommand;
import dev.coppice.cli.run.Distribution;
import dev.coppice.cli.text.Questions;
import dev.coppice.cli.text.Terminal;
import dev.coppice.schema.Problem;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command line: {@code coppice}. */
public final class Main {

    private static final int STOPPED_BY_PROBLEM = 1;
    private static final int OUR_BUG = 70;

    private final World world;

    Main(World world) {
        this.world = world;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        // A library logs by SLF4J, which would otherwise tell the person at the terminal that nobody listens.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        boolean terminal = Boolean.getBoolean("coppice.terminal");
        World world = new World(
                new Terminal(out, err, Terminal.screen(terminal, System.getenv())),
                Boolean.getBoolean("coppice.answers") ? Questions.of(System.in, err) : Questions.NOBODY,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                new Distribution(folder("coppice.workshop"), folder("coppice.server")));
        System.exit(new Main(world).run(args));
    }

    /** A folder that the launcher tells of. */
    private static Path folder(String property) {
        return Path.of(System.getProperty(property, property));
    }

    /** Runs one command and tells its exit code. */
    int run(String... args) {
        Coppice root = new Coppice(world.terminal());
        return withHelp(commandLine(root)).execute(args);
    }

    private CommandLine commandLine(Coppice root) {
        return new CommandLine(root)
                .addSubcommand(new CreateCommand(world))
                .addSubcommand(new RunCommand(world))
                .addSubcommand(new CreateAndRunCommand(world))
                .addSubcommand(new RebuildFromDatabaseCommand(world))
                .addSubcommand(new RebuildFromModelCommand(world))
                .addSubcommand(new AdoptCommand(world))
                .addSubcommand(new AcceptCommand(world))
                .addSubcommand(new ResolveCommand(world))
                .addSubcommand(new UndoCommand(world))
                .addSubcommand(new StatusCommand(world))
                .addSubcommand(new CommandLine(new SchemaCommand()).addSubcommand(new SchemaShowCommand(world)))
                .addSubcommand(MigrateCommand.in(world))
                .addSubcommand(AdminCommand.in(world))
                .addSubcommand(new DoctorCommand(world))
                .addSubcommand(new RehearseCommand(world))
                .addSubcommand(new VersionCommand(world.terminal()))
                .addSubcommand(new CommandLine.HelpCommand())
                .addSubcommand(new AutoComplete.GenerateCompletion())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setAbbreviatedOptionsAllowed(false)
                .setOut(writer(world.terminal().out()))
                .setErr(writer(world.terminal().err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi()))
                .setParameterExceptionHandler(this::explainUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, root));
    }

    /** Lets every command print its help; some of picocli's own can do so already. */
    private static CommandLine withHelp(CommandLine command) {
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Print this help.")
                            .build());
        }
        command.getSubcommands().values().forEach(Main::withHelp);
        return command;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private CommandLine.Help.Ansi ansi() {
        return world.terminal().screen() == Terminal.Screen.COLORED
                ? CommandLine.Help.Ansi.ON
                : CommandLine.Help.Ansi.OFF;
    }

    /** What the person typed may hold a password, so that it is not repeated as it was. */
    private int explainUsage(CommandLine.ParameterException wrong, String[] args) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        world.terminal()
                .problem(new Problem(
                        Masks.mask(String.valueOf(wrong.getMessage())).replaceFirst("\\.$", ""),
                        "See '%s --help'".formatted(command)));
        return wrong.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
    }

    private int explain(Exception failure, Coppice root) {
        Optional<Problem> problem = Troubles.problem(failure);
        problem.ifPresentOrElse(world.terminal()::problem, () -> ask(failure));
        if (problem.isEmpty() || root.wantsStackTrace()) {
            world.terminal().alarm(stackTrace(failure));
        }
        return problem.isPresent() ? STOPPED_BY_PROBLEM : OUR_BUG;
    }

    private void ask(Exception failure) {
        world.terminal()
                .problem(new Problem(
                        "Coppice has made a mistake of its own (%s)"
                                .formatted(failure.getClass().getSimpleName()),
                        "Please report it with the lines below and what you did"));
    }

    private static String stackTrace(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
