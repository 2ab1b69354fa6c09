package dev.coppice.schema.testing;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Writes down which tests passed on which engine, so that what the pages say of engines can be held against what was seen.
 * JUnit finds it by itself in the tests of every module that uses this one's.
 */
public final class PlayedCases implements InvocationInterceptor {

    /** The file, in the folder of a module: {@link BuildNotes}, a line for each test. */
    public static final Path FILE = Path.of("target", "played-cases.txt");

    private static final BuildNotes NOTES = new BuildNotes(FILE);

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        record(invocation, called);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        record(invocation, called);
    }

    private static void record(Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> called)
            throws Throwable {
        try {
            invocation.proceed();
            write(called, "passed");
        } catch (TestAbortedException e) {
            throw e;
        } catch (Throwable e) {
            write(called, "failed");
            throw e;
        }
    }

    private static void write(ReflectiveInvocationContext<Method> called, String outcome) throws IOException {
        Optional<PlayedCase> played = find(called, PlayedCase.class);
        Optional<TestDatabase.Engine> engine =
                played.map(PlayedCase::engine).or(() -> find(called, TestDatabase.Engine.class));
        String line = String.join(
                "\t",
                called.getTargetClass().getName(),
                called.getExecutable().getName(),
                played.map(PlayedCase::name).orElse("-"),
                engine.map(TestDatabase.Engine::name).orElse("-"),
                outcome);
        Turn turn = NOTES.turn();
        try {
            NOTES.add(line);
        } finally {
            turn.close();
        }
    }

    private static <T> Optional<T> find(ReflectiveInvocationContext<Method> called, Class<T> type) {
        return called.getArguments().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /**
     * One test on one engine.
     *
     * @param test the class and the method, with a dot between them
     * @param folder what it played; {@code -} if that is no folder
     * @param engine {@code -} if it is not about one
     */
    public record Line(String test, String folder, String engine, boolean passed) {}

    /** What was written in a module during a build; nothing of an earlier one. */
    public static List<Line> of(Path module, String build) {
        return new BuildNotes(module.resolve(FILE))
                .of(build).stream().map(PlayedCases::line).toList();
    }

    private static Line line(String text) {
        String[] parts = text.split("\t", -1);
        return new Line(parts[0] + "." + parts[1], parts[2], parts[3], parts[4].equals("passed"));
    }
}
