package dev.coppice.verify.admin;

import dev.coppice.schema.testing.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All pictures of a folder on one page, {@code index.html} beside them. */
final class ContactSheet {

    private ContactSheet() {}

    /** Of the pictures that all processes of a build have left there so far. */
    static void of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Turn turn = Turn.at(folder.resolveSibling("screenshots.lock"));
        try {
            List<String> names = names(folder);
            String figures = names.stream()
                    .map(
                            "<figure><a href=\"%1$s\"><img src=\"%1$s\" alt=\"\"></a><figcaption>%1$s</figcaption></figure>"
                                    ::formatted)
                    .collect(Collectors.joining("\n"));
            Files.writeString(folder.resolve("index.html"), """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>The admin app in %d pictures</title>
            <style>
            body { font: 14px system-ui, sans-serif; margin: 24px; background: #888; }
            main { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
            figure { margin: 0; }
            img { height: 420px; border: 1px solid #555; display: block; }
            </style>
            <main>
            %s
            </main>
            </html>
            """.formatted(names.size(), figures));
        } finally {
            turn.close();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }
}
