package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.starter.grants.Caller;
import dev.coppice.starter.write.Changes;
import dev.coppice.starter.write.KeptAnswer;
import dev.coppice.starter.write.KeptAnswers;
import dev.coppice.starter.write.KeptAnswers.KeyTaken;
import dev.coppice.starter.write.ResourceWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Makes changes; those of a request with an {@code Idempotency-Key} only once, however often it is sent. Refusals are not kept:
 * they changed nothing, and what was in the way may be gone.
 */
final class Once {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final ResourceWriter writer;
    private final KeptAnswers answers;
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    Once(ResourceWriter writer, KeptAnswers answers) {
        this.writer = writer;
        this.answers = answers;
    }

    Reply write(Request request, byte[] body, Function<Changes, Reply> work) {
        String key = request.headers().idempotencyKey();
        if (key == null || !request.method().equals("POST")) {
            return writer.write(work);
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(Problem.of(
                            ProblemCode.MALFORMED_REQUEST,
                            "A key has 1 to 255 letters, digits and signs of ASCII, without blanks")
                    .atHeader(HEADER));
        }
        String own = own(key, request.caller());
        if (!inProgress.add(own)) {
            throw stillInProgress();
        }
        try {
            return once(own, whole(request, body), work);
        } finally {
            inProgress.remove(own);
        }
    }

    /** Nobody is given an answer that was meant for somebody else. No key has a line's end, so that none is like another. */
    private static String own(String key, Caller caller) {
        return caller.name() == null ? key : caller.name() + "\n" + key;
    }

    private Reply once(String key, byte[] request, Function<Changes, Reply> work) {
        Optional<Reply> earlier = earlier(key, request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return writer.write(changes -> {
                changes.take(answers, key, request);
                Reply reply = work.apply(changes);
                changes.keep(answers, key, new KeptAnswer(reply.status(), reply.headers(), reply.body()));
                return reply;
            });
        } catch (KeyTaken byAnotherServer) {
            return earlier(key, request).orElseThrow(Once::stillInProgress);
        }
    }

    private Optional<Reply> earlier(String key, byte[] request) {
        return answers.find(key, request)
                .map(kept -> new Reply(kept.status(), kept.headers(), kept.body()).with("Idempotent-Replayed", "true"));
    }

    private static ProblemException stillInProgress() {
        return new ProblemException(Problem.of(
                        ProblemCode.STILL_IN_PROGRESS, "The first request with this key is not answered yet; try again")
                .atHeader(HEADER));
    }

    /** All that has to be the same for two requests to be the same: with other roles, the answer may be another one. */
    private static byte[] whole(Request request, byte[] body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        String head = request.method() + " " + request.path() + "?" + request.query() + "\n";
        Set<String> roles = request.caller().roles();
        whole.writeBytes((roles.isEmpty() ? "" : new TreeSet<>(roles) + "\n").getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(body);
        return whole.toByteArray();
    }
}
