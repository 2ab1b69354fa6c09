package dev.coppice.project.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import dev.coppice.project.Content;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.ProjectPlan;
import dev.coppice.project.plan.ProjectPlanner;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CreatedSourcesTests {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @TempDir
    Path place;

    @ParameterizedTest
    @MethodSource("dev.coppice.project.write.Case#all")
    void createdSourcesCompileWithoutAnyWarning(Case example) throws IOException, SQLException {
        example.makeDatabase(place);

        CompiledProject compiled = compile(example);

        assertThat(compiled.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.coppice.project.write.Case#all")
    void aFormatterFindsNothingToDo(Case example) throws IOException, SQLException, FormatterException {
        example.makeDatabase(place);
        ProjectPlan plan = new ProjectPlanner().plan(example.blueprint(place));

        for (PlannedFile file : plan.files()) {
            if (file.path().endsWith(".java")
                    && file.content() instanceof Content.Text(String text)
                    && !isRecordWithMarks(text)) {
                assertThat(FORMATTER.formatSource(text)).isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.coppice.project.write.Case#all")
    void hibernateReadsEveryRowAndFollowsEveryRelationship(Case example) throws IOException, SQLException {
        example.makeDatabase(place);
        CompiledProject compiled = compile(example);

        try (SessionFactory sessions = Booted.project(compiled, example.url(place))) {
            for (EntityType<?> entity : sessions.getMetamodel().getEntities()) {
                readEveryRow(sessions, entity);
                for (Attribute<?, ?> attribute : entity.getAttributes()) {
                    if (attribute.isAssociation()) {
                        follow(sessions, entity, attribute);
                    }
                }
            }
        }
    }

    private static <T> void readEveryRow(SessionFactory sessions, EntityType<T> entity) {
        sessions.inSession(session -> {
            CriteriaQuery<T> query = session.getCriteriaBuilder().createQuery(entity.getJavaType());
            query.select(query.from(entity));
            List<T> rows = session.createQuery(query).getResultList();
            assertThat(rows).allSatisfy(row -> assertThat(String.valueOf(row)).isNotEmpty());
        });
    }

    private static <T> void follow(SessionFactory sessions, EntityType<T> entity, Attribute<?, ?> association) {
        sessions.inSession(session -> {
            CriteriaQuery<Object> query = session.getCriteriaBuilder().createQuery(Object.class);
            query.select(query.from(entity).join(association.getName()));
            assertThat(session.createQuery(query).getResultList()).doesNotContainNull();
        });
    }

    /** The formatter measures annotations of record components twice and breaks lines that fit. */
    private static boolean isRecordWithMarks(String text) {
        return text.contains("public record ") && text.contains("@Nullable");
    }

    private CompiledProject compile(Case example) throws IOException, SQLException {
        ProjectPlan plan = new ProjectPlanner().plan(example.blueprint(place));
        return CompiledProject.of(plan, Files.createDirectory(place.resolve("classes")));
    }
}
