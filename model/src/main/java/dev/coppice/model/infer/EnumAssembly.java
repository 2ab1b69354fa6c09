package dev.coppice.model.infer;

import dev.coppice.model.EnumClass;
import dev.coppice.model.naming.JavaNames;
import dev.coppice.model.naming.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts enum classes together: one constant for each word. */
final class EnumAssembly {

    private static final Words EMPTY = Words.of("empty");

    private final ClassNaming classNames;
    private final NameFindings findings;

    EnumAssembly(ClassNaming classNames, NameFindings findings) {
        this.classNames = classNames;
        this.findings = findings;
    }

    List<EnumClass> enums(Map<EnumOrigin, List<String>> enums) {
        return enums.entrySet().stream()
                .map(entry -> enumClass(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(EnumClass::className))
                .toList();
    }

    private EnumClass enumClass(EnumOrigin origin, List<String> words) {
        List<String> distinct = words.stream().distinct().toList();
        Namer<String> namer = new Namer<>(name -> false, findings);
        namer.nameAll(distinct.stream().map(word -> request(origin, word)).toList());
        return new EnumClass(
                classNames.enumClassName(origin),
                distinct.stream()
                        .map(word -> new EnumClass.Constant(namer.name(word), word))
                        .toList());
    }

    private static Namer.Request<String> request(EnumOrigin origin, String word) {
        String subject = "'%s' of %s".formatted(word, ClassNaming.subject(origin));
        return new Namer.Request<>(word, subject, null, List.of(JavaNames.constantName(words(word))), List.of());
    }

    private static Words words(String word) {
        return word.isBlank() ? EMPTY : Words.of(word);
    }
}
