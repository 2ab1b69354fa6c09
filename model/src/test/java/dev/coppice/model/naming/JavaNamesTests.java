package dev.coppice.model.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

class JavaNamesTests {

    @Test
    void everyPublicTypeOfJavaLangIsReserved() throws IOException {
        assertThat(publicTypesOfJavaLang()).isNotEmpty().allMatch(JavaNames::isReservedClass);
    }

    @Test
    void everyKeywordIsReserved() {
        List<String> keywords = Stream.of("class", "default", "int", "true", "null", "_", "while", "goto", "strictfp")
                .toList();

        assertThat(keywords).allMatch(SourceVersion::isKeyword).allMatch(JavaNames::isReservedMember);
        assertThat(ReservedNames.KEYWORDS).allMatch(SourceVersion::isKeyword);
    }

    @Test
    void methodsThatARecordCannotHideAreReserved() {
        List<String> methods = Arrays.stream(Object.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isPrivate(method.getModifiers()))
                .map(method -> method.getName())
                .filter(name -> !name.contains("$") && !name.endsWith("0"))
                .toList();

        assertThat(methods).isNotEmpty().allMatch(JavaNames::isReservedMember);
    }

    @Test
    void nameIsCutToWhatAFileSystemHolds() {
        String name = JavaNames.className(Words.of("x".repeat(500)));

        assertThat(name).hasSize(JavaNames.LONGEST).startsWith("Xxx");
        assertThat(JavaNames.spells(name, Words.of("x".repeat(500)))).isFalse();
    }

    @Test
    void leadingDigitGetsALetterInFront() {
        Words words = Words.of("2fa_code");

        assertThat(JavaNames.className(words)).isEqualTo("Table2faCode");
        assertThat(JavaNames.memberName(words)).isEqualTo("column2faCode");
        assertThat(JavaNames.resourceName(words)).isEqualTo("table2faCode");
        assertThat(JavaNames.constantName(words)).isEqualTo("VALUE_2FA_CODE");
    }

    @Test
    void onlyPlainIdentifiersAreLegal() {
        assertThat(Stream.of("Order", "order_2", "x")).allMatch(JavaNames::isLegal);
        assertThat(Stream.of("", "2x", "_x", "x_", "a-b", "größe", "a b", "class", "x".repeat(101)))
                .noneMatch(JavaNames::isLegal);
    }

    private static List<String> publicTypesOfJavaLang() throws IOException {
        Path folder = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base/java/lang");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches("[A-Za-z]+\\.class"))
                    .map(file -> file.replace(".class", ""))
                    .filter(JavaNamesTests::isPublic)
                    .toList();
        }
    }

    private static boolean isPublic(String simpleName) {
        try {
            return Modifier.isPublic(
                    Class.forName("java.lang." + simpleName, false, null).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
