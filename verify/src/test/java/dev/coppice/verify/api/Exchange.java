package dev.coppice.verify.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request and its answer, as a page shows them in one block: method and address, which may go on in lines that are set in,
 * headers, a body; then, behind an empty line, the same with the status in front.
 */
record Exchange(String method, String path, Map<String, String> headers, String body, Shown answer) {

    private static final Pattern BLOCK =
            Pattern.compile("(?m)^```\\n((?:GET|POST|PATCH|DELETE) /.*?)^```$", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("([A-Za-z-]+): (.*)");

    /** What the page shows of an answer. */
    record Shown(int status, Map<String, String> headers, String body) {}

    /** The exchanges of a page, in their order. */
    static List<Exchange> of(String page) {
        return BLOCK.matcher(page)
                .results()
                .map(block -> exchange(block.group(1).strip()))
                .toList();
    }

    private static Exchange exchange(String block) {
        String[] parts = block.split("\\n\\n", 2);
        if (parts.length < 2) {
            throw new IllegalStateException("A request without an answer: " + block);
        }
        List<String> request = new ArrayList<>(parts[0].lines().toList());
        String first = request.removeFirst();
        String method = first.substring(0, first.indexOf(' '));
        StringBuilder path = new StringBuilder(first.substring(method.length() + 1));
        while (!request.isEmpty() && request.getFirst().startsWith(" ")) {
            path.append(request.removeFirst().strip());
        }
        Map<String, String> headers = headers(request);
        List<String> answer = new ArrayList<>(parts[1].lines().toList());
        int status = Integer.parseInt(answer.removeFirst().substring(0, 3));
        Map<String, String> answered = headers(answer);
        return new Exchange(
                method,
                path.toString(),
                headers,
                String.join("\n", request),
                new Shown(status, answered, joined(answer)));
    }

    /** Takes the lines of headers away. */
    private static Map<String, String> headers(List<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        while (!lines.isEmpty()) {
            Matcher header = HEADER.matcher(lines.getFirst());
            if (!header.matches()) {
                break;
            }
            headers.put(header.group(1), header.group(2));
            lines.removeFirst();
        }
        return headers;
    }

    private static String joined(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n")).strip();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
