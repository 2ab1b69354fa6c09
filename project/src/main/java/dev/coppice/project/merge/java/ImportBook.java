package dev.coppice.project.merge.java;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.Surroundings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which classes the owner's file can name, and which imports what is taken from the generated text asks for. */
final class ImportBook {

    private static final String NULLABLE = "Nullable";

    private final String minePackage;
    private final Surroundings surroundings;
    private final Map<String, String> bySimpleName = new HashMap<>();
    private final Set<String> wholePackages = new HashSet<>();
    private final Set<String> ownTypes = new HashSet<>();
    private final SortedSet<String> needed = new TreeSet<>();

    ImportBook(Version mine, Surroundings surroundings) {
        this.minePackage = mine.packageName();
        this.surroundings = surroundings;
        for (ImportDeclaration imported : mine.code().unit().getImports()) {
            if (imported.isAsterisk()) {
                wholePackages.add(imported.getNameAsString());
            } else if (!imported.isStatic()) {
                bySimpleName.put(imported.getName().getIdentifier(), imported.getNameAsString());
            }
        }
        mine.code().unit().findAll(TypeDeclaration.class).forEach(type -> ownTypes.add(type.getNameAsString()));
    }

    /** The imports to add. */
    SortedSet<String> needed() {
        return needed;
    }

    /** A stretch of generated text as it can be written into the owner's file. */
    String written(Piece piece) {
        Map<String, String> imports = imports(piece.version());
        StringBuilder text = new StringBuilder(piece.text());
        List<Word> words = piece.version().code().words(piece.span());
        for (Word word : words.reversed()) {
            if (piece.version().isClassName(word)) {
                String written = name(word.text(), imports, piece.version());
                int at = word.from() - piece.span().from();
                text.replace(at, at + word.text().length(), written);
            }
        }
        return text.toString();
    }

    /** The classes that a version imports one by one, by their simple names. */
    static Map<String, String> imports(Version version) {
        Map<String, String> imports = new HashMap<>();
        for (ImportDeclaration imported : version.code().unit().getImports()) {
            if (!imported.isAsterisk() && !imported.isStatic()) {
                imports.put(imported.getName().getIdentifier(), imported.getNameAsString());
            }
        }
        return imports;
    }

    private String name(String simpleName, Map<String, String> imports, Version from) {
        Optional<String> imported = Optional.ofNullable(imports.get(simpleName));
        boolean neighbour = imported.isEmpty() && !isOfTheLanguage(simpleName);
        if (imported.isEmpty() && !neighbour) {
            return simpleName;
        }
        boolean itself = from.mainType(simpleName)
                .filter(type -> type.getNameAsString().equals(simpleName))
                .isPresent();
        if (itself) {
            return simpleName;
        }
        return name(surroundings.home(imported.orElse(qualified(from.packageName(), simpleName))));
    }

    private String name(String fullName) {
        int dot = fullName.lastIndexOf('.');
        String simpleName = fullName.substring(dot + 1);
        String home = dot < 0 ? "" : fullName.substring(0, dot);
        String known = bySimpleName.get(simpleName);
        if (fullName.equals(known) || (known != null && simpleName.equals(NULLABLE))) {
            return simpleName;
        }
        if (known != null || ownTypes.contains(simpleName)) {
            return fullName;
        }
        if (!home.equals(minePackage) && !wholePackages.contains(home)) {
            needed.add(fullName);
            bySimpleName.put(simpleName, fullName);
        }
        return simpleName;
    }

    private static String qualified(String packageName, String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    private static boolean isOfTheLanguage(String simpleName) {
        return Object.class.getResource("/java/lang/" + simpleName + ".class") != null;
    }
}
