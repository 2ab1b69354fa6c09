package dev.coppice.cli.given;

import dev.coppice.model.naming.NameOverrides;
import dev.coppice.project.yaml.NamesYaml;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of names that the owner chose.
 *
 * @param text the file as the owner wrote it, which the project keeps
 */
public record NamesFile(String text, NameOverrides overrides) {

    /**
     * Reads the file.
     *
     * @throws Problem if there is none, or it is not such a file
     */
    public static NamesFile read(Path file) {
        try {
            String text = Files.readString(file);
            return new NamesFile(text, NamesYaml.parse(String.valueOf(file.getFileName()), text));
        } catch (IOException e) {
            throw new Problem(
                    "The file of names %s cannot be read".formatted(file),
                    "Check the path and that it is UTF-8 text",
                    e);
        }
    }
}
