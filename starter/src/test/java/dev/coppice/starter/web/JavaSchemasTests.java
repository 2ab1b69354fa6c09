package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class JavaSchemasTests {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text | {"type":"string"}
            whole | {"type":"integer"}
            amount | {"type":"number"}
            truth | {"type":"boolean"}
            day | {"type":"string","format":"date"}
            clock | {"type":"string","format":"time"}
            instant | {"type":"string","format":"date-time"}
            moment | {"type":"string"}
            duration | {"type":"string"}
            id | {"type":"string","format":"uuid"}
            bytes | {"type":"string","contentEncoding":"base64"}
            numbers | {"type":"array","items":{"type":"integer"}}
            words | {"type":"object","additionalProperties":{"type":"string","enum":["YES","NO"]}}
            answer | {"type":"string","enum":["YES","NO"]}
            json | {}
            anything | {}
            bean | {"type":"object","properties":{"other":{"type":"string"},"long_name":{"type":"string"}}}
            tree | {"type":"object","properties":{"inner":{"type":"array","items":{"type":"object"}},"width":{"type":"integer"}}}
            content | {"type":"array","items":{"type":"string"}}
            """)
    void aSchemaIsWhatJacksonWouldWrite(String method, String expected) {
        Method found = Objects.requireNonNull(ReflectionUtils.findMethod(Controller.class, method));

        Map<String, Object> schema =
                new JavaSchemas(MAPPER).of(ResolvableType.forMethodReturnType(found, Controller.class));

        assertThat(MAPPER.<JsonNode>valueToTree(schema)).isEqualTo(MAPPER.readTree(expected));
    }

    enum Word {
        YES,
        NO
    }

    record Tree(List<Tree> inner, int width) {}

    static final class Bean {

        private @Nullable String secret;

        public String getLongName() {
            return "";
        }

        @JsonProperty("other")
        public String getRenamed() {
            return "";
        }

        @JsonIgnore
        public @Nullable String getSecret() {
            return secret;
        }
    }

    /** What the variable stands for is known below only. */
    interface Above<T> {
        ResponseEntity<List<T>> content();
    }

    interface Controller extends Above<String> {
        String text();

        long whole();

        BigDecimal amount();

        Boolean truth();

        LocalDate day();

        LocalTime clock();

        Instant instant();

        LocalDateTime moment();

        Duration duration();

        UUID id();

        byte[] bytes();

        int[] numbers();

        Map<String, Word> words();

        Optional<Word> answer();

        JsonNode json();

        Object anything();

        Bean bean();

        Tree tree();
    }
}
