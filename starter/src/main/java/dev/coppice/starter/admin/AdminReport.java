package dev.coppice.starter.admin;

import dev.coppice.admin.Finding;
import dev.coppice.jsonapi.json.PlainJson;
import dev.coppice.starter.mapping.ApiModel;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the workshop is told of the admin descriptions of an application, and of the API that they are about. */
public final class AdminReport {

    private AdminReport() {}

    /** As JSON: {@code files} with their {@code problems}, and {@code resources} with all their names. */
    public static byte[] of(AdminApps apps, ApiModel model) {
        List<Map<String, @Nullable Object>> files = apps.findings().entrySet().stream()
                .map(file -> Members.of(
                        "file",
                        file.getKey(),
                        "problems",
                        file.getValue().stream().map(AdminReport::problem).toList()))
                .toList();
        return json(Members.of("files", files, "resources", ApiNames.of(model)));
    }

    /** As JSON: the {@code trouble} that keeps the application from having an API, with its {@code remedy}. */
    public static byte[] trouble(String message, String remedy) {
        return json(Members.of("trouble", message, "remedy", remedy));
    }

    private static Map<String, @Nullable Object> problem(Finding finding) {
        return Members.of(
                "line", finding.place().line(),
                "column", finding.place().column(),
                "message", finding.message(),
                "remedy", finding.remedy());
    }

    private static byte[] json(Map<String, @Nullable Object> tree) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        PlainJson.write(json, tree);
        return json.toByteArray();
    }
}
